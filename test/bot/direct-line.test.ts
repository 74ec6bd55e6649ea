import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import WebSocket from 'ws';
import { tokens } from '../../bot/tokens.js';
import { openEmbedded } from '../../store/open.js';
import { makeLink, revokeLinks } from '../../store/personal-links.js';
import { houseSecret } from '../../store/secret.js';
import { openHouse } from '../support/house.js';
import { type Chat, openChat, type Posted } from '../support/web.js';

const site = 'https://www.example.fi';
const directLineSecret = 'a-secret-of-another-site';

describe('Direct Line', function () {
  this.timeout(60_000);
  let house: Awaited<ReturnType<typeof openHouse>>;
  let chat: ReturnType<typeof openChat>;
  before(async () => {
    house = await openHouse({ DIRECT_LINE_SECRET: directLineSecret, DIRECT_LINE_ORIGINS: site, TRUSTED_PROXY: '1' });
    chat = openChat(house.address);
  });
  after(() => house.close());

  const texts = (activities: Posted[]) => activities.filter(({ from }) => from.role === 'bot').map(({ text }) => text);

  it('tells a token that is wrong from one that has had its time, in words that clients of Direct Line read', async () => {
    const one = await chat.start();
    const forged = await chat.write({ ...one, token: `${one.token.slice(0, -3)}abc` }, { type: 'message', text: 'hi' });
    expect([forged.status, ((await forged.json()) as { error: object }).error]).to.deep.equal([
      401,
      { code: 'Unauthorized', message: 'The token is not valid.' },
    ]);
    expect((await chat.ask('GET', `/v3/directline/conversations/${one.conversationId}`, one.token.slice(1))).status).to.equal(401);
  });

  it('hears what was written beside a file, and says politely that it has no place for the file', async () => {
    for (const [language, words] of [
      ['fi', 'joten tätä ei tallennettu: lausunto ä.pdf'],
      ['sv', 'så det här sparades inte: lausunto ä.pdf'],
      ['en', 'so this was not kept: lausunto ä.pdf'],
    ] as const) {
      const one = await chat.start({ language });
      const form = new FormData();
      const activity = { type: 'message', text: '', channelData: { clientActivityID: `u-${language}` }, from: { id: 'x', role: 'bot' } };
      form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }), 'blob');
      form.append('file', new Blob([new Uint8Array(3_000_000)]), 'lausunto ä.pdf');
      const answer = await fetch(`${house.address}/v3/directline/conversations/${one.conversationId}/upload?userId=x`, {
        method: 'POST',
        headers: { authorization: `Bearer ${one.token}` },
        body: form,
      });
      expect(answer.status).to.equal(200);
      const said = await chat.transcript(one);
      expect(said.find(({ from }) => from.role === 'user')?.channelData?.clientActivityID).to.equal(`u-${language}`);
      expect(texts(said).at(-1)).to.contain(words).and.to.contain('valmistelu@example.org');
    }
    const one = await chat.start();
    // Microsoft's clients send an empty list with every message.
    await chat.write(one, { type: 'message', text: 'help', attachments: [] });
    expect(texts(await chat.transcript(one)).join()).not.to.contain('was not kept');
    const send = (token: string, headers: object, body: string) =>
      fetch(`${house.address}/v3/directline/conversations/${one.conversationId}/upload`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, ...headers },
        body,
      });
    expect((await send('x', {}, 'x')).status).to.equal(401);
    expect((await send(one.token, { 'content-type': 'text/plain' }, 'x')).status).to.equal(415);
    expect((await send(one.token, { 'content-type': 'multipart/form-data; boundary=b' }, '--b\r\n\r\nx--b--')).status).to.equal(400);
  });

  it('takes typing, events and forged types for what they are, and keeps nothing of them', async () => {
    const one = await chat.start();
    const before = await chat.transcript(one);
    for (const type of ['typing', 'event', 'conversationUpdate', 'endOfConversation', 'invoke', 'messageDelete', 'trace']) {
      const answer = await chat.write(one, { type, name: 'x', value: { event: 'welcome' }, membersAdded: [{ id: 'x' }] });
      expect([answer.status, typeof ((await answer.json()) as { id: string }).id], type).to.deep.equal([200, 'string']);
    }
    expect(await chat.transcript(one)).to.deep.equal(before);
  });

  it('goes on from any watermark a client may hold, and from the beginning for one that is none', async () => {
    const one = await chat.start();
    const all = await chat.transcript(one);
    for (const watermark of ['', '-', 'x', '1e400', '1.5', '-7', '99999999999999999999999'])
      expect(await chat.transcript(one, watermark), watermark).to.deep.equal(all);
    const { watermark } = (await (
      await chat.ask('GET', `/v3/directline/conversations/${one.conversationId}/activities?watermark=`, one.token)
    ).json()) as { watermark: string };
    await chat.write(one, { type: 'message', text: 'help' });
    const news = await chat.transcript(one, watermark);
    expect(news[0]).to.deep.include({ text: 'help' });
    const again = (await (
      await chat.ask('GET', `/v3/directline/conversations/${one.conversationId}?watermark=${watermark}`, one.token)
    ).json()) as { streamUrl: string };
    const socket = new WebSocket(again.streamUrl);
    const [frame] = await once(socket, 'message');
    expect((JSON.parse(String(frame)) as { activities: object[] }).activities).to.deep.equal(news);
    socket.close();
  });

  it('begins with a token from another site’s server, or with the secret itself', async () => {
    const generated = (await (
      await chat.ask('POST', '/v3/directline/tokens/generate', directLineSecret, { user: { id: 'dl_x' } })
    ).json()) as {
      token: string;
      conversationId: string;
    };
    const opened = await chat.ask('POST', '/v3/directline/conversations', generated.token, { user: {}, locale: 'sv-SE' });
    expect(opened.status).to.equal(201);
    expect(texts(await chat.transcript(generated)).join()).to.contain('Välkommen');
    const direct = await chat.ask('POST', '/v3/directline/conversations', directLineSecret, {});
    expect(((await direct.json()) as { streamUrl: string }).streamUrl).to.contain('ws');
    expect((await chat.ask('POST', '/v3/directline/tokens/generate', 'guess', {})).status).to.equal(403);
    const refreshed = await chat.ask('POST', '/v3/directline/tokens/refresh', generated.token);
    expect(((await refreshed.json()) as { token: string }).token).not.to.equal(generated.token);
  });

  it('may be read by pages of the sites on the list and by no others', async () => {
    const preflight = (origin: string) => fetch(`${house.address}/v3/directline/conversations`, { method: 'OPTIONS', headers: { origin } });
    expect((await preflight(site)).headers.get('access-control-allow-origin')).to.equal(site);
    expect((await preflight('https://evil.org')).headers.get('access-control-allow-origin')).to.equal(null);
    const stream = async (origin: string) => {
      const socket = new WebSocket((await chat.start()).streamUrl, { origin });
      const [outcome] = await Promise.race([once(socket, 'open').then(() => ['open']), once(socket, 'error')]).catch((fault) => [fault]);
      socket.on('error', () => {});
      socket.terminate();
      return String(outcome instanceof Error ? outcome.message : outcome);
    };
    expect(await stream(site)).to.equal('open');
    expect(await stream(house.address)).to.equal('open');
    expect(await stream('https://evil.org')).to.contain('403');
  });

  it('opens ten streams of a conversation, and not an eleventh', async () => {
    const one = await chat.start();
    const ticket = async () =>
      ((await (await chat.ask('GET', `/v3/directline/conversations/${one.conversationId}`, one.token)).json()) as { streamUrl: string })
        .streamUrl;
    const open = async () => {
      const socket = new WebSocket(await ticket());
      await once(socket, 'open');
      return socket;
    };
    const sockets = await Promise.all(Array.from({ length: 10 }, open));
    const [fault] = await once(new WebSocket(await ticket()), 'error');
    expect((fault as Error).message).to.contain('429');
    for (const socket of sockets) socket.close();
  });

  it('answers a flood with one polite word, and others as ever', async () => {
    const [one, other] = [await chat.start({ language: 'sv' }), await chat.start()];
    const answers = await Promise.all(Array.from({ length: 80 }, () => chat.write(one, { type: 'message', text: 'hej' })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).to.be.within(40, 50);
    expect(refused[0]!.headers.get('retry-after')).to.equal('10');
    expect(texts(await chat.transcript(one)).filter((text) => text?.startsWith('Meddelandena kommer snabbare'))).to.have.length(1);
    expect((await chat.write(other, { type: 'message', text: 'hi' })).status).to.equal(200);
  });

  it('lets ten strangers of one network have seats of a meeting, and others of other networks', async () => {
    const signUp = async (forwarded: string) => {
      const one = (await (await chat.ask('POST', '/chat/start', '', { language: 'en' }, { 'x-forwarded-for': forwarded })).json()) as Chat;
      for (const text of ['sign me up', '1']) await chat.write(one, { type: 'message', text });
      return texts(await chat.transcript(one)).join('\n');
    };
    const said = [];
    for (let n = 0; n < 11; n++) said.push(await signUp('203.0.113.77'));
    expect(said.slice(0, 10).every((each) => each.includes('A seat is held for you'))).to.equal(true);
    expect(said[10]).to.contain('from the same network').and.not.to.contain('A seat is held for you');
    expect(await signUp('203.0.113.78')).to.contain('A seat is held for you');
  });

  it('counts starts by network, as the trusted proxy tells and not as a browser claims', async () => {
    const start = (forwarded: string) => chat.ask('POST', '/chat/start', '', { language: 'en' }, { 'x-forwarded-for': forwarded });
    const many = await Promise.all(Array.from({ length: 70 }, (_, n) => start(`10.9.9.${n}, 203.0.113.1`)));
    expect(many.filter(({ status }) => status === 429).length).to.be.within(5, 10);
    expect((await start('203.0.113.2')).status).to.equal(200);
  });
});

describe('a personal link', function () {
  this.timeout(60_000);

  it('opens the chat in the person’s language, may be opened by a scanner first, and shuts everyone out when it is revoked', async () => {
    const data = mkdtempSync(join(tmpdir(), 'osallistu-'));
    const ask = async <T>(work: (database: Awaited<ReturnType<typeof openEmbedded>>) => Promise<T>) => {
      const database = await openEmbedded(data);
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    };
    let house = await openHouse({ DATA_DIR: data });
    await house.close();
    const { secret, person, key } = await ask(async (database) => {
      const [row] = await database.query<{ id: string }>(
        `insert into people (name, email, language) values ('Aino', 'aino@example.org', 'sv') returning id`,
      );
      const [meeting] = await database.query<{ id: string }>(
        `select id from meetings where status = 'published' and starts_at > now() order by starts_at limit 1`,
      );
      return {
        secret: await makeLink(database, row!.id, new Date(Date.now() + 3_600_000), `meeting:${meeting!.id}`),
        person: row!.id,
        key: await houseSecret(database, 'tokens'),
      };
    });
    house = await openHouse({ DATA_DIR: data });
    const chat = openChat(house.address);
    await chat.start({ language: 'fi', link: secret });
    const aino = await chat.start({ language: 'fi', link: secret });
    expect(aino.language).to.equal('sv');
    const said = await chat.transcript(aino);
    expect(said.map(({ text }) => text).join('\n')).to.contain('Du anmäler dig till');
    const back = await chat.start({ language: 'fi', returnKey: aino.returnKey });
    expect([back.conversationId, back.language]).to.deep.equal([aino.conversationId, 'sv']);
    const old = tokens(key, () => new Date(Date.now() - 7_200_000)).make('chat', aino.conversationId, 'x');
    expect((await chat.write({ ...aino, token: old }, { type: 'message', text: 'x' })).status, 'expired').to.equal(403);
    await house.close();
    await ask((database) => revokeLinks(database, person, new Date()));
    house = await openHouse({ DATA_DIR: data });
    const later = openChat(house.address);
    expect((await later.ask('POST', '/chat/start', '', { link: secret })).status).to.equal(403);
    expect((await later.write(aino, { type: 'message', text: 'mina uppgifter' })).status).to.equal(403);
    expect((await later.start({ returnKey: aino.returnKey })).conversationId).not.to.equal(aino.conversationId);
    await house.close();
    rmSync(data, { recursive: true, force: true });
  });
});
