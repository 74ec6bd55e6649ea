import { Button, Link } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useAll } from '../../api/asked.js';
import type { Meeting, Project } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';

/** All projects, the newest first, with what each has. */
export function ProjectList(): ReactNode {
  const styles = useStyles();
  const { t, text, number } = useWords();
  const mayEdit = useMay('editor');
  const projects = useAll<Project>('projects');
  const meetings = useAll<Meeting>('meetings').data ?? [];
  const columns: Column<Project>[] = [
    {
      name: t('project.name'),
      width: '3fr',
      cell: ({ id, name }) => <Link href={to('projects', id)}>{text(name) || t('untitled')}</Link>,
    },
    {
      name: t('project.summary'),
      width: '4fr',
      cell: ({ summary }) => <span className={styles.soft}>{text(summary).slice(0, 160)}</span>,
    },
    {
      name: t('nav.meetings'),
      width: '7rem',
      cell: ({ id }) => number(meetings.filter(({ projectId }) => projectId === id).length),
    },
  ];
  return (
    <Page
      title={t('nav.projects')}
      lead={t('projects.lead')}
      actions={
        mayEdit && (
          <Button as="a" href={to('projects', 'new')} appearance="primary" icon={<AddRegular />}>
            {t('projects.new')}
          </Button>
        )
      }
    >
      <Shown of={projects}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('projects.none')} what={t('projects.noneWhat')} />
          ) : (
            <Rows name={t('nav.projects')} items={[...items].reverse()} columns={columns} />
          )
        }
      </Shown>
    </Page>
  );
}
