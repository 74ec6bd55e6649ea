import type { ReactNode } from 'react';
import { useAsked } from '../api/asked.js';
import type { Project } from '../api/shapes.js';
import { Page } from '../parts/page.js';
import { Shown } from '../parts/states.js';
import { to, type Way } from '../way.js';
import { useWords } from '../words.js';
import { EditProject } from './projects/edit.js';
import { ProjectList } from './projects/list.js';
import { NewProject } from './projects/new.js';

/** Projects: all of them, a new one, or one. */
export function View({ way: { path } }: { way: Way }): ReactNode {
  const { t } = useWords();
  const id = path[1];
  const back = { href: to('projects'), name: t('nav.projects') };
  if (id === 'new')
    return (
      <Page title={t('projects.new')} back={back}>
        <NewProject />
      </Page>
    );
  return id ? <OneProject key={id} id={id} back={back} /> : <ProjectList />;
}

function OneProject({ id, back }: { id: string; back: { href: string; name: string } }): ReactNode {
  const { t, text } = useWords();
  const project = useAsked<Project>(`projects/${id}`);
  return (
    <Shown of={project}>
      {(it) => (
        <Page title={text(it.name) || t('untitled')} back={back}>
          <EditProject project={it} />
        </Page>
      )}
    </Shown>
  );
}
