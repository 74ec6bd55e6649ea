import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useAll } from '../../api/asked.js';
import type { Meeting, Project } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Page, Section } from '../../parts/page.js';
import { Seats } from '../../parts/seats.js';
import { Empty, Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { narrow, useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { stateOf } from './state.js';

const useOwn = makeStyles({
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 17rem',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
});

function One({ meeting, project }: { meeting: Meeting; project: Project | undefined }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { text, t, stretch } = useWords();
  return (
    <li className={own.one}>
      <div>
        <div className={styles.row}>
          <Link href={to('meetings', meeting.id)} className={own.title}>
            {text(meeting.title) || t('untitled')}
          </Link>
          <Status of={stateOf(meeting)} />
        </div>
        <div>{stretch(meeting.startsAt, meeting.endsAt)}</div>
        {project && <div className={`${styles.soft} ${styles.small}`}>{text(project.name)}</div>}
      </div>
      {meeting.status !== 'draft' && <Seats {...meeting} />}
    </li>
  );
}

/** All meetings: those to come first, the nearest on top; what is past after them. */
export function MeetingList(): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const mayEdit = useMay('editor');
  const meetings = useAll<Meeting>('meetings');
  const projects = useAll<Project>('projects');
  const make = mayEdit && (
    <Button as="a" href={to('meetings', 'new')} appearance="primary" icon={<AddRegular />}>
      {t('meetings.new')}
    </Button>
  );
  const group = (title: string, items: Meeting[]) =>
    items.length > 0 && (
      <Section title={title}>
        <ul className={styles.list}>
          {items.map((meeting) => (
            <One key={meeting.id} meeting={meeting} project={projects.data?.find(({ id }) => id === meeting.projectId)} />
          ))}
        </ul>
      </Section>
    );
  return (
    <Page title={t('nav.meetings')} actions={make}>
      <Shown of={meetings}>
        {(all) => {
          const sorted = [...all].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
          const now = new Date().toISOString();
          const coming = sorted.filter((each) => each.status !== 'cancelled' && new Date(each.endsAt).toISOString() > now);
          const past = sorted.filter((each) => !coming.includes(each)).reverse();
          if (all.length === 0) return <Empty title={t('meetings.none')} what={t('meetings.noneWhat')} />;
          return (
            <div className={styles.roomy}>
              {group(t('meetings.coming'), coming)}
              {group(t('meetings.past'), past)}
            </div>
          );
        }}
      </Shown>
    </Page>
  );
}
