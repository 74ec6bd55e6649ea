import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { giveFeedback, type Person, post, say, signUp } from './people.js';
import { modes, setStage, strike } from './stage.js';
import type { World } from './world.js';

describe('people', () => {
  afterEach(strike);

  for (const mode of modes)
    it(`the same activity twenty times in parallel is one turn, answered once (${mode})`, async () => {
      const { world, people, judged } = await setStage({ mode, people: 1, bots: 2 });
      await sleep(1_100);
      const since = world.ledger.entries.length;
      const statuses = await Promise.all(Array.from({ length: 20 }, () => post(world, people[0]!, 'help', 'the-same')));
      expect(new Set(statuses)).to.deep.equal(new Set([200]));
      await sleep(500);
      expect(world.ledger.entries.length - since, 'answers').to.equal(1);
      const wrong = await judged({});
      const turns = await world.inDatabase((query) => query(`select from turns where activity_id = 'the-same'`));
      expect(turns.length).to.equal(1);
      expect(wrong).to.deep.equal([]);
    });

  for (const mode of modes)
    it(`ten messages at once in one conversation are ten turns, one after the other (${mode})`, async () => {
      const { world, desk, people, judged } = await setStage({ mode, people: 1, bots: 2 });
      world.ledger.unlimited();
      const [person] = people as [Person];
      await desk.round(await desk.meeting('Kuuleminen'));
      await say(world, person, 'give feedback');
      const parts = Array.from({ length: 10 }, (_, number) => `osa ${number} kymmenestä`);
      await Promise.all(parts.map((part) => say(world, person, part)));
      const said = await giveFeedback(world, person, 'ei tätä', 100);
      for (const part of parts) expect(said.split(part).length - 1, part).to.equal(1);
      expect(await judged({})).to.deep.equal([]);
    });

  for (const mode of modes)
    it(`forty at once for seven seats: seven get them, and everyone else a place of their own on the list (${mode})`, async () => {
      const { world, desk, people, judged } = await setStage({ mode, people: 40, bots: 2 });
      world.ledger.unlimited();
      const meeting = await desk.meeting('Kuuleminen', { capacity: 7 });
      const signUps = await Promise.all(people.map(async (person) => ({ person, said: await signUp(world, person, 'Kuuleminen', 0) })));
      expect(signUps.filter(({ said }) => said.includes('You are signed up')).length).to.equal(7);
      expect(await judged({ signUps, meeting: { id: meeting, capacity: 7 } })).to.deep.equal([]);
    });

  /** Where a word still stands: tables, keys of Redis, files, logs. */
  async function places(world: World, word: string): Promise<string[]> {
    const found: string[] = [];
    const tables = await world.inDatabase((query) =>
      query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`),
    );
    await world.inDatabase(async (query) => {
      for (const { name } of tables)
        if ((await query(`select from "${name}" t where t::text ilike '%' || $1 || '%'`, [word])).length > 0) found.push(name);
    });
    for (const key of (await world.redis?.direct.keys('*')) ?? []) {
      const dump = await world.redis!.direct.dumpBuffer(key);
      if (`${key}${dump}`.includes(word)) found.push(`redis ${key}`);
    }
    for (const file of !existsSync(world.dataFolder) ? [] : readdirSync(world.dataFolder, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath ?? file.path, file.name);
      if (file.isFile() && !path.includes('/database/') && readFileSync(path).includes(word)) found.push(file.name);
    }
    if (world.printed().includes(word)) found.push('log');
    return found;
  }

  for (const mode of modes)
    it(`whoever is erased while a broadcast runs is found nowhere within 60 s and hears no more; the others hear it once (${mode})`, async () => {
      const { world, desk, group, people, judged } = await setStage({ mode, people: 200, settings: { TEAMS_RATE: '20' } });
      const announced = await desk.announce('Sanoma-1', [group.id]);
      await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= 20, 20_000);
      const heard = new Set(world.ledger.delivered('Sanoma-1').map(({ conversation }) => conversation));
      const leaving = people.filter(({ conversation }) => !heard.has(conversation)).slice(-2);
      for (const person of leaving) {
        await say(world, person, 'forget me');
        expect(await say(world, person, 'yes')).to.contain('has been erased');
      }
      const erased = Date.now();
      expect(await desk.settled(announced, 40_000)).to.be.a('number');
      const after = world.ledger.entries.filter(
        ({ at, conversation }) => at > erased + 2_000 && leaving.some((each) => each.conversation === conversation),
      );
      expect(after.length, 'messages to whoever was erased, two seconds later').to.equal(0);
      const staying = people.filter((person) => !leaving.includes(person));
      const wrong = await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: staying }] });
      for (const { name, email, conversation } of leaving)
        for (const word of [name, email, `"${conversation}"`]) expect(await places(world, word), word).to.deep.equal([]);
      expect(wrong).to.deep.equal([]);
    });
});
