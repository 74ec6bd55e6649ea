import { Button, Dialog, DialogSurface, DialogTrigger, Field, Input } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useMe } from '../../me.js';
import { Asking } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { useWords } from '../../words.js';

/** Sends it to oneself alone, as a recipient would get it. */
export function TestToOneself({ id }: { id: string }): ReactNode {
  const { t, language } = useWords();
  const me = useMe();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState(me.email ?? '');
  const act = async () => {
    const sent = await ask<{ email: string }>('POST', `api/announcements/${id}/test`, { email, language });
    toast(t('announcement.tested', { email: sent.email }));
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="large">{t('announcement.test')}</Button>
      </DialogTrigger>
      <DialogSurface>
        {open && (
          <Asking
            title={t('announcement.test')}
            label={t('announcement.testSend')}
            act={act}
            close={() => setOpen(false)}
            ready={email.includes('@')}
          >
            <Field label={t('person.email')} hint={t('announcement.testWhat')}>
              <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
            </Field>
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
