import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Draft } from '../draft.js';
import { useWords } from '../words.js';

/** What was written here before and never saved is here again, whether the thing has changed since; and how to be rid of it. */
export function FoundDraft({ draft }: { draft: Pick<Draft<object>, 'changed' | 'behind' | 'done'> }): ReactNode {
  const { t } = useWords();
  const [found] = useState(draft.changed);
  return (
    found &&
    draft.changed && (
      <MessageBar layout="multiline" intent={draft.behind ? 'warning' : 'info'}>
        <MessageBarBody>{t(draft.behind ? 'draft.behind' : 'draft.kept')}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={draft.done}>{t('draft.startAgain')}</Button>
        </MessageBarActions>
      </MessageBar>
    )
  );
}
