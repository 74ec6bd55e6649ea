import { expect } from 'chai';
import { passSeat, signUpColleague } from '../../store/colleagues.js';
import type { Database } from '../../store/database.js';
import { forget } from '../../store/forget.js';
import { holdSeat, letGo } from '../../store/seat-holds.js';
import { cancelSignUp, signUp } from '../../store/sign-ups.js';
import { emptyDatabase } from '../support/database.js';

const now = new Date('2026-11-24T10:00:00Z');
const timeZone = 'Europe/Helsinki';

describe('colleagues', () => {
  let database: Database;
  let count = 0;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  const id = async (text: string, values: unknown[] = []) => (await database.query<{ id: string }>(`${text} returning id`, values))[0]!.id;
  async function aPerson(organisation?: string) {
    count += 1;
    const email = `person-${count}@example.org`;
    return {
      email,
      id: await id('insert into people (name, email, organisation_id) values ($1, $2, $3)', [`Nimi ${count}`, email, organisation ?? null]),
    };
  }
  const anOrganisation = (name: string) => id('insert into organisations (name, key) values ($1, $1)', [name]);
  async function aMeeting(capacity: number | null = null, perOrganisation: number | null = null) {
    const project = await id(`insert into projects (name, summary) values ('{}', '{}')`);
    return id(
      `insert into meetings (project_id, title, description, starts_at, ends_at, sign_up_closes_on, capacity, seats_per_organisation, status)
       values ($1, '{"fi": "Tilaisuus"}', '{}', '2026-12-04T07:00Z', '2026-12-04T09:30Z', '2026-12-01', $2, $3, 'published')`,
      [project, capacity, perOrganisation],
    );
  }
  const asking = (personId: string, at = now) => ({ personId, now: at, timeZone });
  const ask = (personId: string, meeting: string) => database.transaction((sql) => signUp(sql, asking(personId), meeting, {}));
  const bring = (personId: string, meeting: string, email: string, name = 'Bo Ek') =>
    database.transaction((sql) => signUpColleague(sql, asking(personId), meeting, { name, email }));
  const pass = (personId: string, meeting: string, email: string, at = now) =>
    database.transaction((sql) => passSeat(sql, asking(personId, at), meeting, { name: 'Eva Holm', email }));
  const hold = (personId: string, meeting: string, who?: 'colleague') =>
    database.transaction((sql) => holdSeat(sql, asking(personId), meeting, who));
  const signUps = (meeting: string) =>
    database.query<{ email: string; status: string; by: string }>(
      `select p.email, s.status, b.email as by from sign_ups s join people p on p.id = s.person_id left join people b on b.id = s.signed_up_by
       where s.meeting_id = $1 and s.status <> 'cancelled' order by s.queue_number`,
      [meeting],
    );

  it('get the seat that was held for them, know by whom, are told once, and can refuse', async () => {
    const [meeting, aino] = [await aMeeting(1), await aPerson()];
    expect((await hold(aino.id, meeting, 'colleague')).kind).to.equal('held');
    expect((await ask((await aPerson()).id, meeting)).kind).to.equal('onWaitingList');
    expect((await bring(aino.id, meeting, ' Bo@Example.org ')).kind).to.equal('signedUp');
    expect((await bring(aino.id, meeting, 'bo@example.org')).kind).to.equal('alreadySignedUp');
    expect((await signUps(meeting))[0]).to.deep.equal({ email: 'person-2@example.org', status: 'waitlisted', by: null });
    expect((await signUps(meeting))[1]).to.deep.equal({ email: 'bo@example.org', status: 'confirmed', by: aino.email });
    const [bo] = await database.query<{ id: string }>(`select id from people where email = 'bo@example.org'`);
    const told = await database.query(`select saying -> 0 ->> 'key' as key from deliveries where person_id = $1`, [bo!.id]);
    expect(told).to.deep.equal([{ key: 'notice.signedUpBy' }]);
    await database.transaction((sql) => cancelSignUp(sql, asking(bo!.id), meeting));
    expect((await signUps(meeting)).map(({ email, status }) => `${email} ${status}`)).to.deep.equal(['person-2@example.org confirmed']);
  });

  it('and nobody else are left behind by a hold that is let go or whose holder is forgotten', async () => {
    const [meeting, aino] = [await aMeeting(2), await aPerson()];
    const people = async () => (await database.query<{ count: number }>('select count(*) as count from people'))[0]!.count;
    const before = await people();
    await hold(aino.id, meeting, 'colleague');
    await hold(aino.id, meeting, 'colleague');
    await hold(aino.id, meeting);
    expect(await signUps(meeting)).to.have.length(2);
    await database.transaction((sql) => letGo(sql, asking(aino.id), meeting, 'colleague'));
    await database.transaction((sql) => letGo(sql, asking(aino.id), meeting));
    expect([await signUps(meeting), await people()]).to.deep.equal([[], before]);
    await hold(aino.id, meeting, 'colleague');
    await database.transaction((sql) => forget(sql, asking(aino.id)));
    expect([await signUps(meeting), await people()]).to.deep.equal([[], before - 1]);
  });

  it('of one organisation share its limit, and those whom we know keep their own', async () => {
    const [kotka, kemi] = [await anOrganisation('kotka'), await anOrganisation('kemi')];
    const [meeting, aino, known] = [await aMeeting(10, 1), await aPerson(kotka), await aPerson(kemi)];
    await ask(aino.id, meeting);
    expect((await bring(aino.id, meeting, 'new@example.org')).kind).to.equal('onWaitingList');
    expect((await bring(aino.id, meeting, known.email)).kind).to.equal('signedUp');
    expect((await pass(aino.id, meeting, known.email)).kind).to.equal('otherOrganisation');
    // Whoever waited for the organisation's seat takes it over, and gives up the place.
    expect((await pass(aino.id, meeting, 'new@example.org')).kind).to.equal('passed');
    expect((await signUps(meeting)).map(({ email, status }) => `${email} ${status}`)).to.have.members([
      'new@example.org confirmed',
      `${known.email} confirmed`,
    ]);
  });

  it('take over a place on the waiting list with its number, and what the other needed is gone', async () => {
    const [meeting, organisation] = [await aMeeting(0), await anOrganisation('turku')];
    const [aino, other] = [await aPerson(organisation), await aPerson()];
    await ask(aino.id, meeting);
    await ask(other.id, meeting);
    await database.query(`update sign_ups set access_needs = 'tulkki' where person_id = $1`, [aino.id]);
    const outcome = await pass(aino.id, meeting, 'eva@example.org');
    expect(outcome).to.have.nested.property('signUp.place', 1);
    expect(outcome).not.to.have.nested.property('signUp.accessNeeds');
    expect((await pass(aino.id, meeting, 'eva@example.org')).kind).to.equal('notSignedUp');
    expect((await pass(other.id, meeting, 'eva@example.org')).kind).to.equal('asThemselves');
  });

  it('may be sent until the meeting begins, and never by somebody whom nobody knows', async () => {
    const [meeting, organisation] = [await aMeeting(), await anOrganisation('oulu')];
    const aino = await aPerson(organisation);
    await ask(aino.id, meeting);
    expect((await pass(aino.id, meeting, 'late@example.org', new Date('2026-12-04T07:00Z'))).kind).to.equal('tooLate');
    expect((await pass(aino.id, meeting, aino.email)).kind).to.equal('ownAddress');
    expect((await pass(aino.id, meeting, 'in-time@example.org', new Date('2026-12-04T06:59Z'))).kind).to.equal('passed');
    const stranger = await id('insert into people default values');
    expect((await hold(stranger, meeting, 'colleague')).kind).to.equal('unknownSender');
    expect((await bring(stranger, meeting, 'spam@example.org')).kind).to.equal('unknownSender');
  });

  it('asked for ten times at once are ten, and no more', async () => {
    const [meeting, aino] = [await aMeeting(), await aPerson()];
    const kinds = await Promise.all(Array.from({ length: 12 }, (_, index) => bring(aino.id, meeting, `many-${index}@example.org`)));
    expect(kinds.filter(({ kind }) => kind === 'signedUp')).to.have.length(10);
    expect(kinds.filter(({ kind }) => kind === 'tooMany')).to.have.length(2);
  });
});
