import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { isAllowedSource } from '../../bot/teams-files.js';
import { largestFile } from '../../engagement/document.js';
import { openConnector, readOf } from '../support/connector.js';
import { docx, paragraph, pdf } from '../support/documents.js';
import { openHouse, personInTeams } from '../support/house.js';
import { openChat } from '../support/web.js';

const token = 'a-token-for-the-tests';
const staffHeaders = { authorization: `Bearer ${token}` };
interface Row {
  id: string;
  number: number;
  files: { id: string; name: string; text: string }[];
}

describe('files, through the doors', function () {
  this.timeout(60_000);
  let house: Awaited<ReturnType<typeof openHouse>>;
  let connector: Awaited<ReturnType<typeof openConnector>>;
  let drive: Server;
  let driveUrl: string;
  const kept: Record<string, Uint8Array> = { '/a': docx(paragraph('Teamsista.')), '/big': new Uint8Array(largestFile + 1) };
  before(async () => {
    connector = await openConnector({ bo: { name: 'Bo Ek', email: 'bo@example.org' } });
    house = await openHouse({ STAFF_API_TOKEN: token });
    drive = createServer((request, response) => {
      const bytes = kept[request.url ?? ''];
      if (bytes) return response.end(bytes);
      response.writeHead(302, { location: `${driveUrl}/a` });
      response.end();
    });
    await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
    driveUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}`;
  });
  after(async () => {
    await house.close();
    await connector.close();
    drive.close();
  });

  const rows = async () => {
    const rounds = (await (await fetch(`${house.address}/api/feedback-rounds`, { headers: staffHeaders })).json()) as {
      items: { id: string }[];
    };
    const all: Row[] = [];
    for (const { id } of rounds.items) {
      const answer = await fetch(`${house.address}/api/feedback-rounds/${id}/submissions`, { headers: staffHeaders });
      all.push(...((await answer.json()) as { items: Row[] }).items);
    }
    return all;
  };
  const download = (id: string) => fetch(`${house.address}/api/files/${id}`, { headers: staffHeaders });

  const post = personInTeams(
    () => house,
    () => connector,
    'bo',
    'Bo',
  );
  async function inTeams(text: string, attachments: object[] = []) {
    const before = connector.said.length;
    expect((await post({ text, attachments })).status).to.equal(200);
    await connector.until(before + 1);
    return connector.said.slice(before).map(readOf).join('\n');
  }
  const fromDrive = (path: string, name: string) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    content: { downloadUrl: `${driveUrl}${path}`, uniqueId: 'x', fileType: 'docx' },
  });

  it('one goes from the page into feedback, and to staff as it was sent, under its own name', async () => {
    const chat = openChat(house.address);
    const one = await chat.start();
    const said = async () => (await chat.transcript(one)).map(({ text }) => text).join('\n');
    await chat.write(one, { type: 'message', text: 'give feedback' });
    const bytes = pdf('Courses work.');
    expect((await chat.upload(one, [['lausunto "ä"\u202e.pdf', bytes]], 'Our statement is in the file that is attached.')).status).to.equal(
      200,
    );
    expect(await said())
      .to.contain('File added: lausunto _ä_.pdf')
      .and.to.contain('Recorded.');
    for (const text of ['done', 'skip', 'skip', 'skip', 'skip', 'myself', 'send', 'send']) await chat.write(one, { type: 'message', text });
    expect(await said())
      .to.contain('Your feedback has been received')
      .and.to.contain('Attached file: lausunto _ä_.pdf (1 kB)');
    const [{ files }] = (await rows()) as [Row];
    expect(files).to.have.nested.property('[0].text', 'Courses work.');
    const answer = await download(files[0]!.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).to.equal(true);
    expect(Object.fromEntries(answer.headers)).to.deep.include({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="lausunto____.pdf"; filename*=UTF-8''lausunto%20_%C3%A4_.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const audit = (await (await fetch(`${house.address}/api/audit`, { headers: staffHeaders })).json()) as {
      items: { action: string; subject: string }[];
    };
    expect(audit.items[0]).to.deep.include({ action: 'read', subject: `file:${files[0]!.id}` });
    expect((await fetch(`${house.address}/api/files/${files[0]!.id}`)).status).to.equal(401);
    expect((await download('00000000-0000-4000-8000-000000000000')).status).to.equal(404);
  });

  it('one that is too large is refused in words, also when it is larger than anything that is read', async () => {
    const chat = openChat(house.address);
    const one = await chat.start();
    await chat.write(one, { type: 'message', text: 'give feedback' });
    for (const size of [largestFile + 1, largestFile + 2 * 1024 * 1024]) {
      expect((await chat.upload(one, [['kuvat.pdf', new Uint8Array(size)]])).status).to.equal(200);
      expect((await chat.transcript(one)).at(-1)!.text).to.contain('larger than 10 MB: kuvat.pdf');
    }
  });

  it('one goes from Teams into feedback; a copy of the words is no file, and pictures are refused in words', async () => {
    expect(await inTeams('give feedback')).to.contain('Question 1 of');
    const html = { contentType: 'text/html', content: '<p>x</p>' };
    expect(await inTeams('Language courses work well here.', [html])).to.contain('Recorded.');
    expect(await inTeams('', [fromDrive('/a', 'utlåtande.docx')])).to.contain('File added');
    expect(await inTeams('', [{ contentType: 'image/png', contentUrl: 'https://x.example' }])).to.contain('docx, odt, pdf');
    expect(await inTeams('', [fromDrive('/big', 'big.docx')])).to.contain('larger than 10 MB');
    // A redirection could lead anywhere.
    expect(await inTeams('', [fromDrive('/elsewhere', 'x.docx')])).to.contain('could not be fetched from Teams');
    expect(await inTeams('', [{ ...fromDrive('/a', 'x.docx'), content: { downloadUrl: 'http://169.254.169.254/' } }])).to.contain(
      'could not be fetched from Teams',
    );
  });

  it('are fetched from Microsoft’s own stores alone, or from this machine while the bot is not registered', () => {
    const good = ['https://contoso-my.sharepoint.com/personal/x', 'https://contoso.sharepoint.com/a?tempauth=b'];
    const bad = [
      'http://contoso.sharepoint.com/a',
      'https://contoso.sharepoint.com:8443/a',
      'https://sharepoint.com.evil.example/a',
      'https://evilsharepoint.com/a',
      'https://a@contoso.sharepoint.com/a',
      'https://127.0.0.1/a',
      'file:///etc/passwd',
      'nonsense',
    ];
    expect(good.filter((address) => !isAllowedSource(address, true))).to.deep.equal([]);
    expect(bad.filter((address) => isAllowedSource(address, true))).to.deep.equal([]);
    expect(isAllowedSource('http://127.0.0.1:9/a', false)).to.equal(true);
    expect(isAllowedSource(good[0]!, false)).to.equal(false);
  });
});
