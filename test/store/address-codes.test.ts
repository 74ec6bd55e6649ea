import { expect } from 'chai';
import { confirmAddress, sendCode } from '../../store/address-codes.js';
import type { Database } from '../../store/database.js';
import { openMeetings } from '../../store/meetings.js';
import { signUp } from '../../store/sign-ups.js';
import { stakeholder } from '../../store/stakeholder.js';
import { deliverOnce, ports, postOffice, rows, timeZone } from '../jobs/house.js';
import { emptyDatabase } from '../support/database.js';

const authority = { name: 'Virasto', contact: 'valmistelu@example.org' };

describe('an address that somebody leaves', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  let number = 0;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  after(() => database.close());
  beforeEach(() => database.query('delete from address_codes'));

  const now = () => new Date();
  const asking = (personId: string, at = now()) => ({ personId, now: at, timeZone });
  const fresh = () => `somebody${++number}@example.org`;
  const asks = (personId: string, email: string, at = now()) => sendCode(database, asking(personId, at), email, () => '204816', true);
  const confirms = (personId: string, code = '204816', at = now()) =>
    database.transaction((sql) => confirmAddress(sql, asking(personId, at), code));
  const stands = async (personId: string) =>
    (await database.query<{ email: string | null }>('select email from people where id = $1', [personId]))[0];

  it('gets a letter with a code, at any hour, that opens nothing', async () => {
    const [visitor, email] = [await house.person({ web: true }), fresh()];
    expect(await asks(visitor, email)).to.equal('sent');
    const office = postOffice();
    await deliverOnce(ports(database, office, { quietHours: '00:00-23:59', timeZone }));
    const [letter] = office.letters;
    expect(office.said).to.deep.equal([]);
    expect([letter!.to, letter!.subject, letter!.links]).to.deep.equal([{ email }, 'Koodisi on 204816', []]);
    expect(await database.query('select from personal_links where person_id = $1', [visitor])).to.deep.equal([]);
    expect(await stands(visitor)).to.deep.equal({ email: null });
  });

  it('is theirs once they write the code back, and not a moment after it has expired', async () => {
    const [visitor, email] = [await house.person({ web: true }), fresh()];
    await asks(visitor, email);
    expect(await confirms(visitor, '000000')).to.deep.equal({ kind: 'wrong' });
    expect(await confirms(visitor, '204816', new Date(Date.now() + 15 * 60_000))).to.deep.equal({ kind: 'ended' });
    expect(await confirms(visitor)).to.deep.equal({ kind: 'confirmed', email, personId: visitor });
    expect(await confirms(visitor)).to.deep.equal({ kind: 'ended' });
    expect(await stands(visitor)).to.deep.equal({ email });
  });

  it('is confirmed by nobody else who knows the code, and cannot be guessed at length', async () => {
    const [visitor, other, email] = [await house.person({ web: true }), await house.person({ web: true }), fresh()];
    await asks(visitor, email);
    expect(await confirms(other)).to.deep.equal({ kind: 'ended' });
    for (let guess = 0; guess < 5; guess += 1) await confirms(visitor, '000000');
    expect(await confirms(visitor)).to.deep.equal({ kind: 'ended' });
  });

  it('is written to three times within an hour, whoever asks, known or not', async () => {
    const known = fresh();
    await house.person({ email: known });
    for (const email of [known, fresh()]) {
      const answers = [];
      for (let time = 0; time < 4; time += 1) answers.push(await asks(await house.person({ web: true }), email));
      expect(answers).to.deep.equal(['sent', 'sent', 'sent', 'tooMany']);
      expect(await asks(await house.person({ web: true }), email, new Date(Date.now() + 61 * 60_000))).to.equal('sent');
    }
  });

  it('is asked about twenty times an hour from one network', async () => {
    const visitors = [];
    for (let each = 0; each < 21; each += 1) visitors.push(await house.person({ web: true }));
    await database.query(`update conversations set network = 'office' where person_id = any($1::uuid[])`, [visitors]);
    const answers = [];
    for (const visitor of visitors) answers.push(await asks(visitor, fresh()));
    expect(answers.lastIndexOf('sent')).to.equal(19);
    expect(answers.at(-1)).to.equal('tooMany');
  });

  it('of somebody whom staff know makes the visitor that person, with all they have done', async () => {
    const email = fresh();
    const [visitor, known] = [await house.person({ web: true, name: 'Aino' }), await house.person({ email })];
    const [meeting, both] = [await house.meeting(), await house.meeting({ capacity: 2 })];
    for (const id of [meeting, both]) await database.transaction((sql) => signUp(sql, asking(visitor), id, {}));
    await database.transaction((sql) => signUp(sql, asking(known), both, {}));
    const round = await house.round(meeting, 'everyone');
    const question = await house.id(`insert into questions (round_id, number, text) values ($1, 1, '{}')`, [round]);
    for (const [person, text] of [
      [known, 'Aiemmin'],
      [visitor, 'Nyt'],
    ]) {
      const draft = await house.id(`insert into submissions (round_id, person_id, language) values ($1, $2, 'fi')`, [round, person]);
      await database.query('insert into answers values ($1, $2, $3)', [draft, question, text]);
    }
    await asks(visitor, email);
    const engagement = await stakeholder(database, asking(visitor), authority);
    expect(await engagement.confirmAddress('204816')).to.deep.equal({ kind: 'confirmed', email, personId: known });
    expect(await stands(visitor)).to.equal(undefined);
    expect(await database.query('select person_id from conversations where id = $1', [`web:${visitor}`])).to.deep.equal([
      { person_id: known },
    ]);
    const seats = await database.query(`select meeting_id, status from sign_ups where person_id = $1 and status <> 'cancelled'`, [known]);
    expect(seats).to.have.deep.members([meeting, both].map((id) => ({ meeting_id: id, status: 'confirmed' })));
    expect(
      await database.query('select a.text from answers a join submissions s on s.id = a.submission_id where s.person_id = $1', [known]),
    ).to.deep.equal([{ text: 'Aiemmin\n\nNyt' }]);
    expect((await openMeetings(database, known, now())).find(({ id }) => id === both)?.seatsLeft).to.equal(2);
    // What was done before there was an address is confirmed now.
    const letters = await database.query<{ source: string }>(`select source from deliveries where person_id = $1 and kind = 'letter'`, [
      known,
    ]);
    expect(letters.filter(({ source }) => source.startsWith('letter:signedUp:'))).to.have.length(2);
  });
});
