import type { Text } from './language.js';

/**
 * A sign-up as an entry of the person's own calendar. `id` names the entry for ever; `sequence` grows whenever time or place change and when it is
 * cancelled, so that a calendar takes the newer for the older. Instants are ISO 8601.
 */
export interface Appointment {
  id: string;
  sequence: number;
  cancelled: boolean;
  title: Text;
  description: Text;
  place?: Text;
  onlineUrl?: string;
  startsAt: string;
  endsAt: string;
}
