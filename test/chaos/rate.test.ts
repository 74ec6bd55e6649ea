import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { say } from './people.js';
import { modes, mostWithin, setStage, strike } from './stage.js';

describe('the rate of Teams', () => {
  afterEach(strike);

  for (const mode of modes)
    it(`is used to 95 %, never above 50 in any second, with hardly a 429, and conversations do not wait behind it (${mode})`, async () => {
      const rate = 40;
      const { world, desk, group, people, judged } = await setStage({ mode, people: 500, settings: { TEAMS_RATE: String(rate) } });
      const announced = await desk.announce('Sanoma-1', [group.id]);
      await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= 20, 20_000);
      const waits: number[] = [];
      for (const person of people.slice(0, 10)) {
        const began = performance.now();
        expect(await say(world, person, 'help')).to.contain('forget me');
        waits.push(performance.now() - began);
        await sleep(200);
      }
      expect(await desk.settled(announced, 60_000)).to.be.a('number');
      // Answers in conversations count against the same rate.
      const first = world.ledger.entries.findIndex(({ text }) => text.includes('Sanoma-1'));
      const last = world.ledger.entries.findLastIndex(({ text }) => text.includes('Sanoma-1'));
      const instants = world.ledger.entries.slice(first, last + 1).map(({ at }) => at);
      const seconds = (Math.max(...instants) - Math.min(...instants)) / 1000;
      expect((instants.length - 1) / seconds, 'messages a second').to.be.within(rate * 0.95, rate * 1.02);
      expect(mostWithin(instants, 1_000), 'the most in any second').to.be.at.most(50);
      const crowded = world.ledger.entries.slice(first).filter(({ answer }) => answer === 429);
      expect(crowded.length, 'answered 429').to.equal(0);
      expect(Math.max(...waits), 'the longest that anybody waited for an answer').to.be.below(1_000);
      const counts = await desk.counts(announced);
      expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }] })).to.deep.equal([]);
    });
});
