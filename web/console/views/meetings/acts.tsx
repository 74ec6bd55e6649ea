import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import type { Meeting } from '../../api/shapes.js';
import { Shown } from '../../parts/states.js';
import { Sure } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { type Told, ToldTo } from '../../parts/told.js';
import { useWords } from '../../words.js';
import { useNames } from './names.js';

/** Makes a draft public. What keeps it from that is named, each fault with its field. */
export function Publish({ meeting }: { meeting: Meeting }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const names = useNames();
  const publish = useAct(() => ask('POST', `api/meetings/${meeting.id}/publish`), 'meetings', 'home');
  const act = async () => {
    await publish.mutateAsync();
    toast(t('meeting.published'));
  };
  return (
    <Sure
      title={t('meeting.publishTitle')}
      label={t('meeting.publish')}
      act={act}
      names={names}
      trigger={<Button appearance="primary">{t('meeting.publish')}</Button>}
    >
      <p>{t('meeting.publishWhat')}</p>
    </Sure>
  );
}

/** Calls a meeting off, and says first who will be told. */
export function Cancel({ meeting }: { meeting: Meeting }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const cancel = useAct(() => ask('POST', `api/meetings/${meeting.id}/cancel`), 'meetings', 'home');
  const act = async () => {
    await cancel.mutateAsync();
    toast(t('meeting.cancelled'));
  };
  return (
    <Sure title={t('meeting.cancelTitle')} label={t('meeting.cancel')} act={act} trigger={<Button>{t('meeting.cancel')}</Button>}>
      <Consequence meeting={meeting} />
    </Sure>
  );
}

function Consequence({ meeting }: { meeting: Meeting }): ReactNode {
  const { t } = useWords();
  const told = useAsked<Told>(`meetings/${meeting.id}/told`);
  return (
    <>
      <p>{t('meeting.cancelWhat')}</p>
      <Shown of={told}>{(them) => <ToldTo told={them} />}</Shown>
    </>
  );
}
