import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';

const colours: Record<string, BadgeProps['color']> = {
  published: 'success',
  sent: 'success',
  confirmed: 'success',
  submitted: 'success',
  draft: 'informative',
  planned: 'informative',
  queued: 'informative',
  skipped: 'informative',
  withdrawn: 'informative',
  scheduled: 'brand',
  sending: 'brand',
  open: 'brand',
  offered: 'brand',
  waitlisted: 'warning',
  'to-approve': 'warning',
  unknown: 'warning',
  cancelled: 'danger',
  stopped: 'danger',
  failed: 'danger',
  closed: 'subtle',
  held: 'subtle',
};
const words = [
  'draft',
  'published',
  'cancelled',
  'held',
  'scheduled',
  'sending',
  'sent',
  'stopped',
  'to-approve',
  'planned',
  'open',
  'closed',
  'confirmed',
  'waitlisted',
  'offered',
  'queued',
  'failed',
  'skipped',
  'unknown',
  'submitted',
  'withdrawn',
] as const;
export type StatusName = (typeof words)[number];

/** How something stands, as a word; the colour only repeats it. */
export function Status({ of }: { of: string }): ReactNode {
  const { t } = useWords();
  const known = words.find((word) => word === of);
  return (
    <Badge appearance="tint" color={colours[of] ?? 'informative'}>
      {known ? t(`status.${known}`) : of}
    </Badge>
  );
}
