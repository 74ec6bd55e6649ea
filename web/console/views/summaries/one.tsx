import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { languages } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import { fetchFile } from '../../api/file.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Sure } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { type Told, ToldTo } from '../../parts/told.js';
import { Awaiting } from '../../parts/withdrawing.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { Decide } from './decide.js';
import { EditSummary } from './edit.js';
import { useNames } from './names.js';
import type { Summary } from './shapes.js';

/** One summary: written from what was heard, published, and answered later by what was decided. */
export function OneSummary({ id }: { id: string }): ReactNode {
  const { t, text, instant } = useWords();
  const mayPublish = useMay('publisher');
  const summary = useAsked<Summary>(`summaries/${id}`);
  return (
    <Shown of={summary}>
      {(it) => (
        <Page
          title={text(it.title) || t('summary.title')}
          back={{ href: to('summaries'), name: t('nav.summaries') }}
          lead={
            <>
              <Status of={it.status} /> {it.publishedAt && instant(it.publishedAt)}
            </>
          }
          actions={
            <>
              <Documents id={id} />
              {mayPublish && it.status === 'draft' && <Publish id={id} />}
              {mayPublish && it.status === 'published' && !it.decision && <Decide summary={it} />}
            </>
          }
        >
          <Awaiting approval={it.approval} />
          <EditSummary key={it.revision} summary={it} />
        </Page>
      )}
    </Shown>
  );
}

/** The summary as a document, in one language. */
function Documents({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />}>{t('summary.document')}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.flatMap((language) =>
            (['docx', 'html'] as const).map((format) => (
              <MenuItem
                key={language + format}
                onClick={() =>
                  void fetchFile(`api/summaries/${id}/document?language=${language}&format=${format}`, `summary-${language}.${format}`)
                }
              >
                {`${t(`language.${language}`)} (.${format})`}
              </MenuItem>
            )),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Publish({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const names = useNames();
  const publish = useAct(() => ask<Summary>('POST', `api/summaries/${id}/publish`), 'summaries', 'home');
  const act = async () => {
    const { status } = await publish.mutateAsync();
    toast(t(status === 'published' ? 'summary.published' : 'announcement.asked'));
  };
  return (
    <Sure
      title={t('summary.publishTitle')}
      label={t('meeting.publish')}
      names={names}
      act={act}
      trigger={<Button appearance="primary">{t('meeting.publish')}</Button>}
    >
      <p>{t('summary.publishWhat')}</p>
      <Reached id={id} />
    </Sure>
  );
}

/** Who would hear of it. */
export function Reached({ id }: { id: string }): ReactNode {
  const told = useAsked<Told>(`summaries/${id}/told`);
  return <Shown of={told}>{(them) => <ToldTo told={them} />}</Shown>;
}
