import { expect } from 'chai';
import type { Database } from '../../store/database.js';
import { purge } from '../../store/purge.js';
import { emptyDatabase } from '../support/database.js';
import { rows, timeZone } from './house.js';

describe('what has had its time', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  after(() => database.close());

  it('what a person needs to take part is deleted two weeks after the meeting, and the sign-up stays', async () => {
    const needs = async (inHours: number) => {
      const signUp = await house.signUp(await house.meeting({ inHours }), await house.person({ name: 'Aino' }));
      await database.query(`update sign_ups set access_needs = 'tulkkaus', consented_at = now() where id = $1`, [signUp]);
      return signUp;
    };
    const [old, recent] = [await needs(-15 * 24), await needs(-13 * 24)];
    await purge(database, timeZone);
    const kept = await database.query<{ id: string; access_needs: string | null }>('select id, access_needs from sign_ups');
    expect(Object.fromEntries(kept.map(({ id, access_needs }) => [id, access_needs]))).to.deep.equal({ [old]: null, [recent]: 'tulkkaus' });
  });

  it('drafts that were never handed in go 60 days after the last day, with their answers; what was handed in stays', async () => {
    const meeting = await house.meeting();
    const submission = async (closesInDays: number, status: string, version: number) =>
      house.id(`insert into submissions (round_id, person_id, language, status, version) values ($1, $2, 'fi', $3, $4)`, [
        await house.round(meeting, 'everyone', closesInDays),
        await house.person({ name: 'Aino' }),
        status,
        version,
      ]);
    await submission(-61, 'draft', 0);
    const stay = [await submission(-59, 'draft', 0), await submission(-61, 'submitted', 1), await submission(-61, 'withdrawn', 2)];
    await purge(database, timeZone);
    expect((await database.query('select id from submissions')).map(({ id }) => id)).to.have.members(stay);
  });

  it('a visitor without a name who left nothing is forgotten after 30 days, and nobody else', async () => {
    await database.query('delete from deliveries');
    const seen = async (days: number, more: Parameters<typeof house.person>[0] = {}) => {
      const person = await house.person({ web: true, ...more });
      await database.query(`update people set created_at = now() - interval '1 year' where id = $1`, [person]);
      await database.query(`update conversations set seen_at = now() - make_interval(days => $2) where person_id = $1`, [person, days]);
      return person;
    };
    const passing = await seen(31);
    const stay = [
      await seen(29),
      await seen(31, { name: 'Aino' }),
      await seen(31, { email: 'aino@example.org' }),
      await seen(31, { group: await house.group() }),
    ];
    const withSignUp = await seen(31);
    await house.signUp(await house.meeting(), withSignUp);
    await purge(database, timeZone);
    const people = (await database.query('select id from people')).map(({ id }) => id);
    expect(people)
      .to.include.members([...stay, withSignUp])
      .and.not.include(passing);
    expect(await database.query('select id from conversations where id = $1', [`web:${passing}`])).to.deep.equal([]);
  });

  it('turns go after 30 days, and links and sessions when they end', async () => {
    const person = await house.person({ web: true, name: 'Aino' });
    for (const days of [29, 31])
      await database.query(
        `insert into turns (conversation_id, activity_id, replies, handled_at) values ($1, $2, '[]', now() - make_interval(days => $3))`,
        [`web:${person}`, `a${days}`, days],
      );
    for (const hours of [-1, 1]) {
      await database.query(
        `insert into personal_links (person_id, secret_hash, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
        [person, `link ${hours}`, hours],
      );
      await database.query(
        `insert into staff_sessions (secret_hash, name, kind, expires_at) values ($1, 'x', 'session', now() + make_interval(hours => $2))`,
        [`session ${hours}`, hours],
      );
    }
    await purge(database, timeZone);
    expect(
      await database.query(
        'select activity_id as kept from turns union all select secret_hash from personal_links union all select secret_hash from staff_sessions',
      ),
    ).to.deep.equal(['a29', 'link 1', 'session 1'].map((kept) => ({ kept })));
  });
});
