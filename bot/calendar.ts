import type { Appointment } from '../engagement/appointment.js';
import { inLanguage, type Language } from '../engagement/language.js';

/** A calendar file: what it asks of a calendar, and its text. */
export interface CalendarFile {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  content: string;
}

/** An address with a name, as one writes to. */
export interface Named {
  name?: string;
  email: string;
}

/** Text of a property: what would end it, or begin another one, is escaped, and control characters are gone (RFC 5545, 3.3.11). */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
/** A value of a parameter, which has no escapes (3.2). */
const quoted = (value: string): string => `"${value.replace(/["\p{Cc}]/gu, "'")}"`;

/** Lines of at most 75 bytes, cut between characters and never inside one (3.1). */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > 75) {
      rows.push(row);
      row = ' ';
      bytes = 1;
    }
    row += sign;
    bytes += size;
  }
  return [...rows, row].join('\r\n');
}

/** An instant in UTC. An entry that does not recur needs no time zone of its own, and no rules of summer time that might change. */
const instant = (iso: string | Date): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

const party = (property: string, { name, email }: Named, parameters = ''): string =>
  `${property}${name ? `;CN=${quoted(name)}` : ''}${parameters}:mailto:${email}`;

/**
 * A sign-up as a calendar file. In a letter (`attendee`) it asks the person's calendar to put the entry in, move it or take it out by itself, and
 * nobody for an answer; to be downloaded it is only published. Either way it is the same entry.
 */
export function calendarFile(
  { id, sequence, cancelled, title, description, place, onlineUrl, startsAt, endsAt }: Appointment,
  language: Language,
  organizer: Named,
  now: Date,
  attendee?: Named,
): CalendarFile {
  const words = { place: inLanguage(place ?? {}, language), about: inLanguage(description, language) };
  const where = words.place || onlineUrl;
  const about = [words.about, words.place && onlineUrl].filter(Boolean).join('\n\n');
  const method = attendee ? (cancelled ? 'CANCEL' : 'REQUEST') : 'PUBLISH';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Osallistu//Osallistu//FI',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${id}@osallistu`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(startsAt)}`,
    `DTEND:${instant(endsAt)}`,
    `SUMMARY;LANGUAGE=${language}:${text(inLanguage(title, language))}`,
    ...(about ? [`DESCRIPTION;LANGUAGE=${language}:${text(about)}`] : []),
    ...(where ? [`LOCATION:${text(where)}`] : []),
    ...(onlineUrl && URL.canParse(onlineUrl) ? [`URL:${new URL(onlineUrl).href}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    party('ORGANIZER', organizer),
    ...(attendee ? [party('ATTENDEE', attendee, ';ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE')] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { method, content: `${lines.map(folded).join('\r\n')}\r\n` };
}
