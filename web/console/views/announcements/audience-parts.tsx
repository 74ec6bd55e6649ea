import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useAll } from '../../api/asked.js';
import type { Group, Meeting, Round } from '../../api/shapes.js';
import { idOf } from '../../parts/faults.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { type Row, whos } from './audience.js';
import { useRoundNames } from './round-names.js';

const useOwn = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  which: { flex: '1 1 16rem', minWidth: 0 },
});
const kinds = ['group', 'meeting', 'round'] as const;

/** The parts that an audience is made of, or those left out of it, a row each. */
export function AudienceParts({
  path,
  title,
  add,
  rows,
  change,
}: {
  path: string;
  title: string;
  add: string;
  rows: Row[];
  change(rows: Row[]): void;
}): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text, day } = useWords();
  const groups = useAll<Group>('groups').data ?? [];
  const meetings = useAll<Meeting>('meetings').data ?? [];
  const rounds = useAll<Round>('feedback-rounds').data ?? [];
  const roundName = useRoundNames();
  const named = {
    group: groups.map(({ id, name, people }) => [id, `${text(name)} (${t('people', { count: people })})`] as const),
    meeting: meetings
      .filter(({ status }) => status !== 'draft')
      .map(({ id, title: its, startsAt }) => [id, `${text(its)}, ${day(startsAt.slice(0, 10))}`] as const),
    round: rounds.map((round) => [round.id, roundName(round)] as const),
  };
  const put = (index: number, part: Partial<Row>) => change(rows.map((row, each) => (each === index ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.fields} id={idOf(path)} tabIndex={-1}>
      <legend className={styles.legend}>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} className={own.row}>
          <Select
            aria-label={t('audience.kind')}
            value={row.kind}
            onChange={(_, { value }) => put(index, { kind: value as Row['kind'], id: '', who: whos[value as Row['kind']][0] })}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`audience.${each}`)}
              </option>
            ))}
          </Select>
          <Select
            className={own.which}
            aria-label={t('audience.which')}
            value={row.id}
            onChange={(_, { value }) => put(index, { id: value })}
          >
            <option value="">{t('choose')}</option>
            {named[row.kind].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {row.kind !== 'group' && (
            <Select aria-label={t('audience.who')} value={row.who} onChange={(_, { value }) => put(index, { who: value })}>
              {whos[row.kind].map((each) => (
                <option key={each} value={each}>
                  {t(`audience.${each}`)}
                </option>
              ))}
            </Select>
          )}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('audience.remove')}
            onClick={() => change(rows.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      <Button icon={<AddRegular />} onClick={() => change([...rows, { kind: 'group', id: '', who: '' }])}>
        {add}
      </Button>
    </fieldset>
  );
}
