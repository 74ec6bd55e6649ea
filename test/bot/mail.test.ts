import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { mailOverSmtp, mailToFolder, type Sender } from '../../bot/mail.js';
import type { Letter } from '../../engagement/post.js';

const letter: Letter = {
  id: '6f1b7c9e-0000-4000-8000-000000000001',
  to: { name: 'Åsa Öberg, vd', email: 'asa@example.org' },
  language: 'sv',
  subject: 'Ett möte har flyttats\r\nBcc: alla@example.org',
  rows: [{ text: 'Mötet har flyttats.' }, { name: 'Möte', text: 'Höranden <b>nu</b>' }, { text: '' }, { text: 'Välkommen.' }],
  links: [{ label: 'Öppna chatten', url: 'https://example.org/#k=hemlig' }],
  notes: ['Länken är personlig.'],
  stop: { label: 'Sluta skicka meddelanden', url: 'https://example.org/stop?announcements=x' },
  thread: ['meeting.5', '7'],
};
const from: Sender = {
  from: 'Osallistu <osallistu@example.fi>',
  answersTo: 'valmistelu@example.fi',
  look: { authority: 'Ministeriö' },
};

describe('a letter in the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is a whole message that says who, to whom and in which language', async () => {
    expect(await mailToFolder(join(folder, 'new'), from)(letter)).to.deep.equal({ kind: 'sent' });
    expect(await readdir(join(folder, 'new'))).to.deep.equal([`${letter.id}.eml`]);
    const message = await readFile(join(folder, 'new', `${letter.id}.eml`));
    const read = await PostalMime.parse(message);
    const headers = new Map(read.headers.map(({ key, value }) => [key, value]));
    expect(read.from).to.deep.equal({ name: 'Osallistu', address: 'osallistu@example.fi' });
    expect(read.to).to.deep.equal([{ name: 'Åsa Öberg, vd', address: 'asa@example.org' }]);
    expect(read.replyTo?.map(({ address }) => address)).to.deep.equal(['valmistelu@example.fi']);
    expect(read.messageId).to.equal(`<${letter.id}@example.fi>`);
    expect([headers.get('auto-submitted'), headers.get('content-language')]).to.deep.equal(['auto-generated', 'sv']);
    expect(read.text?.trim()).to.equal(
      'Mötet har flyttats.\nMöte: Höranden <b>nu</b>\n\nVälkommen.\n\nÖppna chatten: https://example.org/#k=hemlig\n\nLänken är personlig.\n\nSluta skicka meddelanden: https://example.org/stop?announcements=x',
    );
  });

  it('says the same in HTML, where what people wrote is text and nothing is fetched', async () => {
    await mailToFolder(folder, from)(letter);
    const { html = '' } = await PostalMime.parse(await readFile(join(folder, `${letter.id}.eml`)));
    expect(html)
      .to.contain('<html lang="sv"')
      .and.to.contain('Höranden &lt;b&gt;nu&lt;/b&gt;')
      .and.to.contain('href="https://example.org/#k=hemlig"');
    expect(html).to.not.match(/<img|src=|url\(/);
  });

  it('can be stopped by one click, and lies with the other letters on its matter', async () => {
    await mailToFolder(folder, from)(letter);
    const read = await PostalMime.parse(await readFile(join(folder, `${letter.id}.eml`)));
    const headers = new Map(read.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).to.equal('<https://example.org/stop?announcements=x>');
    expect(headers.get('list-unsubscribe-post')).to.equal('List-Unsubscribe=One-Click');
    expect([read.references, read.inReplyTo]).to.deep.equal(['<meeting.5@example.fi> <7@example.fi>', '<7@example.fi>']);
  });

  it('brings the entry for the calendar along', async () => {
    const entry = {
      id: '5',
      sequence: 2,
      cancelled: false,
      title: { fi: 'A' },
      description: {},
      startsAt: '2026-12-04T07:00:00Z',
      endsAt: '2026-12-04T08:00:00Z',
    };
    await mailToFolder(folder, from)({ ...letter, appointment: entry });
    const message = await readFile(join(folder, `${letter.id}.eml`), 'utf8');
    expect(message).to.match(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
    const file = (await PostalMime.parse(message)).attachments.find(({ mimeType }) => mimeType === 'application/ics')!;
    expect(new TextDecoder().decode(file.content as Uint8Array))
      .to.contain('METHOD:REQUEST')
      .and.to.contain('mailto:asa@example.org');
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
