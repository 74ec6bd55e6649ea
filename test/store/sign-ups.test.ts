import { expect } from 'chai';
import type { Database } from '../../store/database.js';
import { openMeetings } from '../../store/meetings.js';
import { holdSeat } from '../../store/seat-holds.js';
import { cancelSignUp, signUp } from '../../store/sign-ups.js';
import { emptyDatabase } from '../support/database.js';

const now = new Date('2026-11-24T10:00:00Z');
const timeZone = 'Europe/Helsinki';

describe('sign-ups', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  const id = async (text: string, values: unknown[] = []) => (await database.query<{ id: string }>(`${text} returning id`, values))[0]!.id;
  const aPerson = (organisationId?: string) => id('insert into people (organisation_id) values ($1)', [organisationId ?? null]);
  const anOrganisation = (name: string) => id('insert into organisations (name, key) values ($1, $1)', [name]);
  async function aMeeting(more: { capacity?: number; perOrganisation?: number; status?: string; closesOn?: string; group?: string } = {}) {
    const project = await id(`insert into projects (name, summary) values ('{}', '{}')`);
    const meeting = await id(
      `insert into meetings (project_id, title, description, starts_at, ends_at, sign_up_closes_on, capacity, seats_per_organisation, status)
       values ($1, '{"fi": "Tilaisuus"}', '{}', '2026-12-04T07:00Z', '2026-12-04T09:30Z', $2, $3, $4, $5)`,
      [project, more.closesOn ?? '2026-12-01', more.capacity ?? null, more.perOrganisation ?? null, more.status ?? 'published'],
    );
    if (more.group) await database.query('insert into meeting_groups values ($1, $2)', [meeting, more.group]);
    return meeting;
  }
  const ask = (personId: string, meeting: string, answers = {}) =>
    database.transaction((sql) => signUp(sql, { personId, now, timeZone }, meeting, answers));
  const cancel = (personId: string, meeting: string) =>
    database.transaction((sql) => cancelSignUp(sql, { personId, now, timeZone }, meeting));

  it('of two hundred people at once fill twenty seats exactly, and the others wait in places without gaps', async () => {
    const meeting = await aMeeting({ capacity: 20 });
    const people = await Promise.all(Array.from({ length: 200 }, () => aPerson()));
    const outcomes = await Promise.all(people.map((person) => ask(person, meeting)));
    expect(outcomes.filter(({ kind }) => kind === 'signedUp')).to.have.length(20);
    const places = outcomes.flatMap((outcome) => (outcome.kind === 'onWaitingList' ? [outcome.place] : [])).sort((a, b) => a - b);
    expect(places).to.deep.equal(Array.from({ length: 180 }, (_, index) => index + 1));
  });

  it('on a held seat count against the organisation that was told only after it was held', async () => {
    const [meeting, organisation] = [await aMeeting({ capacity: 5, perOrganisation: 1 }), await anOrganisation('myöhemmin kerrottu')];
    expect((await ask(await aPerson(organisation), meeting)).kind).to.equal('signedUp');
    const newcomer = await aPerson();
    await database.transaction((sql) => holdSeat(sql, { personId: newcomer, now, timeZone }, meeting));
    await database.query('update people set organisation_id = $2 where id = $1', [newcomer, organisation]);
    expect((await ask(newcomer, meeting)).kind).to.equal('onWaitingList');
  });

  it('on the last seat, held, are kept from whoever came to wait meanwhile', async () => {
    const [meeting, first] = [await aMeeting({ capacity: 1 }), await aPerson()];
    await database.transaction((sql) => holdSeat(sql, { personId: first, now, timeZone }, meeting));
    expect((await ask(await aPerson(), meeting)).kind).to.equal('onWaitingList');
    expect((await ask(first, meeting)).kind).to.equal('signedUp');
  });

  it('asked for twice at the same moment are one', async () => {
    const [meeting, person] = [await aMeeting({ capacity: 5 }), await aPerson()];
    const kinds = (await Promise.all([ask(person, meeting), ask(person, meeting)])).map(({ kind }) => kind);
    expect(kinds).to.have.members(['signedUp', 'alreadySignedUp']);
  });

  it('when cancelled give the seat to the first who waits, who is told once', async () => {
    const meeting = await aMeeting({ capacity: 1 });
    const [first, second, third] = [await aPerson(), await aPerson(), await aPerson()];
    for (const person of [first, second, third]) await ask(person, meeting);
    expect(await cancel(first, meeting)).to.have.property('kind', 'cancelled');
    expect(await ask(second, meeting)).to.have.property('kind', 'alreadySignedUp');
    expect(await ask(third, meeting)).to.include({ kind: 'alreadyOnWaitingList', place: 1 });
    expect(await database.query(`select person_id, saying -> 0 ->> 'key' as key from deliveries`)).to.deep.equal([
      { person_id: second, key: 'notice.promoted' },
    ]);
    expect(await cancel(first, meeting)).to.deep.equal({ kind: 'notSignedUp' });
  });

  it('are limited for an organisation, however many seats there are', async () => {
    const [meeting, organisation] = [await aMeeting({ capacity: 50, perOrganisation: 1 }), await anOrganisation('kotka')];
    await ask(await aPerson(organisation), meeting);
    expect(await ask(await aPerson(organisation), meeting)).to.include({ kind: 'onWaitingList', place: 1 });
    expect(await ask(await aPerson(), meeting)).to.have.property('kind', 'signedUp');
  });

  it('are refused each for its own reason', async () => {
    const person = await aPerson();
    const group = await id(`insert into groups (name) values ('{"fi": "Tutkijat"}')`);
    expect(await ask(person, await aMeeting({ group }))).to.have.property('kind', 'notInvited');
    expect(await ask(person, await aMeeting({ status: 'cancelled' }))).to.have.property('kind', 'cancelled');
    expect(await ask(person, await aMeeting({ status: 'draft' }))).to.have.property('kind', 'unknown');
    expect(await ask(person, await aMeeting({ closesOn: '2026-11-23' }))).to.have.property('kind', 'tooLate');
    expect(await ask(person, `'; drop table people; --`)).to.deep.equal({ kind: 'unknown' });
  });

  it('keep what a person needs only with their consent, and lose it when cancelled', async () => {
    const [meeting, person] = [await aMeeting(), await aPerson()];
    await ask(person, meeting, { accessNeeds: 'tulkkaus', consented: false });
    await cancel(person, meeting);
    await ask(person, meeting, { accessNeeds: 'viittomakieli', consented: true });
    const needs = async () =>
      (await database.query('select access_needs from sign_ups where person_id = $1 order by queue_number', [person])).map(
        (row) => row.access_needs,
      );
    expect(await needs()).to.deep.equal([null, 'viittomakieli']);
    await cancel(person, meeting);
    expect(await needs()).to.deep.equal([null, null]);
  });

  it('are offered only for meetings ahead that the person is invited to', async () => {
    const group = await id(`insert into groups (name) values ('{"fi": "Kunnat"}')`);
    const [meeting, member, stranger] = [await aMeeting({ group, capacity: 3 }), await aPerson(), await aPerson()];
    await database.query('insert into memberships (person_id, group_id) values ($1, $2)', [member, group]);
    const sees = async (person: string, at = now) => (await openMeetings(database, person, at)).some((each) => each.id === meeting);
    expect([await sees(member), await sees(stranger), await sees(member, new Date('2026-12-04T07:00Z'))]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});
