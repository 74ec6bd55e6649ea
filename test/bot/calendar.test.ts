import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarFile } from '../../bot/calendar.js';
import type { Appointment } from '../../engagement/appointment.js';

const entry: Appointment = {
  id: '6f1b7c9e-0000-4000-8000-000000000001',
  sequence: 2,
  cancelled: false,
  title: { fi: 'Kuuleminen; järjestöt, osa 1', sv: 'Hörande' },
  description: { fi: `Mitä pitäisi muuttaa?\r\nBEGIN:VALARM\nÄäkkösiä ja 🙂 ${'pitkä sana '.repeat(30)}\\ loppu\u0000` },
  place: { fi: 'Säätytalo, Helsinki' },
  onlineUrl: 'https://example.org/kokous?a=1;b=2',
  startsAt: '2026-12-04T07:00:00Z',
  endsAt: '2026-12-04T09:30:00.000Z',
};
const organizer = { name: 'Ministeriö "X"', email: 'osallistu@example.fi' };
const aino = { name: 'Åsa, vd', email: 'asa@example.org' };
const now = new Date('2026-11-25T08:00:00Z');

/** Read as strictly as the parser can: whatever is wrong throws. */
function read(content: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(content));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!, { strictExceptions: true }) };
}

describe('a calendar file', () => {
  it('has lines of at most 75 bytes, ended as the standard wants', () => {
    const { content } = calendarFile(entry, 'fi', organizer, now, aino);
    expect(content.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    for (const line of content.split('\r\n')) {
      expect(Buffer.byteLength(line), line).to.be.at.most(75);
      expect(line).to.not.match(/[\n\r\0]/);
    }
  });

  it('gives a strict parser the entry word for word, whatever was written', () => {
    const { calendar, event } = read(calendarFile(entry, 'fi', organizer, now, aino).content);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).to.deep.equal(['vevent']);
    expect([event.uid, event.sequence, event.summary, event.location]).to.deep.equal([
      '6f1b7c9e-0000-4000-8000-000000000001@osallistu',
      2,
      'Kuuleminen; järjestöt, osa 1',
      'Säätytalo, Helsinki',
    ]);
    expect(event.description).to.equal(
      `${entry.description.fi!.replace('\r\n', '\n').replace('\0', '')}\n\nhttps://example.org/kokous?a=1;b=2`,
    );
    expect(event.startDate.toJSDate().toISOString()).to.equal('2026-12-04T07:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).to.equal('2026-12-04T09:30:00.000Z');
    expect(event.startDate.zone).to.equal(ICAL.Timezone.utcTimezone);
  });

  it('in a letter asks the calendar to take it and nobody to answer', () => {
    const { calendar, event } = read(calendarFile(entry, 'fi', organizer, now, aino).content);
    expect(calendar.getFirstPropertyValue('method')).to.equal('REQUEST');
    const [attendee] = event.attendees;
    expect([
      attendee!.getFirstValue(),
      attendee!.getParameter('partstat'),
      attendee!.getParameter('rsvp'),
      attendee!.getParameter('cn'),
    ]).to.deep.equal(['mailto:asa@example.org', 'ACCEPTED', 'FALSE', 'Åsa, vd']);
    expect(event.organizer).to.equal('mailto:osallistu@example.fi');
  });

  it('takes the same entry out when it is cancelled', () => {
    const { calendar, event } = read(calendarFile({ ...entry, sequence: 3, cancelled: true }, 'fi', organizer, now, aino).content);
    expect(calendar.getFirstPropertyValue('method')).to.equal('CANCEL');
    expect([event.uid, event.sequence, event.component.getFirstPropertyValue('status')]).to.deep.equal([
      '6f1b7c9e-0000-4000-8000-000000000001@osallistu',
      3,
      'CANCELLED',
    ]);
  });

  it('to be downloaded names nobody and is only published', () => {
    const { calendar, event } = read(calendarFile(entry, 'sv', organizer, now).content);
    expect([calendar.getFirstPropertyValue('method'), event.attendees.length, event.summary]).to.deep.equal(['PUBLISH', 0, 'Hörande']);
  });
});
