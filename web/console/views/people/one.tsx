import { Button, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import { fetchFile } from '../../api/file.js';
import type { Delivery, Person } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { DraftForm, SaveOrDiscard, useSaving } from '../../parts/draft-form.js';
import { Page, Section } from '../../parts/page.js';
import { Rows } from '../../parts/rows.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Sure } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { PersonForm, useNames, type Written } from './person-form.js';

type Whole = Person & {
  signUps: { id: string; meetingId: string; title: Text; startsAt: string; status: string }[];
  submissions: { id: string; number: number; roundId: string; project: Text; status: string; late: boolean; submittedAt: string }[];
  deliveries: (Delivery & { title?: Text; announcementId?: string })[];
};

/** Everything of one person: what is known, what they signed up for, what they gave, what they were sent. */
export function OnePerson({ id }: { id: string }): ReactNode {
  const person = useAsked<Whole>(`people/${id}`);
  return <Shown of={person}>{(it) => <Known key={it.revision} person={it} />}</Shown>;
}

function Known({ person }: { person: Whole }): ReactNode {
  const styles = useStyles();
  const { t, text, instant, number } = useWords();
  const toast = useToast();
  const names = useNames();
  const [mayEdit, mayErase] = [useMay('editor'), useMay('administrator')];
  const { id, name, email } = person;
  const saved: Written = { name, email, organisation: person.organisation ?? '', language: person.language, groups: person.groups };
  const draft = useDraft(`person.${id}`, saved, person.revision);
  const save = useAct(
    () => {
      const { organisation, email: _, ...rest } = draft.value;
      return ask('PATCH', `api/people/${id}`, { ...rest, organisation: organisation.trim() || null }, { revision: draft.revision });
    },
    'people',
    'groups',
  );
  const submit = useSaving(draft, save);
  const revoke = useAct(() => ask('POST', `api/people/${id}/revoke-links`), 'people');
  const erase = useAct(() => ask('DELETE', `api/people/${id}`), 'groups');
  return (
    <Page
      title={name}
      lead={[email, person.organisation].filter(Boolean).join(' · ')}
      back={{ href: to('people'), name: t('nav.people') }}
      actions={
        mayEdit && (
          <>
            <Button onClick={() => void fetchFile(`api/people/${id}/export`, `${name}.json`)}>{t('person.export')}</Button>
            <Sure
              title={t('person.revokeTitle')}
              label={t('person.revoke')}
              act={async () => {
                await revoke.mutateAsync();
                toast(t('person.revoked'));
              }}
              trigger={<Button>{t('person.revoke')}</Button>}
            >
              <p>{t('person.revokeWhat')}</p>
            </Sure>
            {mayErase && (
              <Sure
                title={t('person.eraseTitle', { name })}
                label={t('person.erase')}
                act={async () => {
                  await erase.mutateAsync();
                  draft.done();
                  goInstead(to('people'));
                }}
                trigger={<Button>{t('person.erase')}</Button>}
              >
                <p>{t('person.eraseWhat')}</p>
              </Sure>
            )}
          </>
        )
      }
    >
      <div className={styles.roomy}>
        <Section title={t('person.known')}>
          <DraftForm
            draft={draft}
            submit={submit}
            fault={save.error}
            names={names}
            className={`${styles.column} ${styles.words}`}
            end={mayEdit && <SaveOrDiscard draft={draft} busy={save.isPending} />}
          >
            <PersonForm form={draft.value} change={draft.change} fixed />
          </DraftForm>
        </Section>
        <Section title={t('person.signUps')}>
          {person.signUps.length === 0 && <p className={styles.plain}>{t('person.noSignUps')}</p>}
          <ul className={styles.list}>
            {person.signUps.map(({ id: its, meetingId, title, startsAt, status }) => (
              <li key={its} className={styles.row}>
                <Link href={to('meetings', meetingId)}>{text(title)}</Link> {instant(startsAt)} <Status of={status} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('person.given')}>
          {person.submissions.length === 0 && <p className={styles.plain}>{t('person.nothingGiven')}</p>}
          <ul className={styles.list}>
            {person.submissions.map(({ id: its, roundId, project, number: count, status, submittedAt }) => (
              <li key={its} className={styles.row}>
                <Link href={`${to('feedback', roundId)}`}>{t('person.submission', { number: number(count), project: text(project) })}</Link>{' '}
                {instant(submittedAt)} <Status of={status} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('person.sent')}>
          {person.deliveries.length === 0 ? (
            <p className={styles.plain}>{t('person.nothingSent')}</p>
          ) : (
            <Rows
              name={t('person.sent')}
              items={person.deliveries}
              columns={[
                {
                  name: t('delivery.message'),
                  width: '2fr',
                  cell: ({ title, announcementId, kind }) =>
                    title && announcementId ? <Link href={to('announcements', announcementId)}>{text(title)}</Link> : kindWords(t, kind),
                },
                { name: t('announcement.sentAt'), width: '2fr', cell: ({ endedAt }) => (endedAt ? instant(endedAt) : '') },
                { name: t('announcement.status'), width: '8rem', cell: ({ status }) => <Status of={status} /> },
                {
                  name: t('delivery.what'),
                  width: '3fr',
                  cell: ({ readAt, explanation }) => (readAt ? t('delivery.readAt', { when: instant(readAt) }) : text(explanation)),
                },
              ]}
            />
          )}
        </Section>
      </div>
    </Page>
  );
}

const kinds = {
  reminder: 'delivery.reminder',
  notice: 'delivery.notice',
  correction: 'delivery.correction',
  recall: 'delivery.recall',
  announcement: 'audience.announcement',
} as const;
const kindWords = (t: ReturnType<typeof useWords>['t'], kind: string) => (kind in kinds ? t(kinds[kind as keyof typeof kinds]) : kind);
