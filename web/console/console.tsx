import { FluentProvider, Toaster } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { openClient } from './api/asked.js';
import type { Host } from './host.js';
import { type Look, themes, useLook } from './look.js';
import { toasts } from './parts/toast.js';
import { SignedIn } from './signed-in.js';
import { firstLanguage, Speaker } from './words.js';

/** The whole console: its look, its language, what it has read; and inside, who is there. */
export function Console({ host }: { host: Host | undefined }): ReactNode {
  const [client] = useState(openClient);
  const [look, choose] = useLook(host);
  // In Teams its own settings choose the look.
  const choice: { look: Look; choose?: (look: Look) => void } = host ? { look } : { look, choose };
  return (
    <FluentProvider theme={themes[look]} data-look={look}>
      <QueryClientProvider client={client}>
        <Speaker first={firstLanguage(host?.locale)}>
          <SignedIn inTeams={host !== undefined} {...choice} />
          <Toaster toasterId={toasts} position="bottom-end" />
        </Speaker>
      </QueryClientProvider>
    </FluentProvider>
  );
}
