import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Refusal } from '../api/ask.js';
import { useStyles } from '../styles.js';
import { useWords, type Words } from '../words.js';
import { Broken } from './states.js';

export interface Fault {
  path: string;
  message: string;
}

/** What the API says of a field, in the reader's language; what is not known here is said in its own words. */
const known = {
  'is needed before this can be published': 'must.publish',
  'is needed': 'must.have',
  'must be after startsAt': 'must.afterStart',
  'is in the past': 'must.future',
  'has passed': 'must.notPassed',
  'gives a moment that has passed': 'must.momentAhead',
  'must not be after the meeting': 'must.beforeMeeting',
  'is needed, or onlineUrl': 'must.placeOrUrl',
  'must not be before opensAt': 'must.afterOpening',
  'is not a published meeting': 'must.publishedMeeting',
  'needs groups, meetingId or roundId': 'must.audience',
  'Invalid URL': 'must.url',
} as const;

export const faultWords = ({ t }: Words, message: string): string => (message in known ? t(known[message as keyof typeof known]) : message);

/** Which faults a refusal names; none when it is of another kind. */
export const faultsOf = (fault: Error | null): Fault[] => (fault instanceof Refusal ? (fault.problem.errors ?? []) : []);

const Named = createContext<Fault[]>([]);
/** Fields inside show what is wrong with them. */
export const FaultsAt = ({ faults, children }: { faults: Fault[]; children: ReactNode }): ReactNode => (
  <Named value={faults}>{children}</Named>
);

/** What is wrong with the field of a path, in words; undefined when nothing is. */
export function useFaultAt(path: string): string | undefined {
  const words = useWords();
  const found = useContext(Named).find((each) => each.path === path);
  return found && faultWords(words, found.message);
}

/** The id of the field of a path. */
export const idOf = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** Everything that is wrong, each with a way to its field; nothing when nothing is wrong. `names` says what a path is called. */
export function FaultList({
  title,
  fault,
  faults = faultsOf(fault),
  names,
  links = true,
}: {
  title: string;
  fault: Error | null;
  faults?: Fault[];
  names(path: string): string;
  /** Can the fields be reached from here? Not from within a question. */
  links?: boolean;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const some = faults.length > 0;
  useEffect(() => {
    if (some) list.current?.focus();
  }, [some]);
  if (!some) return fault && <Broken fault={fault} />;
  return (
    <MessageBar intent="error" layout="multiline" ref={list} tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {faults.map(({ path, message }) => (
            <li key={path + message}>
              {links ? (
                <Link as="button" onClick={() => document.getElementById(idOf(path))?.focus()}>
                  {names(path)}
                </Link>
              ) : (
                names(path)
              )}
              {`: ${faultWords(words, message)}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
