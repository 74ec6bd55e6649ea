import { expect } from 'chai';
import { addDays, dayOf } from '../../engagement/day.js';
import { openConnector, readOf } from '../support/connector.js';
import { openHouse } from '../support/house.js';
import { eventually, letterTo as letterIn, linkIn } from '../support/letters.js';

interface Json {
  [field: string]: unknown;
  id: string;
  status: string;
  items: Json[];
  counts: Record<string, number>;
  errors: { path: string; message: string }[];
  rejected: { line: number; reason: string }[];
}

const text = (fi: string, sv: string, en: string) => ({ fi, sv, en });
const zone = 'Europe/Helsinki';
const inDays = (days: number) => addDays(dayOf(new Date(), zone), days);

describe('the whole story, through the doors', function () {
  this.timeout(60_000);
  let house: Awaited<ReturnType<typeof openHouse>>;
  let connector: Awaited<ReturnType<typeof openConnector>>;
  const token = 'a-token-for-the-tests';
  before(async () => {
    connector = await openConnector({ bo: { name: 'Bo Ek', email: 'bo@example.org' } });
    house = await openHouse({ STAFF_API_TOKEN: token, QUIET_HOURS: 'off', EXAMPLE: 'off' });
  });
  after(async () => {
    await house.close();
    await connector.close();
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { authorization: `Bearer ${token}` },
  ) {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    const response = await fetch(`${house.address}${path}`, {
      method,
      headers: { 'content-type': type, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text: answer,
      json: (answer.startsWith('{') ? JSON.parse(answer) : {}) as Json,
    };
  }
  const staff = async (method: string, path: string, body?: unknown) => (await call(method, path, body)).json;
  const letterTo = (email: string, words: string) => letterIn(house.folder, email, words);
  async function chat(wish: object) {
    const begun = (await call('POST', '/chat/start', wish, {})).json as Json & { token: string; conversationId: string };
    const path = `/v3/directline/conversations/${begun.conversationId}/activities`;
    const bearer = { authorization: `Bearer ${begun.token}` };
    return {
      say: async (...lines: string[]) => {
        for (const line of lines) await call('POST', path, { type: 'message', text: line }, bearer);
        return ((await call('GET', path, undefined, bearer)).json as unknown as { activities: { text?: string }[] }).activities
          .map((each) => each.text ?? '')
          .join('\n');
      },
      heard: async () =>
        ((await call('GET', path, undefined, bearer)).json as unknown as { activities: { text?: string }[] }).activities.map(
          (each) => each.text ?? '',
        ),
    };
  }
  const made = { group: '', project: '', meeting: '', announcement: '', round: '' };
  const inTeams = (words: string, number: string) =>
    call(
      'POST',
      '/api/messages',
      {
        type: 'message',
        id: number,
        channelId: 'msteams',
        serviceUrl: connector.url,
        locale: 'sv-FI',
        text: words,
        conversation: { id: 'chat-bo', conversationType: 'personal' },
        from: { id: 'bo' },
        recipient: { id: 'bot' },
      },
      {},
    );

  it('nobody uses the staff API without a token or a session', async () => {
    for (const path of ['/api/groups', '/api/people', '/api/audit']) expect((await call('GET', path, undefined, {})).status).to.equal(401);
    expect((await call('GET', '/api/groups', undefined, { authorization: 'Bearer wrong-token-of-some-length' })).status).to.equal(401);
  });

  it('a link signs one person in, once; another site cannot use the session', async () => {
    const first = await call('POST', '/staff/session', { secret: house.staffSecret }, {});
    expect(first.status).to.equal(204);
    const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
    expect((await call('GET', '/api/groups', undefined, { cookie })).status).to.equal(200);
    expect((await call('POST', '/api/groups', { name: {} }, { cookie, origin: 'https://evil.example' })).status).to.equal(403);
    expect((await call('POST', '/staff/session', { secret: house.staffSecret }, {})).status).to.equal(403);
  });

  it('people are imported: bad lines named, good ones kept, a second import updates', async () => {
    made.group = (await staff('POST', '/api/groups', { name: text('Järjestöt', 'Organisationer', 'Organisations') })).id;
    const file =
      'name;email;organisation;language;groups\r\nAino Berg;aino@example.org;Kotkan yhdistys;fi;Järjestöt\r\nBo Ek;bo@example.org;Föreningen;sv;Organisationer\r\nCid;not-an-address;;en;\r\nDan;dan@example.org;;de;\r\nEva;eva@example.org;;en;"Järjestöt;Nobody"\r\n';
    const imported = await staff('POST', '/api/people/import', file);
    expect(imported).to.include({ created: 2, updated: 0 });
    expect(imported.rejected.map(({ line }) => line)).to.deep.equal([4, 5, 6]);
    const again = await staff(
      'POST',
      '/api/people/import',
      'name,email,organisation,language,groups\nAino Berg-Laine,AINO@example.org,Kotkan yhdistys,fi,Järjestöt\n',
    );
    expect(again).to.include({ created: 0, updated: 1 });
    expect((await staff('GET', '/api/people?q=berg-laine')).items).to.have.length(1);
  });

  it('a meeting is published only when it can be understood in both languages and its dates agree', async () => {
    made.project = (
      await staff('POST', '/api/projects', { name: text('Uudistus', 'Reformen', 'The reform'), summary: text('s', 's', 's') })
    ).id;
    const draft = {
      projectId: made.project,
      title: { fi: 'Kuuleminen' },
      description: text('Aiheet', 'Teman', 'Themes'),
      place: text('Helsinki', 'Helsingfors', 'Helsinki'),
      startsAt: `${inDays(10)}T09:00:00+02:00`,
      endsAt: `${inDays(10)}T08:00:00+02:00`,
      signUpClosesOn: inDays(7),
      capacity: 1,
      groups: [made.group],
      reminders: [{ before: 'meeting', offset: 'P1D', at: '09:00' }],
    };
    expect(
      (await call('POST', '/api/meetings', { ...draft, colour: 'red', capacity: -1 })).json.errors.map(({ path }) => path),
    ).to.have.members(['colour', 'capacity']);
    made.meeting = (await staff('POST', '/api/meetings', draft)).id;
    const refused = await call('POST', `/api/meetings/${made.meeting}/publish`);
    expect(refused.status).to.equal(409);
    expect(refused.json.errors.map(({ path }) => path)).to.have.members(['title.sv', 'endsAt']);
    await staff('PATCH', `/api/meetings/${made.meeting}`, {
      title: text('Kuuleminen', 'Hörandet', 'The hearing'),
      endsAt: `${inDays(10)}T11:00:00+02:00`,
    });
    expect((await staff('POST', `/api/meetings/${made.meeting}/publish`)).status).to.equal('published');
  });

  it('an announcement reaches each in their language: in Teams whom the bot knows there, by a letter with a personal link the others', async () => {
    await inTeams('hej', '1');
    await connector.until(1);
    const draft = await staff('POST', '/api/announcements', {
      title: text('Kutsu', 'Inbjudan', 'Invitation'),
      text: text('Tule kuulemaan.', 'Kom och lyssna.', 'Come.'),
      audience: { groups: [made.group], meetingId: made.meeting },
    });
    expect(draft).to.include({ recipients: 2, status: 'draft' });
    made.announcement = draft.id;
    await staff('POST', `/api/announcements/${made.announcement}/send`);
    const letter = await letterTo('aino@example.org', 'Tule kuulemaan.');
    expect(letter).to.contain('#k=');
    await eventually('Bo hears in Teams', async () => connector.said.find((each) => readOf(each).includes('Kom och lyssna.')));
    const counts = await eventually('all is sent', async () => {
      const shown = await staff('GET', `/api/announcements/${made.announcement}`);
      return shown.status === 'sent' ? shown.counts : undefined;
    });
    expect(counts).to.deep.equal({ recipients: 2, queued: 0, sent: 2, failed: 0, skipped: 0, unknown: 0, read: 0 });
    await staff('POST', `/api/announcements/${made.announcement}/send`);
    expect(connector.said.filter((each) => readOf(each).includes('Kom och lyssna.'))).to.have.length(1);
  });

  it('the link opens a chat as that person, who gets the seat; the next one waits, and gets it when it becomes free', async () => {
    const aino = await chat({ link: linkIn(await letterTo('aino@example.org', 'Tule kuulemaan.')) });
    // The letter was about the meeting, so the chat begins with signing up for it.
    expect(await aino.say('ohita')).to.contain('Ilmoittautumisesi on vastaanotettu');
    await inTeams('anmäl mig', '2');
    await inTeams('1', '3');
    await inTeams('ja', '3b');
    await inTeams('hoppa över', '4');
    await eventually('Bo waits', async () => connector.said.find((each) => readOf(each).includes('nummer 1 på väntelistan')));
    expect(
      (await staff('GET', `/api/meetings/${made.meeting}/sign-ups`)).items.map(({ name, status }) => `${name} ${status}`),
    ).to.deep.equal(['Aino Berg-Laine confirmed', 'Bo Ek waitlisted']);
    await aino.say('peru ilmoittautuminen', '1', 'kyllä');
    await eventually('Bo is told', async () => connector.said.find((each) => readOf(each).includes('En plats blev ledig')));
    expect((await staff('GET', `/api/meetings/${made.meeting}/sign-ups`)).items.map(({ name, status }) => `${name} ${status}`)).to.include(
      'Bo Ek confirmed',
    );
  });

  it('a moved meeting is told to those who have signed up, once, with the old time and the new', async () => {
    const patched = await call('PATCH', `/api/meetings/${made.meeting}`, {
      startsAt: `${inDays(11)}T09:00:00+02:00`,
      endsAt: `${inDays(11)}T11:00:00+02:00`,
    });
    expect(patched.status, patched.text).to.equal(200);
    await eventually('Bo is told of the move', async () => connector.said.find((each) => readOf(each).includes('Ett möte har flyttats')));
    const shown = await staff('GET', `/api/meetings/${made.meeting}`);
    expect(shown.version).to.equal(2);
    expect((shown.reminders as { dueAt: string }[])[0]!.dueAt.slice(0, 10)).to.equal(inDays(10));
  });

  it('feedback is given in conversation, and staff read it word for word, as JSON, CSV and XLSX', async () => {
    made.round = (
      await staff('POST', '/api/feedback-rounds', {
        meetingIds: [made.meeting],
        questions: [{ text: text('Mitä ajattelet?', 'Vad tänker du?', 'What do you think?'), required: true }],
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        closesOn: inDays(20),
        openTo: 'invited',
      })
    ).id;
    const aino = await chat({ link: linkIn(await letterTo('aino@example.org', 'Tule kuulemaan.')) });
    expect(await aino.say('anna palautetta', '=HYPERLINK("http://evil.example")', 'valmis', 'lähetä')).to.contain(
      'Palautteesi on vastaanotettu',
    );
    // What is being changed is hers alone until it is sent again.
    await aino.say('oma palaute', 'muuta palautetta', '1', 'Toinen ajatus', 'peru');
    const path = `/api/feedback-rounds/${made.round}/submissions`;
    const [submission] = (await staff('GET', path)).items;
    expect(submission!.answers).to.deep.equal([
      {
        question: text('Mitä ajattelet?', 'Vad tänker du?', 'What do you think?'),
        text: '=HYPERLINK("http://evil.example")',
        language: 'fi',
      },
    ]);
    expect((await call('GET', `${path}?format=csv`)).text).to.contain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect((await call('GET', `${path}?format=xlsx`)).text.slice(0, 2)).to.equal('PK');
  });

  it('what is written to the preparers is answered where it was asked, in the language of whoever asked, and noted', async () => {
    await inTeams('tala med en människa', 'h1');
    await inTeams('Finns det tolkning?', 'h2');
    const link = linkIn(await letterTo('aino@example.org', 'Tule kuulemaan.'));
    const aino = await chat({ link });
    await aino.say('puhu ihmisen kanssa', 'Pääseekö sinne pyörätuolilla?');
    const messages = (await staff('GET', '/api/messages?answered=no')).items;
    expect(messages.map((each) => `${each.name} (${each.language}): ${each.text}`)).to.deep.equal([
      'Aino Berg-Laine (fi): Pääseekö sinne pyörätuolilla?',
      'Bo Ek (sv): Finns det tolkning?',
    ]);
    const answers = ['Kyllä pääsee.', 'Ja, till finska.'];
    for (const [index, { id }] of messages.entries()) {
      const answered = await call('POST', `/api/messages/${id}/answer`, { text: answers[index] });
      expect(answered.status, answered.text).to.equal(201);
    }
    const said = await eventually('Bo reads the answer', async () => connector.said.find((each) => readOf(each).includes(answers[1]!)));
    expect(readOf(said)).to.contain('Beredarna har svarat på ditt meddelande.').and.to.contain('Finns det tolkning?');
    // Aino may be away, so a letter tells it too.
    expect(await letterTo('aino@example.org', 'Kyllä pääsee.')).to.contain('Pääseekö sinne pyörätuolilla?');
    expect(await aino.say('hei')).to.contain('Valmistelijat ovat vastanneet viestiisi.');
    expect((await call('POST', '/api/messages/nothing/answer', { text: 'x' })).status).to.equal(404);
    expect((await call('POST', `/api/messages/${messages[0]!.id}/answer`, { text: '  ' })).status).to.equal(400);
    expect((await staff('GET', '/api/messages?answered=no')).items).to.deep.equal([]);
    const [newest] = (await staff('GET', '/api/messages?limit=1')).items;
    expect((newest!.answers as object[])[0]).to.include({ text: 'Kyllä pääsee.', channel: 'email', status: 'sent' });
    const actions = (await staff('GET', '/api/audit')).items.map(({ action, subject }) => `${action} ${subject}`);
    expect(actions).to.include(`answer message message:${messages[0]!.id}`);
  });

  it('a summary is told to every participant, and the audit trail knows who did what', async () => {
    const draft = await staff('POST', '/api/summaries', {
      roundId: made.round,
      text: { fi: 'Palautetta saatiin.', sv: 'Respons kom in.' },
      website: 'https://example.org/yhteenveto',
    });
    await staff('POST', `/api/summaries/${draft.id}/publish`);
    await letterTo('aino@example.org', 'Palautetta saatiin.');
    await eventually('Bo reads the summary', async () => connector.said.find((each) => readOf(each).includes('Respons kom in.')));
    const actions = (await staff('GET', '/api/audit')).items.map(({ action, subject }) => `${action} ${String(subject).split(':')[0]}`);
    expect(actions).to.include.members([
      'publish summary',
      'publish meeting',
      'send announcement',
      'import people',
      'change meeting',
      'export submissions of feedback-rounds',
    ]);
  });

  it('whoever stops announcements gets none, and staff see why', async () => {
    await inTeams('sluta skicka meddelanden', '9');
    const draft = await staff('POST', '/api/announcements', {
      title: text('Toinen', 'Andra', 'Second'),
      text: text('Hei.', 'Hej.', 'Hi.'),
      audience: { groups: [made.group] },
    });
    await staff('POST', `/api/announcements/${draft.id}/send`);
    await letterTo('aino@example.org', 'Toinen');
    const rows = (await staff('GET', `/api/announcements/${draft.id}/deliveries`)).items;
    expect(rows.find(({ name }) => name === 'Bo Ek')).to.include({ status: 'skipped', reason: 'optedOut' });
  });

  it('the description names every path there is', async () => {
    const { paths } = (await call('GET', '/api/openapi.json')).json as unknown as { paths: Record<string, object> };
    expect(Object.keys(paths)).to.include.members([
      '/api/people/import',
      '/api/meetings/{id}/publish',
      '/api/feedback-rounds/{id}/extend',
      '/api/announcements/{id}/recall',
      '/api/audit',
    ]);
  });

  it('nothing about people is in the log, and nothing failed', () => {
    expect(house.log.lines.filter((line) => /Aino|Berg|example\.org/.test(line))).to.deep.equal([]);
  });
});
