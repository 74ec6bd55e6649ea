import { Checkbox, Field, SearchBox } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { SignUp } from '../../api/shapes.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Broken } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { useAttendance } from './attendance.js';

const matches = ({ name, organisation }: SignUp, words: string[]) => {
  const text = `${name} ${organisation ?? ''}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
};

/** From box to box with the arrow keys. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  boxes[boxes.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}

/** Those who have a seat, as one meets them at the door: found by a few letters of their name, ticked when they come, and unticked at will. */
export function Door({
  meetingId,
  signUps,
  columns,
  mayNote,
}: {
  meetingId: string;
  signUps: SignUp[];
  columns: Column<SignUp>[];
  mayNote: boolean;
}): ReactNode {
  const styles = useStyles();
  const { t, language } = useWords();
  const [written, setWritten] = useState('');
  const { tick, fault } = useAttendance(meetingId);
  const words = written.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = signUps.filter((each) => matches(each, words)).sort((one, other) => one.name.localeCompare(other.name, language));
  const [only] = found;
  const tickOnly = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || words.length === 0 || found.length !== 1 || !only) return;
    event.preventDefault();
    tick(only, true);
    setWritten('');
  };
  const came: Column<SignUp> = {
    name: t('signUps.came'),
    width: '6rem',
    cell: (each) => (
      <Checkbox
        aria-label={t('signUps.cameName', { name: each.name })}
        checked={each.attended === true}
        disabled={!mayNote}
        onChange={(_, { checked }) => tick(each, checked === true)}
      />
    ),
  };
  return (
    <div className={styles.column}>
      <div className={`${styles.row} ${styles.apart}`}>
        <Field label={t('signUps.find')} {...(mayNote ? { hint: t('signUps.findWhat') } : {})} className={styles.grow}>
          <SearchBox value={written} onChange={(_, { value }) => setWritten(value)} {...(mayNote ? { onKeyDown: tickOnly } : {})} />
        </Field>
        <strong role="status" className={styles.number}>
          {t('signUps.cameOf', { came: signUps.filter(({ attended }) => attended).length, seats: signUps.length })}
        </strong>
      </div>
      {fault && <Broken fault={fault} />}
      {found.length === 0 ? (
        <p className={styles.plain}>{t('signUps.notFound')}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside are what acts; here only their arrow keys are heard
        <div onKeyDown={move}>
          <Rows name={t('signUps.confirmed')} items={found} columns={[came, ...columns]} />
        </div>
      )}
    </div>
  );
}
