import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type MailServer, mailOverSmtp } from '../../bot/mail.js';
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
  let mail: MailServer | undefined;
  const taken: { secure: boolean; user: unknown; to: string; message: string }[] = [];
  beforeEach(() => {
    taken.length = 0;
  });
  const close = () => {
    mail?.close();
    return new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  };
  afterEach(close);

  /** Opens a server of these options, to which we then write; `where` is the address without its port. */
  async function open(options: SMTPServerOptions, where = 'smtp://127.0.0.1', more = ''): Promise<MailServer> {
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
    mail = mailOverSmtp(`${where}:${port}${more}`, sender, 1_000);
    return mail;
  }
  const send = async (...how: Parameters<typeof open>) => (await open(...how))(letter);
  const numbered = (number: number): Letter => ({ ...letter, id: `6f1b7c9e-0000-4000-8000-${String(number).padStart(12, '0')}` });
  /** The numbers of the letters that were taken, in order. */
  const numbers = () => taken.map(({ message }) => Number(/^Message-ID: <[\w-]{24}(\d+)@/m.exec(message)?.[1])).sort((a, b) => a - b);
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
    await close();
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

  it('gets many letters over few connections, the next ones over the same, and is hung up on when the house closes', async () => {
    let connections = 0;
    const onConnect: SMTPServerOptions['onConnect'] = (_, done) => {
      connections += 1;
      done();
    };
    const write = await open({ onConnect });
    const all = Array.from({ length: 60 }, (_, number) => numbered(number));
    const ends = [...(await Promise.all(all.slice(0, 40).map(write))), ...(await Promise.all(all.slice(40).map(write)))];
    expect(ends.map(({ kind }) => kind)).to.deep.equal(all.map(() => 'sent'));
    expect(numbers()).to.deep.equal(all.map((_, number) => number));
    expect(connections).to.be.at.most(5);
    const gone = once(server!.server, 'connection-gone');
    for (const connection of server!.connections as Set<{ _socket: Socket }>)
      connection._socket.once('close', () => server!.server.emit('connection-gone'));
    write.close();
    await gone;
    expect(await write(letter)).to.have.property('kind', 'retry');
  });

  it('that hung up meanwhile, or does as the next letter begins, loses none and gets none twice', async () => {
    let begun = 0;
    const write = await open({
      onMailFrom(_, __, done) {
        begun += 1;
        // As a server that has had enough of this connection: the second letter over it is cut off before it was spoken of.
        if (begun === 3) cut();
        else done();
      },
    });
    expect(await write(numbered(1))).to.deep.equal({ kind: 'sent' });
    cut();
    expect(await write(numbered(2))).to.deep.equal({ kind: 'sent' });
    expect(await write(numbered(3))).to.deep.equal({ kind: 'sent' });
    expect(numbers()).to.deep.equal([1, 2, 3]);
  });

  it('that breaks a connection in the middle of a letter may have taken that one; the others go out once over other connections', async () => {
    let broken = 0;
    const write = await open(
      {
        onData(stream, session, done) {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const message = Buffer.concat(chunks).toString();
            taken.push({ secure: session.secure, user: session.user, to: '', message });
            if (!/-0000000000(07|21)@/.test(message)) return done();
            broken += 1;
            cut();
          });
        },
      },
      undefined,
      '/?maxConnections=1',
    );
    const all = Array.from({ length: 30 }, (_, number) => numbered(number));
    const ends = await Promise.all(all.map(write));
    expect(ends.flatMap(({ kind }, number) => (kind === 'sent' ? [] : [[number, kind]]))).to.deep.equal([
      [7, 'unknown'],
      [21, 'unknown'],
    ]);
    expect([numbers(), broken]).to.deep.equal([all.map((_, number) => number), 2]);
  });

  it('that takes the connection and never answers keeps no letter longer than a connection of its own would', async () => {
    const write = await open({ onConnect: () => {} });
    const began = Date.now();
    const ends = await Promise.all(Array.from({ length: 30 }, (_, number) => write(numbered(number))));
    expect(ends.map(({ kind }) => kind)).to.deep.equal(ends.map(() => 'retry'));
    expect(Date.now() - began).to.be.below(4_000);
    cut();
  });
});
