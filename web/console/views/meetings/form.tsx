import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAll } from '../../api/asked.js';
import type { Group, Project } from '../../api/shapes.js';
import { Choice, Day, Line } from '../../parts/line.js';
import { Section } from '../../parts/page.js';
import { ReminderRules } from '../../parts/reminder-rules.js';
import { Three } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { Written } from './written.js';

const useOwn = makeStyles({
  short: { width: '14rem' },
  tiny: { width: '8rem' },
  wide: { flex: '1 1 20rem' },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
});

/** Everything that staff write of a meeting. `fixed`: its project cannot change any more. */
export function MeetingForm({ form, change, fixed }: { form: Written; change(part: Partial<Written>): void; fixed: boolean }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text } = useWords();
  const projects = useAll<Project>('projects');
  const groups = useAll<Group>('groups');
  const options = [['', t('choose')] as const, ...(projects.data ?? []).map(({ id, name }) => [id, text(name)] as const)];
  return (
    <div className={styles.roomy}>
      <Section title={t('meeting.what')}>
        <div className={styles.column}>
          {!fixed && (
            <Choice
              path="projectId"
              name={t('meeting.project')}
              value={form.projectId}
              change={(projectId) => change({ projectId })}
              options={options}
            />
          )}
          <Three path="title" name={t('meeting.title')} value={form.title} change={(title) => change({ title })} />
          <Three
            path="description"
            name={t('meeting.description')}
            rows={5}
            value={form.description}
            change={(description) => change({ description })}
          />
        </div>
      </Section>
      <Section title={t('meeting.when')}>
        <div className={styles.column}>
          <div className={own.line}>
            <Day className={own.short} path="day" name={t('meeting.day')} value={form.day} change={(day) => change({ day })} />
            <Line
              className={own.tiny}
              path="startsAt"
              type="time"
              name={t('meeting.from')}
              value={form.from}
              change={(from) => change({ from })}
            />
            <Line
              className={own.tiny}
              path="endsAt"
              type="time"
              name={t('meeting.until')}
              value={form.until}
              change={(until) => change({ until })}
            />
          </div>
          <Three path="place" name={t('meeting.place')} optional value={form.place} change={(place) => change({ place })} />
          <Line
            path="onlineUrl"
            type="url"
            name={t('meeting.onlineUrl')}
            hint={t('meeting.onlineUrlWhat')}
            value={form.onlineUrl}
            change={(onlineUrl) => change({ onlineUrl })}
          />
        </div>
      </Section>
      <Section title={t('meeting.who')}>
        <div className={styles.column}>
          <div className={own.line}>
            <Line
              className={own.short}
              path="capacity"
              type="number"
              min={0}
              name={t('meeting.capacity')}
              hint={t('meeting.emptyIsFree')}
              value={form.capacity}
              change={(capacity) => change({ capacity })}
            />
            <Line
              className={own.short}
              path="seatsPerOrganisation"
              type="number"
              min={1}
              name={t('meeting.perOrganisation')}
              hint={t('meeting.emptyIsFree')}
              value={form.seatsPerOrganisation}
              change={(seatsPerOrganisation) => change({ seatsPerOrganisation })}
            />
            <Day
              className={own.short}
              path="signUpClosesOn"
              name={t('meeting.signUpClosesOn')}
              hint={t('lastDayIncluded')}
              value={form.signUpClosesOn}
              change={(signUpClosesOn) => change({ signUpClosesOn })}
            />
          </div>
          <fieldset className={styles.fields}>
            <legend className={styles.legend}>{t('meeting.groups')}</legend>
            <p className={`${styles.plain} ${styles.soft} ${styles.small}`}>{t('meeting.groupsWhat')}</p>
            {(groups.data ?? []).map(({ id, name, people }) => (
              <div key={id}>
                <Checkbox
                  checked={form.groups.includes(id)}
                  onChange={(_, { checked }) =>
                    change({ groups: checked ? [...form.groups, id] : form.groups.filter((each) => each !== id) })
                  }
                  label={`${text(name)} (${t('people', { count: people })})`}
                />
              </div>
            ))}
          </fieldset>
        </div>
      </Section>
      <Section title={t('meeting.reminders')}>
        <ReminderRules rules={form.reminders} change={(reminders) => change({ reminders })} before={['signUpCloses', 'meeting']} />
      </Section>
    </div>
  );
}
