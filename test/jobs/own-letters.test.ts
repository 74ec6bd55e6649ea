import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarFile } from '../../bot/calendar.js';
import type { Letter } from '../../engagement/post.js';
import { passSeat } from '../../store/colleagues.js';
import type { Database } from '../../store/database.js';
import { cancelSignUp, signUp } from '../../store/sign-ups.js';
import { cancelMeeting, changeMeeting } from '../../store/staff-meetings.js';
import { submit } from '../../store/submissions.js';
import { emptyDatabase } from '../support/database.js';
import { deliverOnce, never, ports, postOffice, rows, timeZone, wordsOf } from './house.js';

describe('a letter about what one has just done', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  let office: ReturnType<typeof postOffice>;
  let meeting: string;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  after(() => database.close());
  beforeEach(async () => {
    office = postOffice();
    await database.query('delete from deliveries');
    await database.query('delete from web_streams');
    meeting = await house.meeting({ capacity: 1 });
  });

  const asking = (personId: string) => ({ personId, now: new Date(), timeZone });
  const desk = () => ({ who: 'test', now: new Date(), timeZone });
  const signsUp = (personId: string) =>
    database.transaction((sql) => signUp(sql, asking(personId), meeting, { accessNeeds: 'Salaista', consented: true }));
  const deliver = (quiet = never) => deliverOnce(ports(database, office, quiet));
  const entries = (letters: Letter[]) =>
    letters.map(({ appointment }) => appointment && [appointment.id, appointment.sequence, appointment.cancelled]);

  it('confirms a seat with its calendar entry, at any hour, and tells nothing of needs', async () => {
    const aino = await house.person({ email: 'aino1@example.org', web: true, teams: true });
    await signsUp(aino);
    await deliver({ quietHours: '00:00-23:59', timeZone });
    expect(office.said).to.deep.equal([]);
    const [letter] = office.letters;
    expect(letter!.subject).to.equal('Ilmoittautumisesi on vastaanotettu – Kuuleminen');
    expect(wordsOf(letter!)).to.not.contain('Salaista');
    expect(letter!.links.map(({ label }) => label)).to.deep.equal(['Avaa keskustelu', 'Lisää kalenteriin']);
    expect(letter!.thread).to.deep.equal([`meeting.${meeting}`]);
    expect(letter!.appointment).to.deep.include({ sequence: 2, cancelled: false, title: { fi: 'Kuuleminen', sv: 'Höranden' } });
  });

  it('is written for nobody whose address is not known', async () => {
    await signsUp(await house.person({ web: true }));
    expect(await database.query('select from deliveries')).to.deep.equal([]);
  });

  it('puts nothing into the calendar of who waits for a seat, until there is one', async () => {
    const first = await house.person({ email: 'first@example.org' });
    const second = await house.person({ email: 'second@example.org' });
    await signsUp(first);
    await signsUp(second);
    await deliver();
    expect(office.letters.find(({ to }) => to.email === 'second@example.org')).to.not.have.property('appointment');
    await database.transaction((sql) => cancelSignUp(sql, asking(first), meeting));
    office.letters.length = 0;
    await deliver();
    const of = (email: string) => office.letters.filter(({ to }) => to.email === email);
    expect(entries(of('second@example.org')).map((entry) => entry?.[2])).to.deep.equal([false]);
    expect(entries(of('first@example.org')).map((entry) => entry?.[2])).to.deep.equal([true]);
  });

  it('moves the same entry when the meeting moves, and takes it out when that is cancelled', async () => {
    await signsUp(await house.person({ email: 'aino2@example.org' }));
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    await database.transaction((sql) =>
      changeMeeting(sql, desk(), meeting, {
        startsAt: later(120),
        endsAt: later(122),
        place: { fi: 'Oulu', sv: 'Uleåborg' },
        title: { fi: 'Kuuleminen', sv: 'Hörande' },
        description: { fi: 'Mitä?', sv: 'Vad?' },
      }),
    );
    await deliver();
    await database.transaction((sql) => cancelMeeting(sql, desk(), meeting));
    await deliver();
    const [[id] = []] = entries(office.letters) as [[string]];
    expect(entries(office.letters)).to.deep.equal([
      [id, 4, false],
      [id, 4, false],
      [id, 5, true],
    ]);
  });

  it('tells of another place without speaking of another time, and of where one takes part on the web', async () => {
    await signsUp(await house.person({ email: 'aino5@example.org' }));
    await deliver();
    office.letters.length = 0;
    const change = { place: { fi: 'Oulu', sv: 'Uleåborg' }, onlineUrl: 'https://example.org/kokous' };
    const named = { title: { fi: 'Kuuleminen', sv: 'Hörande' }, description: { fi: 'Mitä?', sv: 'Vad?' } };
    await database.transaction((sql) => changeMeeting(sql, desk(), meeting, { ...change, ...named }));
    await deliver();
    const [letter] = office.letters;
    expect(letter!.subject).to.equal('Tilaisuuden paikka tai verkko-osoite on muuttunut – Kuuleminen');
    expect(wordsOf(letter!)).to.contain('Paikka: Oulu').and.to.contain('https://example.org/kokous').and.not.to.contain('Aiemmin');
    expect(entries(office.letters)[0]![1]).to.equal(4);
  });

  it('moves the entry with the seat: out of one calendar, into that of the colleague, and back, each time as the newest', async () => {
    const [one, other] = ['aino4@example.org', 'bo4@example.org'];
    const [aino, bo] = [await house.person({ email: one, name: 'Aino' }), await house.person({ email: other, name: 'Bo' })];
    const organisation = await house.id(`insert into organisations (name, key) values ('Yhdistys', 'yhdistys')`);
    await database.query('update people set organisation_id = $1 where id in ($2, $3)', [organisation, aino, bo]);
    await signsUp(aino);
    await deliver();
    const pass = async (from: string, to: string, inMs: number) => {
      const at = { ...asking(from), now: new Date(Date.now() + inMs) };
      const passed = await database.transaction((sql) => passSeat(sql, at, meeting, { name: 'Nimi', email: to }));
      expect(passed.kind).to.equal('passed');
      await deliver();
    };
    await pass(aino, other, 0);
    await pass(bo, one, 1_000);
    const [[id] = []] = entries(office.letters) as [[string]];
    const of = (email: string) =>
      entries(office.letters.filter(({ to }) => to.email === email)).sort((a, b) => Number(a?.[1]) - Number(b?.[1]));
    expect(of(one)).to.deep.equal([
      [id, 2, false],
      [id, 3, true],
      [id, 6, false],
    ]);
    expect(of(other)).to.deep.equal([
      [id, 4, false],
      [id, 5, true],
    ]);
    await database.transaction((sql) => cancelSignUp(sql, asking(aino), meeting));
    await deliver();
    expect(of(one).at(-1)).to.deep.equal([id, 7, true]);
    // Every one of them is an entry that calendars take: the same UID, and the method that goes with what is asked.
    for (const { appointment, to } of office.letters) {
      const { method, content } = calendarFile(appointment!, 'fi', { email: 'osallistu@example.fi' }, new Date(), to);
      const calendar = new ICAL.Component(ICAL.parse(content));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      expect([event.uid, event.sequence, calendar.getFirstPropertyValue('method'), method]).to.deep.equal([
        `${id}@osallistu`,
        appointment!.sequence,
        ...Array(2).fill(appointment!.cancelled ? 'CANCEL' : 'REQUEST'),
      ]);
    }
  });

  it('is the receipt of feedback, with everything that was sent', async () => {
    const aino = await house.person({ email: 'aino3@example.org', name: 'Aino' });
    const round = await house.round(meeting, 'everyone');
    const question = await house.id(`insert into questions (round_id, number, text) values ($1, 1, '{"fi": "Mikä toimii?"}')`, [round]);
    const submission = await house.id(`insert into submissions (round_id, person_id, language) values ($1, $2, 'fi')`, [round, aino]);
    await database.query(`insert into answers values ($1, $2, 'Rivi yksi' || chr(10) || 'rivi kaksi')`, [submission, question]);
    await database.transaction((sql) => submit(sql, asking(aino), submission));
    await deliver();
    const [letter] = office.letters;
    expect(letter!.subject).to.equal('Palautteesi on vastaanotettu – Uudistus');
    expect(wordsOf(letter!)).to.match(
      /^Palautteesi on vastaanotettu\.\nNumero: \d+\nAihe: Uudistus\nTässä on palautteesi kokonaan:\n\n1\. Mikä toimii\?\nRivi yksi\nrivi kaksi\n\nLähettäjä: Aino\n/,
    );
    expect(letter!.thread).to.deep.equal([`round.${round}`]);
  });
});

describe('whoever has the page open', () => {
  it('is told there, and by no letter; whoever has left is told by one', async () => {
    const database = await emptyDatabase();
    try {
      const house = rows(database);
      const [here, away] = [
        await house.person({ web: true, email: 'here@example.org' }),
        await house.person({ web: true, email: 'away@example.org' }),
      ];
      const stream = (person: string, until: string) =>
        database.query(`insert into web_streams values (gen_random_uuid(), 'web:' || $1::text, now() + $2::interval)`, [person, until]);
      await stream(here, '1 minute');
      await stream(away, '-1 second');
      const [toHere, toAway] = [await house.delivery(here), await house.delivery(away)];
      const office = postOffice();
      await deliverOnce(ports(database, office));
      expect(office.said).to.have.length(2);
      expect(office.letters.map(({ to }) => to.email)).to.deep.equal(['away@example.org']);
      expect(await house.stands(toHere)).to.deep.equal({ status: 'sent', reason: 'onPage', channel: 'web' });
      expect(await house.stands(toAway)).to.deep.equal({ status: 'sent', reason: null, channel: 'email' });
    } finally {
      await database.close();
    }
  });
});

describe('an address that letters come back from', () => {
  it('gets no more of them, and is used again once it is another', async () => {
    const database = await emptyDatabase();
    try {
      const house = rows(database);
      const aino = await house.person({ email: 'gone@example.org' });
      const office = postOffice();
      office.answerLetter = async () => ({ kind: 'blocked', reason: 'smtp: 550 5.1.1' });
      const [first] = [await house.delivery(aino)];
      await deliverOnce(ports(database, office));
      expect(await house.stands(first)).to.deep.include({ status: 'failed', reason: 'smtp: 550 5.1.1' });
      office.answerLetter = async () => undefined;
      const second = await house.delivery(aino);
      await deliverOnce(ports(database, office));
      expect(await house.stands(second)).to.deep.include({ status: 'failed', reason: 'addressRefused' });
      await database.query(`update people set email = 'here@example.org' where id = $1`, [aino]);
      await house.delivery(aino);
      await deliverOnce(ports(database, office));
      expect(office.letters.map(({ to }) => to.email)).to.deep.equal(['here@example.org']);
    } finally {
      await database.close();
    }
  });
});
