import { useAll } from '../../api/asked.js';
import type { Meeting, Round } from '../../api/shapes.js';
import { useWords } from '../../words.js';

/** A round has no name of its own: it is called by the meetings that it is about, and its last day. */
export function useRoundNames(): (round: Pick<Round, 'meetingIds' | 'closesOn'>) => string {
  const { t, text, day } = useWords();
  const meetings = useAll<Meeting>('meetings').data ?? [];
  return ({ meetingIds, closesOn }) => {
    const about = meetings.filter(({ id }) => meetingIds.includes(id)).map(({ title }) => text(title));
    return t('round.name', { meetings: about.join(', '), day: day(closesOn) });
  };
}
