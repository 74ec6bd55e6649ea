import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '../api/ask.js';
import { useWords } from '../words.js';

/** Was it refused because somebody else had changed the thing? */
export const isOvertaken = (fault: Error | null): fault is Refusal => fault !== null && 'status' in fault && fault.status === 412;

/**
 * Somebody else has changed the thing since the draft was begun: who and when, a look at it as it is now (in another tab, where this draft is not), and
 * the choice between the two.
 */
export function Overtaken({ fault, saveMine, leaveMine }: { fault: Refusal; saveMine(): void; leaveMine(): void }): ReactNode {
  const { t, instant } = useWords();
  const { changedBy, changedAt } = fault.problem;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('fault.changed')}</MessageBarTitle>{' '}
        {t('overtaken.what', { who: changedBy ?? '?', when: changedAt ? instant(changedAt) : '?' })}{' '}
        <Link href={location.href} target="_blank" rel="noopener" inline>
          {t('overtaken.look')}
        </Link>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={saveMine}>{t('overtaken.saveMine')}</Button>
        <Button onClick={leaveMine}>{t('discard')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
