import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { mailOverSmtp, mailToFolder } from '../../bot/mail.js';
import type { Letter } from '../../engagement/post.js';

const letter: Letter = {
  id: '6f1b7c9e-0000-4000-8000-000000000001',
  to: { name: 'Åsa Öberg, vd', email: 'asa@example.org' },
  language: 'sv',
  subject: 'Ett möte har flyttats\r\nBcc: alla@example.org',
  text: 'Mötet har flyttats.\n\nÖppna chatten: https://example.org/#k=hemlig',
};
const from = 'Osallistu <osallistu@example.fi>';

/** Quoted-printable put right, for one who wants to read. */
const read = (message: string) =>
  Buffer.from(
    message.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

describe('a letter in the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is a whole message that says who, to whom and in which language', async () => {
    expect(await mailToFolder(join(folder, 'new'), from)(letter)).to.deep.equal({ kind: 'sent' });
    expect(await readdir(join(folder, 'new'))).to.deep.equal([`${letter.id}.eml`]);
    const message = await readFile(join(folder, 'new', `${letter.id}.eml`), 'utf8');
    expect(message).to.match(/^From: Osallistu <osallistu@example\.fi>\r$/m);
    expect(message).to.match(/^To: .*<asa@example\.org>\r$/m);
    expect(message).to.include(`Message-ID: <${letter.id}@example.fi>\r\n`);
    expect(message).to.include('Auto-Submitted: auto-generated\r\n').and.to.include('Content-Language: sv\r\n');
    expect(read(message)).to.include('Öppna chatten: https://example.org/#k=hemlig');
  });

  it('has no headers but ours, whatever stands in a title', async () => {
    await mailToFolder(folder, from)(letter);
    expect(await readFile(join(folder, `${letter.id}.eml`), 'utf8')).to.not.match(/^Bcc:/im);
  });

  it('written twice is one', async () => {
    for (let time = 0; time < 2; time += 1) await mailToFolder(folder, from)(letter);
    expect(await readdir(folder)).to.deep.equal([`${letter.id}.eml`]);
  });

  it('is tried again when the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await mailToFolder(join(folder, 'file'), from)(letter)).to.have.property('kind', 'retry');
  });
});

/** A mail server that answers each command as told; undefined is silence, 'hang up' ends the connection. */
type Answers = Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'end', string>>;

describe('a letter to a mail server', () => {
  let server: Server;
  let sockets: Socket[] = [];
  let received = '';
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets = [];
  });

  async function sending(answers: Answers) {
    received = '';
    server = createServer((socket) => {
      sockets.push(socket);
      let inData = false;
      const reply = (text: string | undefined) => {
        if (text === 'hang up') socket.destroy();
        else if (text !== '') socket.write(`${text}\r\n`);
      };
      socket.on('error', () => {});
      reply(answers.greeting ?? '220 ready');
      let buffered = '';
      socket.on('data', (chunk) => {
        buffered += chunk.toString('latin1');
        for (;;) {
          const end = inData ? buffered.indexOf('\r\n.\r\n') : buffered.indexOf('\r\n');
          if (end < 0) return;
          const said = buffered.slice(0, end);
          buffered = buffered.slice(end + (inData ? 5 : 2));
          if (inData) {
            received += said;
            inData = false;
            reply(answers.end ?? '250 taken');
            continue;
          }
          const command = said.slice(0, 4).toUpperCase();
          if (command === 'DATA') {
            const answer = answers.DATA ?? '354 go on';
            inData = answer.startsWith('354');
            reply(answer);
          } else if (command === 'MAIL' || command === 'RCPT') reply(answers[command] ?? '250 fine');
          else reply('250 fine');
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const posted = await mailOverSmtp(`smtp://127.0.0.1:${port}`, from, 300)(letter);
    server.close();
    return posted;
  }

  it('arrives', async () => {
    expect(await sending({})).to.deep.equal({ kind: 'sent' });
    expect(received).to.include(`Message-ID: <${letter.id}@example.fi>`);
  });

  it('fails for good when the server refuses it, and is tried again when it only cannot now', async () => {
    expect(await sending({ RCPT: '550 no asa@example.org here' })).to.deep.equal({ kind: 'failed', reason: 'smtp: 550' });
    expect(await sending({ RCPT: '451 later' })).to.deep.equal({ kind: 'retry', reason: 'smtp: 451' });
    expect(await sending({ end: '452 full' })).to.deep.equal({ kind: 'retry', reason: 'smtp: 452' });
    expect(await sending({ DATA: '554 no' })).to.deep.equal({ kind: 'failed', reason: 'smtp: 554' });
  });

  it('may have arrived when the server falls silent or hangs up after it', async () => {
    expect(await sending({ end: '' })).to.have.property('kind', 'unknown');
    expect(await sending({ end: 'hang up' })).to.have.property('kind', 'unknown');
  });

  it('has certainly not arrived when nobody answered before it', async () => {
    expect(await sending({ greeting: '' })).to.have.property('kind', 'retry');
    expect(await sending({ greeting: 'hang up' })).to.have.property('kind', 'retry');
    expect(await mailOverSmtp('smtp://127.0.0.1:1', from, 300)(letter)).to.have.property('kind', 'retry');
  });
});
