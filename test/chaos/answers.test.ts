import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Answer } from './ledger.js';
import { setStage, strike } from './stage.js';

describe('what Teams answers', () => {
  afterEach(strike);

  /** Ten people are written to; the first try to the third of them is answered so. What then stands of it, and the tries by time. */
  async function oneOdd(answer: Answer) {
    const { world, desk, group, people, judged } = await setStage({ mode: 'embedded', people: 10 });
    const odd = people[2]!.conversation;
    const tries = () => world.ledger.entries.filter(({ conversation, text }) => conversation === odd && text.includes('Sanoma-1'));
    world.ledger.answerWith(({ conversation, text }) =>
      conversation === odd && text.includes('Sanoma-1') && tries().length === 0 ? answer : { kind: 'ok' },
    );
    const announced = await desk.announce('Sanoma-1', [group.id]);
    expect(await desk.settled(announced, 60_000)).to.be.a('number');
    const counts = (await desk.counts(announced))!;
    const wrong = await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }], inDoubt: 1 });
    return { counts, wrong, tries: tries() };
  }

  it('201 with a broken body: it was delivered, and is not said again', async () => {
    const { counts, wrong, tries } = await oneOdd({ kind: 'broken' });
    expect(wrong).to.deep.equal([]);
    expect(tries.length).to.equal(1);
    expect(counts.sent).to.equal(10);
  });

  for (const status of [502, 504])
    it(`${status} after the message was delivered: held as unknown, and not said again`, async () => {
      const { counts, wrong, tries } = await oneOdd({ kind: 'status', status, delivered: true });
      expect(wrong).to.deep.equal([]);
      expect(tries.length).to.equal(1);
      expect(counts).to.include({ sent: 9, unknown: 1 });
    });

  for (const kind of ['reset', 'hang'] as const)
    it(`no answer (${kind}) after the message was delivered: held as unknown, and not said again`, async () => {
      const { counts, wrong, tries } = await oneOdd({ kind, delivered: true });
      expect(wrong).to.deep.equal([]);
      expect(tries.length).to.equal(1);
      expect(counts).to.include({ sent: 9, unknown: 1 });
    });

  it('429 with Retry-After: said once, and not before that time', async () => {
    const { counts, wrong, tries } = await oneOdd({ kind: 'status', status: 429, retryAfter: 4 });
    expect(wrong).to.deep.equal([]);
    expect(tries.length).to.equal(2);
    expect(tries[1]!.at - tries[0]!.at).to.be.within(4_000, 12_000);
    expect(counts.sent).to.equal(10);
  });

  it('412: tried again, said once', async () => {
    const { counts, wrong, tries } = await oneOdd({ kind: 'status', status: 412 });
    expect(wrong).to.deep.equal([]);
    expect(tries.length).to.equal(2);
    expect(counts.sent).to.equal(10);
  });

  for (const [status, code] of [
    [400, 'BadSyntax'],
    [500, 'ServiceError'],
  ] as const)
    it(`${status}: failed, with the code for staff to see, and not tried again`, async () => {
      const { counts, wrong, tries } = await oneOdd({ kind: 'status', status, code });
      expect(wrong).to.deep.equal([]);
      expect(tries.length).to.equal(1);
      expect(counts).to.include({ sent: 9, failed: 1 });
    });

  it('403: whoever has blocked the bot gets no more, and a letter instead', async () => {
    const { counts, wrong, tries } = await oneOdd({ kind: 'status', status: 403, code: 'BotDisabledByAdmin' });
    expect(wrong).to.deep.equal([]);
    expect(tries.length).to.equal(1);
    expect(counts.sent).to.equal(10);
  });

  it('401 in the middle: the token is renewed once and everyone is told; nobody fails for it', async () => {
    const { world, desk, group, people, judged } = await setStage({ mode: 'embedded', registered: true, people: 60 });
    const revoked = new Set<string>();
    world.ledger.answerWith(({ token, text }) => {
      if (world.ledger.delivered('Sanoma-1').length === 20 && revoked.size === 0) for (const each of world.issuer!.given) revoked.add(each);
      return text.includes('Sanoma-1') && revoked.has(token) ? { kind: 'status', status: 401, code: 'Unauthorized' } : { kind: 'ok' };
    });
    const announced = await desk.announce('Sanoma-1', [group.id]);
    expect(await desk.settled(announced, 30_000), 'settled within 30 s').to.be.a('number');
    expect(world.ledger.entries.filter(({ answer }) => answer === 401).length, 'refused requests').to.be.below(20);
    const counts = await desk.counts(announced);
    expect(counts).to.include({ sent: 60 });
    expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }] })).to.deep.equal([]);
  });

  it('401 for good: the whole sending pauses, nobody fails, and it goes on when the credentials are good again', async () => {
    const { world, desk, group, people, judged } = await setStage({ mode: 'embedded', registered: true, people: 100 });
    let good = false;
    world.ledger.answerWith(({ text }) =>
      !good && text.includes('Sanoma-1') && world.ledger.delivered('Sanoma-1').length >= 20
        ? { kind: 'status', status: 401, code: 'Unauthorized' }
        : { kind: 'ok' },
    );
    const announced = await desk.announce('Sanoma-1', [group.id]);
    await sleep(12_000);
    const refused = () => world.ledger.entries.filter(({ answer }) => answer === 401).length;
    expect(refused(), 'refused requests').to.be.within(1, 40);
    const before = refused();
    await sleep(3_000);
    expect(refused(), 'no more while paused').to.equal(before);
    expect(await desk.counts(announced)).to.include({ failed: 0, unknown: 0 });
    good = true;
    expect(await desk.settled(announced, 100_000), 'goes on by itself').to.be.a('number');
    const counts = await desk.counts(announced);
    expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people, counts }] })).to.deep.equal([]);
    expect(counts).to.include({ sent: 100 });
  });
});
