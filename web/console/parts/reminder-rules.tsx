import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type Before, type Rule, readOffset } from '../../../engagement/reminder.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';

const useOwn = makeStyles({
  rule: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  days: { width: '5rem' },
  time: { width: '8rem' },
});

/** When people are reminded: so many days before something, at a time of day. A rule in hours, made through the API, is shown as it is. */
export function ReminderRules({
  rules,
  change,
  before,
}: {
  rules: Rule[];
  change(rules: Rule[]): void;
  before: readonly Before[];
}): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t } = useWords();
  const put = (index: number, part: Partial<Rule>) => change(rules.map((rule, each) => (each === index ? { ...rule, ...part } : rule)));
  return (
    <div className={styles.column}>
      {rules.length === 0 && <p className={styles.plain}>{t('reminders.none')}</p>}
      <ul className={styles.list}>
        {rules.map((rule, index) => (
          <li key={index} className={own.rule}>
            {rule.at === undefined ? (
              <span>{rule.offset}</span>
            ) : (
              <Input
                className={own.days}
                type="number"
                min={0}
                max={365}
                value={String(readOffset(rule.offset)?.days ?? 0)}
                onChange={(_, { value }) => put(index, { offset: `P${Math.max(0, Math.min(365, Number(value) || 0))}D` })}
                aria-label={t('reminders.days')}
              />
            )}
            <Select
              aria-label={t('reminders.before')}
              value={rule.before}
              onChange={(_, { value }) => put(index, { before: value as Before })}
            >
              {before.map((each) => (
                <option key={each} value={each}>
                  {t(`reminders.before.${each}`)}
                </option>
              ))}
            </Select>
            {rule.at !== undefined && (
              <Input
                className={own.time}
                type="time"
                required
                value={rule.at}
                onChange={(_, { value }) => value && put(index, { at: value })}
                aria-label={t('reminders.at')}
              />
            )}
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('reminders.remove')}
              onClick={() => change(rules.filter((_, each) => each !== index))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<AddRegular />} onClick={() => change([...rules, { before: before[0]!, offset: 'P1D', at: '09:00' }])}>
          {t('reminders.add')}
        </Button>
      </div>
    </div>
  );
}
