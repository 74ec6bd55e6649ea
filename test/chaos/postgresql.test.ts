import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { post, say } from './people.js';
import { setStage, strike } from './stage.js';

describe('PostgreSQL', () => {
  afterEach(strike);

  for (const how of ['refuse', 'freeze'] as const)
    it(`away for 10 s (${how}): a clear answer within 5 s, no process dies, and within 5 s of its return all goes on`, async () => {
      const { world, desk, group, people, judged } = await setStage({ mode: 'distributed', people: 400, settings: { TEAMS_RATE: '20' } });
      const announced = await desk.announce('Sanoma-1', [group.id]);
      await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= 40, 30_000);
      const [{ count: inDoubt }] = (await world.postgres!.query<{ count: number }>(
        `select count(*)::int as count from deliveries where status = 'sending'`,
      )) as [{ count: number }];
      world.postgres!.proxy[how]();
      const began = performance.now();
      const since = world.ledger.entries.length;
      const [turn, asked, ready] = await Promise.all([
        post(world, people[0]!, 'help').then((status) => ({ status, ms: performance.now() - began })),
        desk.call('GET', '/api/meetings'),
        fetch(`${world.door()}/readyz`).then(async (response) => ({
          status: response.status,
          body: (await response.json()) as { parts: object },
        })),
      ]);
      expect(turn.status).to.equal(200);
      expect(turn.ms, 'milliseconds until a person was told').to.be.below(5_500);
      expect(asked.status).to.equal(500);
      expect(asked.ms, 'milliseconds until staff were told').to.be.below(5_500);
      expect(ready.status).to.equal(503);
      expect(ready.body.parts).to.include({ database: 'down' });
      const told = world.ledger.entries
        .slice(since)
        .filter(({ conversation, text }) => conversation === people[0]!.conversation && text !== '');
      expect(told.map(({ text }) => text).join(), 'what the person was told').to.contain('Something went wrong');
      await sleep(Math.max(0, 10_000 - (performance.now() - began)));

      const sent = world.ledger.delivered('Sanoma-1').length;
      world.postgres!.proxy.mend();
      const [answer, resumed] = await Promise.all([
        say(world, people[1]!, 'help', 5_000),
        world.ledger.until(() => world.ledger.delivered('Sanoma-1').length > sent, 5_500),
      ]);
      expect(answer).to.contain('forget me');
      expect(resumed, 'the announcement goes on').to.equal(true);
      expect(await desk.settled(announced, 90_000), 'the announcement comes to its end').to.be.a('number');
      const counts = await desk.counts(announced);
      expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }], inDoubt })).to.deep.equal(
        [],
      );
    });
});
