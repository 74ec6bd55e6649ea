import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { mailOverSmtp } from '../../bot/mail.js';
import type { Letter } from '../../engagement/post.js';

const letter: Letter = {
  id: '6f1b7c9e-0000-4000-8000-000000000001',
  to: { email: 'asa@example.org' },
  language: 'sv',
  subject: 'Ett möte har flyttats',
  rows: [{ text: 'Ett möte har flyttats.' }],
  links: [],
  notes: [],
  thread: [],
};
const sender = { from: 'osallistu@example.fi', look: { authority: 'Ministeriö' } };
const refuse = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

describe('a real mail server', () => {
  let server: SMTPServer | undefined;
  const taken: { secure: boolean; user: unknown; to: string; message: string }[] = [];
  beforeEach(() => {
    taken.length = 0;
  });
  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

  /** Sends the letter to a server of these options; `where` is the address without its port. */
  async function send(options: SMTPServerOptions, where = 'smtp://127.0.0.1', more = '') {
    const opened = new SMTPServer({
      authOptional: true,
      logger: false,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          taken.push({ secure: session.secure, user: session.user, to, message: Buffer.concat(chunks).toString() });
          done();
        });
      },
      ...options,
    });
    server = opened;
    // A client that hangs up in the middle is what some of these are about.
    opened.on('error', () => {});
    await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
    const { port } = opened.server.address() as AddressInfo;
    return mailOverSmtp(`${where}:${port}${more}`, sender, 1_000)(letter);
  }
  const cut = () => {
    for (const connection of server!.connections as Set<{ _socket: { destroy(): void } }>) connection._socket.destroy();
  };
  const trusting = '/?tls.rejectUnauthorized=false';
  const signsIn: SMTPServerOptions = {
    authOptional: false,
    onAuth: ({ username, password }, _, done) => (password === 'right' ? done(null, { user: username }) : done(refuse(535, '5.7.8 wrong'))),
  };

  it('takes the letter over TLS from the first byte', async () => {
    expect(await send({ secure: true }, 'smtps://127.0.0.1', trusting)).to.deep.equal({ kind: 'sent' });
    expect(taken.map(({ secure, to }) => [secure, to])).to.deep.equal([[true, 'asa@example.org']]);
    expect(taken[0]!.message).to.include(`Message-ID: <${letter.id}@example.fi>`);
  });

  it('takes it over STARTTLS from somebody who has signed in', async () => {
    expect(await send({ ...signsIn, disabledCommands: [] }, 'smtp://bot:right@127.0.0.1', trusting)).to.deep.equal({ kind: 'sent' });
    expect(taken.map(({ secure, user }) => [secure, user])).to.deep.equal([[true, 'bot']]);
  });

  it('is told no password where the line is not secret', async () => {
    let asked = false;
    const onAuth = () => {
      asked = true;
    };
    const plain = { ...signsIn, allowInsecureAuth: true, onAuth };
    expect(await send(plain, 'smtp://bot:right@127.0.0.1')).to.have.property('kind', 'retry');
    expect(asked).to.equal(false);
  });

  it('that nobody vouches for gets no letter, and is tried again', async () => {
    expect(await send({ secure: true }, 'smtps://127.0.0.1')).to.have.property('kind', 'retry');
    expect(taken).to.deep.equal([]);
  });

  it('that refuses our credentials makes letters wait, not fail', async () => {
    expect(await send({ ...signsIn, disabledCommands: [] }, 'smtp://bot:wrong@127.0.0.1', trusting)).to.deep.equal({
      kind: 'retry',
      reason: 'smtp: our credentials are refused',
      afterMs: 60_000,
    });
  });

  it('that knows no such address ends letters to it; that only cannot now is asked again', async () => {
    const rcpt = (fault: Error) => send({ onRcptTo: (_, __, done) => done(fault) });
    expect(await rcpt(refuse(550, '5.1.1 no asa@example.org here'))).to.deep.equal({ kind: 'blocked', reason: 'smtp: 550 5.1.1' });
    await new Promise<void>((resolve) => server!.close(() => resolve()));
    expect(await rcpt(refuse(450, '4.2.0 greylisted'))).to.deep.equal({ kind: 'retry', reason: 'smtp: 450 4.2.0' });
  });

  it('that will have nothing of us fails the letter, and the address is none the worse for it', async () => {
    expect(await send({ onRcptTo: (_, __, done) => done(refuse(550, '5.7.1 listed')) })).to.deep.equal({
      kind: 'failed',
      reason: 'smtp: 550 5.7.1',
    });
  });

  it('that is lost in the middle of the letter may have taken it', async () => {
    expect(await send({ onData: (stream) => void stream.once('data', cut) })).to.have.property('kind', 'unknown');
  });
});
