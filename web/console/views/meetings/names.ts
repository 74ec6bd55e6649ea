import { useWords } from '../../words.js';

const fields = {
  projectId: 'meeting.project',
  title: 'meeting.title',
  description: 'meeting.description',
  day: 'meeting.day',
  startsAt: 'meeting.from',
  endsAt: 'meeting.until',
  place: 'meeting.place',
  onlineUrl: 'meeting.onlineUrl',
  capacity: 'meeting.capacity',
  seatsPerOrganisation: 'meeting.perOrganisation',
  signUpClosesOn: 'meeting.signUpClosesOn',
  groups: 'meeting.groups',
  reminders: 'meeting.reminders',
} as const;

/** What the fields of a meeting are called: 'title.sv' is its title in Swedish. */
export function useNames(): (path: string) => string {
  const { t } = useWords();
  return (path) => {
    const [field, part] = path.split('.');
    const name = field! in fields ? t(fields[field as keyof typeof fields]) : path;
    return part === 'fi' || part === 'sv' || part === 'en' ? `${name} (${t(`in.${part}`)})` : name;
  };
}
