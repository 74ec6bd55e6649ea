import { expect } from 'chai';
import { openMailbox } from '../../bot/mailbox.js';
import type { Arrived } from '../../engagement/arrived.js';
import { answer, letter } from '../support/arriving.js';
import { keptLog } from '../support/house.js';
import { openImap } from '../support/imap.js';

const id = '6f1b7c9e-0000-4000-8000-000000000001';

describe('a mailbox', () => {
  const never = new AbortController().signal;
  let imap: Awaited<ReturnType<typeof openImap>>;
  let taken: Arrived[];
  let log: ReturnType<typeof keptLog>;
  afterEach(() => imap.close());
  const open = async (letters: string[], take = async (arrived: Arrived) => void taken.push(arrived)) => {
    taken = [];
    log = keptLog();
    imap = await openImap(letters);
    return openMailbox(imap.url, take, log, 300);
  };

  it('is read through once: what was taken in is marked as read', async () => {
    const mailbox = await open([answer(id, 'Kiitos'), letter('Kysyn jotain')]);
    await mailbox.read(never);
    await mailbox.read(never);
    expect(taken.map((arrived) => arrived.kind === 'message' && arrived.text)).to.deep.equal(['Kiitos', 'Kysyn jotain']);
    expect(imap.flags()).to.deep.equal([['\\Seen'], ['\\Seen']]);
    expect(mailbox.isReachable()).to.equal(true);
  });

  it('keeps what could not be taken in until the next time', async () => {
    let away = true;
    const mailbox = await open([letter('Kysyn jotain')], async (arrived) => {
      if (away) throw new Error('the database is away');
      taken.push(arrived);
    });
    await mailbox.read(never);
    expect([taken.length, imap.flags()]).to.deep.equal([0, [[]]]);
    away = false;
    await mailbox.read(never);
    expect([taken.length, imap.flags()]).to.deep.equal([1, [['\\Seen']]]);
    expect(log.lines.map((line) => line.split(' {')[0]!.split(' "')[0])).to.deep.equal([
      'The mailbox could not be read through; what is left in it is tried again.',
      'The mailbox can be read again.',
    ]);
  });

  for (const command of ['greeting', 'LOGIN', 'SELECT', 'UID FETCH'])
    it(`that falls silent at ${command} is let go, and said once`, async () => {
      const mailbox = await open([letter('Kysyn jotain')]);
      imap.fallSilent(command);
      await mailbox.read(never);
      await mailbox.read(never);
      expect(taken).to.deep.equal([]);
      expect(log.lines).to.have.length(1);
    });

  it('holds up nobody who stops the house', async () => {
    const mailbox = await open([letter('Kysyn jotain')]);
    const closing = new AbortController();
    imap.fallSilent('SELECT');
    const reading = mailbox.read(closing.signal);
    closing.abort();
    await reading;
    expect(log.lines).to.deep.equal([]);
  });
});
