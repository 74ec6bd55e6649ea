import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import writeExcel from 'write-excel-file/node';
import { addDays, dayOf } from '../../engagement/day.js';
import { openHouse } from '../support/house.js';
import { letterTo } from '../support/letters.js';

interface Json {
  [field: string]: unknown;
  id: string;
  items: Json[];
  revision: number;
}
const text = (fi: string, sv = fi, en = fi) => ({ fi, sv, en });
const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Helsinki'), days);
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the staff API', function () {
  this.timeout(90_000);
  const token = 'a-token-for-the-tests';
  let house: Awaited<ReturnType<typeof openHouse>>;
  const made: Record<'group' | 'project' | 'meeting' | 'round' | 'announcement' | 'summary', string> = {
    group: '',
    project: '',
    meeting: '',
    round: '',
    announcement: '',
    summary: '',
  };
  before(async () => {
    house = await openHouse({ STAFF_API_TOKEN: token, EXAMPLE: 'off', QUIET_HOURS: 'off', AUTHORITY: 'Ministeriö' });
  });
  after(() => house.close());

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const raw = body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(house.address + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: raw ? (body as Uint8Array<ArrayBuffer> | string) : JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const words = new TextDecoder().decode(bytes);
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text: words,
      json: (words.startsWith('{') ? JSON.parse(words) : {}) as Json,
    };
  }
  const staff = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const { status, json, text: words } = await call(method, path, body);
    expect(status, `${method} ${path}: ${words.slice(0, 300)}`).to.be.within(200, 299);
    return json;
  };

  it('names for every path the role that it needs', async () => {
    const { paths } = (await call('GET', '/api/openapi.json')).json as unknown as {
      paths: Record<string, Record<string, { 'x-role': string }>>;
    };
    for (const [path, methods] of Object.entries(paths))
      for (const [method, operation] of Object.entries(methods)) {
        expect(operation['x-role'], `${method} ${path}`).to.be.oneOf(['viewer', 'editor', 'publisher', 'administrator']);
        const tells = method === 'post' && /\/(send|publish|cancel|extend|correct|recall|resend|decide|approve|stop)$/.test(path);
        if (tells) expect(operation['x-role'], `${method} ${path}`).to.equal('publisher');
      }
  });

  it('an import is looked at first, from a spreadsheet too: every line that is wrong is named, and nothing is kept', async () => {
    made.group = (await staff('POST', '/api/groups', { name: text('Järjestöt', 'Organisationer') })).id;
    const rows = [
      ['Email', 'Name', 'Language', 'Organisation', 'Groups'],
      ['aino@example.org', 'Aino Berg', 'fi', 'Kotkan yhdistys', 'Järjestöt'],
      ['not-an-address', 'Cid', 'en', '', ''],
      ['bo@example.org', 'Bo Ek', 'sv', 'Föreningen', 'Organisationer'],
    ];
    const file = new Uint8Array(await writeExcel(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer());
    const preview = (await call('POST', '/api/people/import?preview=true', file, { 'content-type': sheet })).json as unknown as {
      created: number;
      rejected: { line: number }[];
      lines: { line: number; becomes: string }[];
    };
    expect(preview.created).to.equal(2);
    expect(preview.rejected.map(({ line }) => line)).to.deep.equal([3]);
    expect(preview.lines.map(({ line, becomes }) => `${line} ${becomes}`)).to.deep.equal(['2 created', '4 created']);
    expect((await staff('GET', '/api/people')).items).to.have.length(0);
    expect((await call('POST', '/api/people/import', file, { 'content-type': sheet })).json).to.include({ created: 2 });
    expect((await staff('GET', '/api/people')).items).to.have.length(2);
    const again = await call(
      'POST',
      '/api/people/import?preview=true',
      'name,email,organisation,language,groups\nAino,aino@example.org,,fi,',
      {
        'content-type': 'text/csv',
      },
    );
    expect(again.json.lines).to.deep.include.members([
      { line: 2, name: 'Aino', email: 'aino@example.org', organisation: '', language: 'fi', groups: [], becomes: 'updated' },
    ]);
  });

  it('a file that is no spreadsheet, or one that would burst, is refused in words', async () => {
    const broken = await call('POST', '/api/people/import', new TextEncoder().encode('PK nonsense'), { 'content-type': sheet });
    expect(broken.status).to.equal(400);
    expect(broken.text).to.contain('save it as XLSX or CSV');
    const file = Buffer.from(await writeExcel([[{ value: 'name', type: String }]]).toBuffer());
    file.writeUInt32LE(2_000_000_000, file.indexOf('PK\x01\x02', undefined, 'latin1') + 24);
    expect((await call('POST', '/api/people/import', new Uint8Array(file), { 'content-type': sheet })).text).to.contain(
      'too large when unpacked',
    );
  });

  it('of two who save the same thing the second is told who was first; whoever has the newest gets nothing again', async () => {
    made.project = (await staff('POST', '/api/projects', { name: text('Uudistus'), summary: text('s') })).id;
    const path = `/api/projects/${made.project}`;
    const read = await call('GET', path);
    const etag = read.headers.get('etag')!;
    expect(etag).to.match(/^"1-/);
    expect((await call('GET', path, undefined, { 'if-none-match': etag })).status).to.equal(304);
    expect((await call('PATCH', path, { name: text('Ensimmäinen') }, { 'if-match': etag })).json.revision).to.equal(2);
    const late = await call('PATCH', path, { name: text('Toinen') }, { 'if-match': '"1"' });
    expect(late.status).to.equal(412);
    expect(late.json).to.include({ revision: 2, changedBy: 'API token' });
    expect((await call('GET', path, undefined, { 'if-none-match': etag })).json.name).to.deep.equal(text('Ensimmäinen'));
    expect((await call('PATCH', path, {}, { 'if-match': 'x' })).status).to.equal(400);
  });

  it('a meeting is seen beforehand as stakeholders see it, in Teams, on the web and in a letter', async () => {
    made.meeting = (
      await staff('POST', '/api/meetings', {
        projectId: made.project,
        title: text('Kuuleminen', 'Hörandet', 'The hearing'),
        description: text('Aiheet', 'Teman', 'Themes'),
        place: text('Säätytalo', 'Ständerhuset', 'House of the Estates'),
        startsAt: `${inDays(5)}T09:00:00+02:00`,
        endsAt: `${inDays(5)}T11:00:00+02:00`,
        signUpClosesOn: inDays(4),
        capacity: 10,
        groups: [made.group],
        reminders: [{ before: 'meeting', offset: 'P1D', at: '09:00' }],
      })
    ).id;
    const preview = (await staff('GET', `/api/meetings/${made.meeting}/preview?language=sv`)) as unknown as {
      teams: { card: object };
      web: { text: string };
      email: { subject: string; text: string };
    };
    expect(JSON.stringify(preview.teams.card)).to.contain('Hörandet').and.to.contain('Ständerhuset');
    expect(preview.web.text).to.contain('Hörandet').and.to.contain('10');
    expect(preview.email.subject).to.contain('Hörandet');
    await staff('POST', `/api/meetings/${made.meeting}/publish`);
  });

  it('an announcement is seen beforehand, with its button, and tried on oneself', async () => {
    const draft = await staff('POST', '/api/announcements', {
      title: {},
      text: {},
      audience: { anyOf: [{ meeting: made.meeting, who: 'invited' }] },
    });
    expect(draft.recipients).to.equal(2);
    made.announcement = draft.id;
    await staff('PATCH', `/api/announcements/${draft.id}`, { title: text('Kutsu', 'Inbjudan'), text: text('Tulkaa.', 'Kom.') });
    const preview = (await staff('GET', `/api/announcements/${draft.id}/preview?language=sv`)) as unknown as {
      teams: { card: object };
      web: { text: string; buttons: string[] };
      email: { text: string };
    };
    expect(JSON.stringify(preview.teams.card)).to.contain('Inbjudan');
    expect(preview.web).to.deep.include({ buttons: ['Anmäl dig'] });
    expect(preview.email.text).to.contain('Kom.');
    expect((await call('POST', `/api/announcements/${draft.id}/test`, {})).status, 'a program has no address').to.equal(400);
    await staff('POST', `/api/announcements/${draft.id}/test`, { email: 'aino@example.org', language: 'sv' });
    expect(await letterTo(house.folder, 'aino@example.org', 'Kutsu'), 'in the language that is hers').to.contain('Tulkaa.');
    expect(await staff('GET', `/api/announcements/${draft.id}/progress`)).to.deep.include({ status: 'draft', perMinute: 0, series: [] });
  });

  it('reminders are a calendar: with how many each concerns, to be moved, left out and added to', async () => {
    const calendar = `/api/reminders?from=${inDays(0)}&to=${inDays(30)}`;
    const [reminder] = (await staff('GET', calendar)).items;
    expect(reminder).to.deep.include({ before: 'meeting', status: 'planned', people: 0, meetingId: made.meeting });
    const moved = await staff('PATCH', `/api/reminders/${reminder!.id}`, { offset: 'P2D' });
    expect(String(moved.dueAt).slice(0, 10)).to.equal(inDays(3));
    expect((await staff('POST', `/api/reminders/${reminder!.id}/skip`)).status).to.equal('skipped');
    // A skipped one stays so when its meeting moves.
    await staff('PATCH', `/api/meetings/${made.meeting}`, {
      startsAt: `${inDays(6)}T09:00:00+02:00`,
      endsAt: `${inDays(6)}T11:00:00+02:00`,
    });
    const added = await staff('POST', '/api/reminders', { meetingId: made.meeting, before: 'signUpCloses', offset: 'P1D', at: '10:00' });
    expect((await staff('GET', calendar)).items.map(({ id, status, people }) => [id, status, people])).to.have.deep.members([
      [added.id, 'planned', 2],
      [reminder!.id, 'skipped', 0],
    ]);
    expect((await staff('POST', `/api/reminders/${reminder!.id}/unskip`)).status).to.equal('planned');
    expect((await call('POST', '/api/reminders', { meetingId: made.meeting, before: 'feedbackCloses', offset: 'P1D' })).text).to.contain(
      'must be one of signUpCloses, meeting',
    );
    expect((await call('POST', '/api/reminders', { meetingId: made.meeting, before: 'meeting', offset: 'P90D' })).text).to.contain(
      'has passed',
    );
    expect((await call('GET', '/api/reminders?from=x&to=y')).status).to.equal(400);
  });

  it('home tells what needs staff today', async () => {
    made.round = (
      await staff('POST', '/api/feedback-rounds', {
        meetingIds: [made.meeting],
        questions: [{ text: text('Mitä ajattelet?'), required: true }],
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        closesOn: inDays(10),
        openTo: 'invited',
      })
    ).id;
    const home = (await staff('GET', '/api/home')) as unknown as Record<string, Json[]> & { messages: object; other: object };
    expect(home.meetings!.map(({ id, confirmed, waitlisted, capacity }) => ({ id, confirmed, waitlisted, capacity }))).to.deep.equal([
      { id: made.meeting, confirmed: 0, waitlisted: 0, capacity: 10 },
    ]);
    expect(home.rounds!.map(({ id, asked, submitted }) => ({ id, asked, submitted }))).to.deep.equal([
      { id: made.round, asked: 2, submitted: 0 },
    ]);
    expect(home.reminders).to.have.length(2);
    expect(home).to.deep.include({ announcements: [], approvals: [], drafts: [], other: { failed: 0, unknown: 0 }, blocked: 0 });
    expect(home.messages).to.deep.equal({ waiting: 0 });
  });

  it('a summary is a page that everyone can read once it is published, and a document for a word processor', async () => {
    const draft = await staff('POST', '/api/summaries', {
      roundId: made.round,
      text: text('Palautetta <saatiin>.', 'Respons kom in.'),
      sections: [{ heading: text('Kunnat', 'Kommunerna'), text: text('Kunnista puhuttiin.\n\nPaljon.', 'Man talade om kommunerna.') }],
    });
    made.summary = draft.id;
    expect((await fetch(`${house.address}/summaries/${draft.id}`)).status, 'a draft').to.equal(404);
    const document = await call('GET', `/api/summaries/${draft.id}/document?language=sv&format=docx`);
    const files = unzipSync(document.bytes);
    expect(strFromU8(files['word/document.xml']!)).to.contain(
      '<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Kommunerna</w:t>',
    );
    expect(strFromU8(files['docProps/core.xml']!)).to.contain('<dc:language>sv-FI</dc:language>');
    await staff('POST', `/api/summaries/${draft.id}/publish`);
    const page = await (await fetch(`${house.address}/summaries/${draft.id}?lang=fi`)).text();
    expect(page)
      .to.contain('<h2>Kunnat</h2><p>Kunnista puhuttiin.</p><p>Paljon.</p>')
      .and.to.contain('Palautetta &lt;saatiin&gt;.')
      .and.to.contain('Julkaisija: Ministeriö');
    expect((await fetch(`${house.address}/summaries/style.css`)).status).to.equal(200);
  });

  it('badges are a page to print, without anything that could run in it', async () => {
    await staff('PATCH', `/api/meetings/${made.meeting}`, { title: text('<script>', '<script>') });
    const { headers, text: page } = await call('GET', `/api/meetings/${made.meeting}/badges?language=sv`);
    expect(headers.get('content-type')).to.contain('text/html');
    expect(page).to.contain('<title>&lt;script&gt;</title>').and.not.to.contain('<script>');
    const file = await call('GET', `/api/meetings/${made.meeting}/badges?file=yes`);
    expect(file.headers.get('content-disposition')).to.equal('attachment; filename="badges.html"');
    expect(file.text, 'opened elsewhere it finds its style').to.contain('<style>@page').and.not.to.contain('<link');
  });

  it('a person’s page shows what they were sent; they get all of it, and are erased for good', async () => {
    const [aino] = (await staff('GET', '/api/people?q=aino')).items;
    const changed = await staff('PATCH', `/api/people/${aino!.id}`, { organisation: 'Uusi yhdistys', groups: [], reminders: false });
    expect(changed).to.deep.include({ organisation: 'Uusi yhdistys', groups: [], reminders: false, name: 'Aino Berg' });
    expect((await call('PATCH', `/api/people/${aino!.id}`, { groups: ['none'] })).status).to.equal(409);
    await staff('POST', `/api/announcements/${made.announcement}/send`);
    const bo = (await staff('GET', '/api/people?q=bo@example.org')).items[0]!;
    await letterTo(house.folder, 'bo@example.org', 'Inbjudan');
    const page = await staff('GET', `/api/people/${bo.id}`);
    expect((page.deliveries as Json[]).map(({ kind }) => kind)).to.include('announcement');
    expect((page.deliveries as Json[])[0]!.explanation).to.have.all.keys('fi', 'sv', 'en');
    const everything = await call('GET', `/api/people/${bo.id}/export`);
    expect(everything.headers.get('content-disposition')).to.contain('attachment');
    expect(everything.json).to.have.property('stored');
    expect((await call('DELETE', `/api/people/${bo.id}`)).status).to.equal(204);
    expect((await call('GET', `/api/people/${bo.id}`)).status).to.equal(404);
    expect((await call('POST', '/api/people', { name: 'Aino', email: 'aino@example.org', language: 'fi', groups: [] })).status).to.equal(
      409,
    );
    expect(
      await staff('POST', '/api/people', { name: 'Cia', email: 'cia@example.org', language: 'sv', groups: ['Järjestöt'] }),
    ).to.deep.include({
      name: 'Cia',
      groups: [made.group],
    });
  });

  it('the audit trail is searched by who, what and when, and given as a file', async () => {
    const lines = async (query: string) =>
      (await staff('GET', `/api/audit?${query}`)).items.map(({ action, subject }) => `${action} ${String(subject).split(':')[0]}`);
    expect(await lines('action=erase')).to.deep.equal(['erase person']);
    expect(await lines(`subject=summary:${made.summary}`)).to.deep.equal(['publish summary', 'create summary']);
    expect(await lines('subject=group')).to.deep.equal(['create group']);
    expect(await lines(`from=${inDays(1)}`)).to.deep.equal([]);
    expect(await lines('q=reject')).to.deep.equal(['import people']);
    const { items, next } = await staff('GET', '/api/audit?limit=2');
    expect((await staff('GET', `/api/audit?limit=2&after=${next}`)).items[0]!.id).to.equal(String(Number(items[1]!.id) - 1));
    expect((await call('GET', '/api/audit?format=csv')).text).to.contain('erase');
    expect((await call('DELETE', `/api/audit/${items[0]!.id}`)).status, 'nothing of it is changed').to.equal(404);
  });

  it('nothing about people is in the log, and nothing failed', () => {
    expect(house.log.lines.filter((line) => /Aino|Berg|example\.org|REFERENCE|failed/.test(line))).to.deep.equal([]);
  });
});
