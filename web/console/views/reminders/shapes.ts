import type { Text } from '../../../../engagement/language.js';
import type { Before } from '../../../../engagement/reminder.js';
import type { Kept } from '../../api/shapes.js';

/** A reminder in the calendar; `people` only while it has not gone out. */
export interface Reminder extends Kept {
  id: string;
  before: Before;
  offset: string;
  at?: string | null;
  dueAt: string;
  status: 'planned' | 'sent' | 'dropped' | 'skipped';
  meetingId?: string | null;
  roundId?: string | null;
  title: Text;
  people?: number | null;
}
