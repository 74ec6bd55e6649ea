import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { addDays, instantOf } from '../../../../engagement/day.js';
import type { Text } from '../../../../engagement/language.js';
import type { Rule } from '../../../../engagement/reminder.js';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Meeting, Round } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { DraftForm, SaveNew } from '../../parts/draft-form.js';
import type { Fault } from '../../parts/faults.js';
import { Day } from '../../parts/line.js';
import { Page, Section } from '../../parts/page.js';
import { ReminderRules } from '../../parts/reminder-rules.js';
import { Three, written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { today, useWords, zone } from '../../words.js';

interface Written {
  meetingIds: string[];
  questions: { text: Text; required: boolean }[];
  opensOn: string;
  closesOn: string;
  openTo: 'participants' | 'invited' | 'everyone';
  reminders: Rule[];
}
const audiences = ['participants', 'invited', 'everyone'] as const;
const blank = (): Written => ({
  meetingIds: [],
  questions: [{ text: {}, required: false }],
  opensOn: today(),
  closesOn: addDays(today(), 21),
  openTo: 'invited',
  reminders: [{ before: 'feedbackCloses', offset: 'P3D', at: '09:00' }],
});

/** A new round. There is no draft of it on the server: until it is made it is kept in this tab. */
export function NewRound(): ReactNode {
  const styles = useStyles();
  const { t, text, stretch } = useWords();
  const meetings = useAll<Meeting>('meetings').data ?? [];
  const draft = useDraft<Written>('round.new', blank());
  const { value: form, change } = draft;
  const [lacks, setLacks] = useState<Fault[]>([]);
  const save = useAct(
    () => {
      const { opensOn, questions, ...rest } = form;
      const body = {
        ...rest,
        opensAt: instantOf(opensOn, '09:00', zone).toISOString(),
        questions: questions.map(({ text, required }) => ({ text: written(text), required })),
      };
      return ask<Round>('POST', 'api/feedback-rounds', body);
    },
    'feedback-rounds',
    'home',
  );
  const put = (index: number, part: Partial<Written['questions'][number]>) =>
    change({ questions: form.questions.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const names = (path: string) => {
    const [field, index, , language] = path.split('.');
    if (field === 'questions')
      return `${t('round.question', { number: Number(index) + 1 })}${language === 'fi' || language === 'sv' ? ` (${t(`in.${language}`)})` : ''}`;
    return field === 'meetingIds' ? t('nav.meetings') : field === 'closesOn' ? t('round.closesOn') : path;
  };
  const submit = () => {
    const now = form.meetingIds.length === 0 ? [{ path: 'meetingIds', message: 'is needed' }] : [];
    setLacks(now);
    if (now.length > 0) return;
    save.mutate(undefined, {
      onSuccess: ({ id }) => {
        draft.done();
        goInstead(to('feedback', id));
      },
    });
  };
  return (
    <Page title={t('rounds.new')} lead={t('rounds.newWhat')} back={{ href: to('feedback'), name: t('nav.feedback') }}>
      <DraftForm
        draft={draft}
        submit={submit}
        fault={save.error}
        lacks={lacks}
        names={names}
        end={<SaveNew name={t('rounds.make')} busy={save.isPending} />}
      >
        <Section title={t('round.about')}>
          <fieldset className={styles.fields} id="field-meetingIds" tabIndex={-1} aria-label={t('nav.meetings')}>
            {meetings
              .filter(({ status }) => status === 'published')
              .map(({ id, title, startsAt, endsAt }) => (
                <div key={id}>
                  <Checkbox
                    label={`${text(title)}, ${stretch(startsAt, endsAt)}`}
                    checked={form.meetingIds.includes(id)}
                    onChange={(_, { checked }) =>
                      change({ meetingIds: checked ? [...form.meetingIds, id] : form.meetingIds.filter((each) => each !== id) })
                    }
                  />
                </div>
              ))}
          </fieldset>
        </Section>
        <Section title={t('round.questions')}>
          <div className={styles.column}>
            {form.questions.map(({ text: its, required }, index) => (
              <div key={index} className={styles.column}>
                <Three
                  path={`questions.${index}.text`}
                  name={t('round.question', { number: index + 1 })}
                  rows={2}
                  value={its}
                  change={(text) => put(index, { text })}
                />
                <div className={styles.row}>
                  <Checkbox
                    label={t('round.required')}
                    checked={required}
                    onChange={(_, { checked }) => put(index, { required: checked === true })}
                  />
                  {form.questions.length > 1 && (
                    <Button appearance="subtle" onClick={() => change({ questions: form.questions.filter((_, at) => at !== index) })}>
                      {t('round.removeQuestion')}
                    </Button>
                  )}
                </div>
              </div>
            ))}
            <Button
              className={styles.start}
              icon={<AddRegular />}
              onClick={() => change({ questions: [...form.questions, { text: {}, required: false }] })}
            >
              {t('round.addQuestion')}
            </Button>
          </div>
        </Section>
        <Section title={t('meeting.when')}>
          <div className={styles.row}>
            <Day path="opensAt" name={t('round.opensOn')} value={form.opensOn} change={(opensOn) => change({ opensOn })} />
            <Day
              path="closesOn"
              name={t('round.closesOn')}
              hint={t('lastDayIncluded')}
              value={form.closesOn}
              change={(closesOn) => change({ closesOn })}
            />
          </div>
        </Section>
        <Section title={t('meeting.who')}>
          <Field label={t('round.openTo')}>
            <RadioGroup value={form.openTo} onChange={(_, { value }) => change({ openTo: value as Written['openTo'] })}>
              {audiences.map((each) => (
                <Radio key={each} value={each} label={t(`round.openTo.${each}`)} />
              ))}
            </RadioGroup>
          </Field>
        </Section>
        <Section title={t('meeting.reminders')}>
          <ReminderRules rules={form.reminders} change={(reminders) => change({ reminders })} before={['feedbackCloses']} />
        </Section>
      </DraftForm>
    </Page>
  );
}
