import { useAll } from '../../api/asked.js';
import type { Meeting } from '../../api/shapes.js';
import { useWords } from '../../words.js';

/** A round has no name of its own: it is called by the meetings that it is about. */
export function useRoundMeetings(): (round: { meetingIds: string[] }) => string {
  const { text } = useWords();
  const meetings = useAll<Meeting>('meetings').data ?? [];
  return ({ meetingIds }) =>
    meetings
      .filter(({ id }) => meetingIds.includes(id))
      .map(({ title }) => text(title))
      .join(', ');
}
