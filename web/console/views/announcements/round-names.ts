import type { Round } from '../../api/shapes.js';
import { useWords } from '../../words.js';
import { useRoundMeetings } from '../feedback/meetings-of.js';

/** A round among others: its meetings and its last day. */
export function useRoundNames(): (round: Pick<Round, 'meetingIds' | 'closesOn'>) => string {
  const { t, day } = useWords();
  const about = useRoundMeetings();
  return (round) => t('round.name', { meetings: about(round), day: day(round.closesOn) });
}
