import { expect } from 'chai';
import { modes, setStage, strike } from './stage.js';

describe('processes that are killed', () => {
  afterEach(strike);

  for (const mode of modes)
    it(`leave a broadcast that goes on within 20 s, however often, with nobody told twice (${mode})`, async () => {
      const rate = 40;
      const { world, desk, group, people, judged } = await setStage({ mode, people: 160, settings: { TEAMS_RATE: String(rate) } });
      const announced = await desk.announce('Sanoma-1', [group.id]);
      let inDoubt = 0;
      for (const sent of [15, 50, 85, 120]) {
        expect(await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= sent, 30_000), `${sent} sent`).to.equal(true);
        const [victim] = world.jobs();
        inDoubt += Math.max(1, world.ledger.inFlight()) + 16;
        await victim!.end('SIGKILL');
        await world.start(victim!.role);
      }
      const took = await desk.settled(announced, 60_000);
      expect(took, 'milliseconds until nothing was on its way any more').to.be.below(20_000 + ((160 - 120) / rate) * 1000 + 2_000);
      const counts = await desk.counts(announced);
      expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }], inDoubt })).to.deep.equal(
        [],
      );
    });

  for (const mode of modes)
    it(`take nothing with them that was in a conversation: the answer comes by itself (${mode})`, async () => {
      const { world, people } = await setStage({ mode, people: 2 });
      const { post } = await import('./people.js');
      // The connector holds the reply back, so that the process dies between its commit and the answer.
      world.ledger.answerWith(() => ({ kind: 'reset', delivered: false }));
      const since = world.ledger.entries.length;
      expect(await post(world, people[0]!, 'help', 'said-once')).to.equal(200);
      const victim = [...world.living].find(({ role }) => role !== 'jobs')!;
      await victim.end('SIGKILL');
      world.ledger.answerWith(() => ({ kind: 'ok' }));
      await world.start(victim.role);
      const answered = () => world.ledger.entries.slice(since).some(({ delivered, text }) => delivered && text.includes('forget me'));
      expect(await world.ledger.until(answered, 40_000)).to.equal(true);
    });
});
