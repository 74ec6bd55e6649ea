import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { modes, setStage, strike } from './stage.js';

describe('stopping', () => {
  afterEach(strike);

  for (const mode of modes)
    it(`SIGTERM in mid-broadcast: drained within 25 s, exit 0, nothing unknown, and the next process goes on (${mode})`, async () => {
      const { world, desk, group, people, judged } = await setStage({ mode, people: 80 });
      world.ledger.answerWith(() => ({ kind: 'ok', afterMs: 1_500 }));
      const announced = await desk.announce('Sanoma-1', [group.id]);
      await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= 20, 20_000);
      const stopped = await Promise.all(world.jobs().map((house) => house.end('SIGTERM')));
      for (const { code, ms } of stopped) {
        expect(code).to.equal(0);
        expect(ms, 'milliseconds until it had stopped').to.be.below(25_500);
      }
      const unknown = await world.inDatabase((query) => query(`select from deliveries where status in ('unknown', 'sending')`));
      expect(unknown.length, 'left in doubt').to.equal(0);
      world.ledger.answerWith(() => ({ kind: 'ok' }));
      await world.start(mode === 'embedded' ? 'all' : 'jobs');
      expect(await desk.settled(announced, 40_000)).to.be.a('number');
      const counts = await desk.counts(announced);
      expect(counts?.sent).to.equal(80);
      expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }] })).to.deep.equal([]);
    });

  for (const mode of modes)
    it(`a stopped announcement is silent within 2 s, and everyone has an end state (${mode})`, async () => {
      const { world, desk, group, people, judged } = await setStage({ mode, people: 200, settings: { TEAMS_RATE: '20' } });
      const announced = await desk.announce('Sanoma-1', [group.id]);
      await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= 30, 20_000);
      const asked = Date.now();
      await desk.ask('POST', `/api/announcements/${announced}/stop`);
      await sleep(5_000);
      const last = Math.max(...world.ledger.delivered('Sanoma-1').map(({ at }) => at));
      expect(last - asked, 'milliseconds until the last message').to.be.below(2_000);
      const counts = await desk.counts(announced);
      expect(counts).to.include({ queued: 0, failed: 0, unknown: 0 });
      expect(counts!.sent + counts!.skipped).to.equal(200);
      expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }] })).to.deep.equal([]);
    });
});
