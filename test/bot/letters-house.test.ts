import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import ICAL from 'ical.js';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { letter } from '../support/arriving.js';
import { openHouse } from '../support/house.js';
import { openImap } from '../support/imap.js';
import { eventually } from '../support/letters.js';
import { openChat, type Posted } from '../support/web.js';

/** From an address that nobody has. */
const fromUlla = letter('Voiko tilaisuuteen tulla lapsen kanssa?').replace(/From: .*/, 'From: Ulla <ulla@example.org>');

describe('letters of the whole house', function () {
  this.timeout(60_000);
  const letters: Email[] = [];
  const token = 'a-token-for-the-tests';
  let smtp: SMTPServer;
  let imap: Awaited<ReturnType<typeof openImap>>;
  let house: Awaited<ReturnType<typeof openHouse>>;
  before(async () => {
    imap = await openImap([letter('Onko tila esteetön?'), fromUlla]);
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          letters.push(await PostalMime.parse(Buffer.concat(chunks)));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    house = await openHouse({ SMTP_URL: `smtp://127.0.0.1:${port}`, IMAP_URL: imap.url, STAFF_API_TOKEN: token });
  });
  after(async () => {
    await house.close();
    await imap.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  const arrives = (subject: RegExp) =>
    eventually(`a letter with the subject ${subject}`, async () => letters.find((each) => subject.test(each.subject ?? '')));
  const ask = (method: string, path: string, body?: string, type = 'text/csv') =>
    fetch(`${house.address}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      ...(body ? { body } : {}),
    });
  const linkIn = (email: Email, label: string) => new RegExp(`^${label}: (\\S+)$`, 'm').exec(email.text ?? '')![1]!;

  it('a visitor leaves an address, is who is known by it, and gets the seat into the calendar', async () => {
    await ask('POST', '/api/groups', JSON.stringify({ name: { fi: 'Järjestöt', sv: 'Organisationer' } }), 'application/json');
    await ask(
      'POST',
      '/api/people/import',
      'name,email,organisation,language,groups\nAino Mäkelä,aino@example.org,Yhdistys,en,Järjestöt\n',
    );
    const chat = openChat(house.address);
    const one = await chat.start({ language: 'en' });
    const says = async (text: string): Promise<string> => {
      await chat.write(one, { type: 'message', text });
      const said = (await chat.transcript(one)).filter(({ from }: Posted) => from.role === 'bot');
      return said.at(-1)?.text ?? '';
    };
    expect(await says('my e-mail is Aino@example.org')).to.contain('I sent a code to this address: aino@example.org');
    const code = await arrives(/^Your code is \d{6}$/);
    expect(code.text).to.not.contain('http');
    expect(await says(/\d{6}/.exec(code.subject!)![0])).to.contain('Your address is confirmed');
    expect(await says('my data')).to.contain('Name: Aino Mäkelä');
    await says('sign up');
    await says('1');
    expect(await says('skip')).to.contain('You are signed up.');
    const [added] = (await chat.transcript(one)).at(-1)!.attachments ?? [];
    const { title, value } = (added!.content as { buttons: { title: string; value: string }[] }).buttons[0]!;
    expect([title, (await fetch(value)).headers.get('content-type')]).to.deep.equal([
      'Add to calendar',
      'text/calendar; charset=utf-8; method=PUBLISH',
    ]);

    const confirmation = await arrives(/^You are signed up/);
    const entry = confirmation.attachments.find(({ mimeType }) => mimeType === 'application/ics')!;
    const read = (file: string) => new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!);
    const attached = read(new TextDecoder().decode(entry.content as Uint8Array));
    const served = await fetch(linkIn(confirmation, 'Add to calendar'));
    expect(served.headers.get('content-type')).to.contain('text/calendar');
    expect(read(await served.text()).uid).to.equal(attached.uid);
    expect(attached.attendees.map((attendee) => attendee.getFirstValue())).to.deep.equal(['mailto:aino@example.org']);

    // Scanners of mail open the link with GET, which tells the server nothing of its secret; the person opens it as often as they like.
    const open = new URL(linkIn(confirmation, 'Open the chat'));
    for (let scan = 0; scan < 3; scan += 1) expect((await fetch(open)).status).to.equal(200);
    for (let time = 0; time < 2; time += 1) {
      const again = await chat.start({ language: 'fi', link: open.hash.slice('#k='.length) });
      expect(again.language).to.equal('en');
      expect((await chat.transcript(again)).map(({ text }) => text ?? '').join('\n')).to.contain('You are already signed up.');
    }
  });

  it('what arrived in the mailbox is taken in, and health tells of it', async () => {
    await eventually('the letter is read', async () => (imap.flags()[0]?.includes('\\Seen') ? true : undefined));
    expect(await (await ask('GET', '/readyz')).json()).to.have.nested.property('parts.mailbox', 'up');
  });

  it('whoever wrote a letter and is known by nobody is answered by a letter, which lies beside their own', async () => {
    const written = await PostalMime.parse(fromUlla);
    const { items } = (await (await ask('GET', '/api/messages?answered=no')).json()) as { items: { id: string; email: string }[] };
    const [asked] = items.filter(({ email }) => email === 'ulla@example.org');
    const answered = await ask('POST', `/api/messages/${asked!.id}/answer`, JSON.stringify({ text: 'On.' }), 'application/json');
    expect(answered.status).to.equal(201);
    const answer = await arrives(/^Re: Kysymys$/);
    expect(answer).to.deep.include({ inReplyTo: written.messageId, references: written.messageId });
    expect(answer.to).to.deep.equal([{ name: '', address: 'ulla@example.org' }]);
    expect(answer.text).to.contain('Valmistelijat ovat vastanneet').and.to.contain('Voiko tilaisuuteen tulla').and.not.to.contain('http');
    const { items: ended } = (await (await ask('GET', '/api/messages?answered=yes')).json()) as { items: { answers: object[] }[] };
    expect(ended[0]!.answers[0]).to.deep.include({ text: 'On.', channel: 'email', status: 'sent' });
  });
});
