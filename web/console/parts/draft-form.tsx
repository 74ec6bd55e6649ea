import { Button } from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Draft } from '../draft.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
import { type Fault, FaultList, FaultsAt, faultsOf } from './faults.js';
import { FoundDraft } from './found-draft.js';
import { isOvertaken, Overtaken } from './overtaken.js';
import { useToast } from './toast.js';

type Kept = Pick<Draft<object>, 'changed' | 'behind' | 'done' | 'goOnFrom'>;

/**
 * A form over a draft: what was found of an earlier one, what is wrong with it, its fields, and what ends it. `lacks` is what was seen to be missing
 * before anything was asked of the API, `fault` what the API said.
 */
export function DraftForm({
  draft,
  submit,
  fault,
  lacks = [],
  names,
  className,
  end,
  children,
}: {
  draft: Kept;
  submit(): void;
  fault: Error | null;
  lacks?: Fault[];
  names(path: string): string;
  className?: string;
  end: ReactNode;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const faults = lacks.length > 0 ? lacks : faultsOf(fault);
  const saveMine = (revision: number | undefined) => {
    // Drawn first, so that what is sent is compared with the later revision.
    flushSync(() => draft.goOnFrom(revision));
    form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className={className ?? styles.roomy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FoundDraft draft={draft} />
      {isOvertaken(fault) && lacks.length === 0 ? (
        draft.changed && <Overtaken fault={fault} saveMine={() => saveMine(fault.problem.revision)} leaveMine={draft.done} />
      ) : (
        <FaultList title={t('fault.notSaved')} fault={lacks.length > 0 ? null : fault} faults={faults} names={names} />
      )}
      <FaultsAt faults={faults}>{children}</FaultsAt>
      {end}
    </form>
  );
}

/** Saves what there is already: when that is done the draft has ended, and it is said that it was saved. */
export function useSaving<T>(draft: Pick<Kept, 'done'>, { mutate }: UseMutationResult<T, Error, void>): () => void {
  const { t } = useWords();
  const toast = useToast();
  const onSuccess = () => {
    draft.done();
    toast(t('saved'));
  };
  return () => mutate(undefined, { onSuccess });
}

/** Saves what was changed, or throws it away. */
export function SaveOrDiscard({ draft, busy }: { draft: Pick<Kept, 'changed' | 'done'>; busy: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.row}>
      <Button type="submit" appearance="primary" disabledFocusable={!draft.changed || busy}>
        {t('save')}
      </Button>
      {draft.changed && <Button onClick={draft.done}>{t('discard')}</Button>}
    </div>
  );
}

/** Saves what is new, and says what that does. */
export function SaveNew({ name, what, busy }: { name: string; what?: string; busy: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {name}
      </Button>
      {what && <span className={`${styles.soft} ${styles.small}`}>{what}</span>}
    </div>
  );
}
