import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
import { FaultList } from './faults.js';

/** Asks before something that cannot be taken back, and says exactly what will happen. `children` are its consequences. */
export function Sure({
  title,
  act,
  label,
  trigger,
  ready = true,
  names = (path) => path,
  children,
}: {
  title: string;
  act: () => Promise<unknown>;
  /** What the fields are called that a refusal names. */
  names?: (path: string) => string;
  /** What the button does, in words: never only "yes". */
  label: string;
  trigger: ReactElement;
  /** Are the consequences known already? */
  ready?: boolean;
  children: ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        {open && (
          <Asking {...{ title, act, label, ready, names }} close={() => setOpen(false)}>
            {children}
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}

/** The inside of such a question, for dialogs that are opened in another way. */
export function Asking({
  title,
  act,
  label,
  ready = true,
  names = (path) => path,
  close,
  children,
}: {
  title: string;
  act: () => Promise<unknown>;
  names?: (path: string) => string;
  label: string;
  ready?: boolean;
  close: () => void;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Error>();
  const go = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await act();
      close();
    } catch (thrown) {
      setFault(thrown as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.column}>
        {children}
        <FaultList title={t('fault.cannot')} fault={fault ?? null} names={names} links={false} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('cancel')}</Button>
        <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void go()}>
          {label}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
