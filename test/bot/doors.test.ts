import { expect } from 'chai';
import WebSocket from 'ws';
import { openConnector } from '../support/connector.js';
import { openHouse, personInTeams } from '../support/house.js';

interface Activity {
  id: string;
  text?: string;
  from: { role: string };
  channelData?: { clientActivityID?: string };
  suggestedActions?: { actions: { title: string; value: unknown }[] };
}

describe('the doors', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  let connector: Awaited<ReturnType<typeof openConnector>>;
  before(async function () {
    this.timeout(60_000);
    connector = await openConnector({ aino: { name: 'Aino Berg', email: 'Aino@Example.org' } });
    house = await openHouse();
  });
  after(async () => {
    await house.close();
    await connector.close();
  });

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${house.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const start = async (wish: object = { language: 'en' }) =>
    (await (await post('/chat/start', wish)).json()) as { token: string; conversationId: string; returnKey: string; streamUrl: string };
  const write = (chat: { token: string; conversationId: string }, body: object | string) =>
    post(`/v3/directline/conversations/${chat.conversationId}/activities`, body, { authorization: `Bearer ${chat.token}` });
  const transcript = async ({ token, conversationId }: { token: string; conversationId: string }) => {
    const response = await fetch(`${house.address}/v3/directline/conversations/${conversationId}/activities`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await response.json()) as { activities: Activity[] }).activities;
  };
  const inTeams = personInTeams(
    () => house,
    () => connector,
    'aino',
    'Aino',
  );

  describe('of the web', () => {
    it('a visitor is welcomed once, however often the page is opened again', async () => {
      const chat = await start();
      const first = await transcript(chat);
      expect(first).to.have.length.greaterThan(0);
      const again = await start({ language: 'en', returnKey: chat.returnKey });
      expect(again.conversationId).to.equal(chat.conversationId);
      expect(await transcript(again)).to.deep.equal(first);
    });

    it('the same message twice is one message with one answer', async () => {
      const chat = await start();
      const message = { type: 'message', text: 'sign me up', channelData: { clientActivityID: 'c1' } };
      await Promise.all([write(chat, message), write(chat, message), write(chat, message)]);
      const said = await transcript(chat);
      expect(said.filter(({ from }) => from.role === 'user')).to.have.length(1);
      expect(said.filter(({ text }) => text?.startsWith('Which meeting')).length).to.equal(1);
    });

    it('a button sends its value, and the stream shows the echo and the answer', async () => {
      const chat = await start();
      const seen: Activity[] = [];
      const socket = new WebSocket(chat.streamUrl);
      const answered = new Promise<void>((resolve) =>
        socket.on('message', (frame) => {
          seen.push(...(JSON.parse(String(frame)) as { activities: Activity[] }).activities);
          if (seen.some(({ text }) => text?.startsWith('Which meeting'))) resolve();
        }),
      );
      await new Promise((resolve) => socket.once('open', resolve));
      await write(chat, { type: 'message', text: 'Sign up', value: { begin: 'sign-up' }, channelData: { clientActivityID: 'b1' } });
      await answered;
      socket.close();
      expect(seen.find(({ from }) => from.role === 'user')?.channelData?.clientActivityID).to.equal('b1');
      expect(new Set(seen.map(({ id }) => id)).size).to.equal(seen.length);
    });

    it('a ticket opens one stream, once', async () => {
      const { streamUrl } = await start();
      const first = new WebSocket(streamUrl);
      await new Promise((resolve) => first.once('open', resolve));
      const second = new WebSocket(streamUrl);
      const refused = await new Promise<Error>((resolve) => second.once('error', resolve));
      expect(refused.message).to.contain('403');
      first.close();
    });

    it('a token is good for its own conversation only, and a forged one for none', async () => {
      const [one, other] = [await start(), await start()];
      expect((await write({ ...one, conversationId: other.conversationId }, { type: 'message', text: 'hi' })).status).to.equal(403);
      expect((await write({ ...one, token: `${one.token.slice(0, -3)}abc` }, { type: 'message', text: 'hi' })).status).to.equal(401);
      const [head, body] = one.token.split('.');
      expect((await write({ ...one, token: `${head}.${body}.` }, { type: 'message', text: 'hi' })).status).to.equal(401);
    });

    it('who the writer is comes from the token, whatever the browser says', async () => {
      const chat = await start();
      await write(chat, { type: 'message', text: 'help', from: { id: 'osallistu', role: 'bot' }, id: 'welcome.0' });
      const mine = (await transcript(chat)).filter(({ from }) => from.role === 'user');
      expect(mine.map(({ text }) => text)).to.deep.equal(['help']);
    });

    it('NUL, lone surrogates, huge and malformed messages are answered and harm nothing', async () => {
      const chat = await start();
      expect((await write(chat, { type: 'message', text: 'a\0b\ud800' })).status).to.equal(200);
      expect((await write(chat, { type: 'message', text: 'x'.repeat(100_000) })).status).to.equal(200);
      expect((await write(chat, { type: 'message', text: 'x'.repeat(1_000_000) })).status).to.equal(413);
      expect((await write(chat, '{"type":')).status).to.equal(400);
      expect((await write(chat, { type: 'message', text: '$t(help.what) {{contact}}' })).status).to.equal(200);
      expect((await write(chat, { type: 'message', text: '', value: { begin: 'no-such', about: {} } })).status).to.equal(200);
      expect((await fetch(`${house.address}/healthz`)).status).to.equal(200);
      expect(house.log.lines.filter((line) => line.includes('failed'))).to.deep.equal([]);
    });

    it('a personal link that never was is refused in words', async () => {
      const response = await post('/chat/start', { link: 'nonsense' });
      expect(response.status).to.equal(403);
    });

    it('a body that claims to be compressed is refused unread on every door', async () => {
      for (const path of ['/api/messages', '/chat/start', '/v3/directline/conversations'])
        expect((await post(path, 'garbage', { 'content-encoding': 'gzip' })).status, path).to.be.oneOf([401, 415]);
      expect((await fetch(`${house.address}/healthz`)).status).to.equal(200);
    });
  });

  describe('of Teams', () => {
    it('someone whose Teams tells their address is matched to it, and answered in their language', async () => {
      const before = connector.said.length;
      expect((await inTeams({ text: 'kommande möten' })).status).to.equal(200);
      await connector.until(before + 1);
      const { activity } = connector.said.at(-1)!;
      expect(JSON.stringify(activity)).to.contain('Kommande möten');
      expect(activity.attachments, 'the list is an Adaptive Card').to.have.length(1);
      expect(Buffer.byteLength(JSON.stringify(activity))).to.be.lessThan(28 * 1024);
    });

    it('the bot’s coming is told twice and welcomed once', async () => {
      const before = connector.said.length;
      const chat = { conversation: { id: 'chat-new', conversationType: 'personal' } };
      await Promise.all([
        inTeams({ type: 'installationUpdate', action: 'add', ...chat }),
        inTeams({ type: 'conversationUpdate', membersAdded: [{ id: 'aino' }, { id: 'bot' }], ...chat }),
      ]);
      expect(connector.said.slice(before).filter(({ path }) => path.includes('chat-new'))).to.have.length(1);
    });

    it('whoever writes before the bot was introduced is told first that it is a machine, once', async () => {
      const chat = { conversation: { id: 'chat-early', conversationType: 'personal' } };
      await inTeams({ text: 'help', ...chat });
      await inTeams({ text: 'help', ...chat });
      const heard = connector.said.filter(({ path }) => path.includes('chat-early')).map(({ activity }) => activity.text!);
      expect(heard.map((text) => /machine|kone|maskin/.test(text))).to.deep.equal([true, false, false]);
    });

    it('the same activity twenty times at once has one effect and one answer', async () => {
      const before = connector.said.length;
      await Promise.all(Array.from({ length: 20 }, () => inTeams({ id: 'same', text: 'hjälp' })));
      expect(connector.said.length - before).to.equal(1);
    });

    it('a message in a channel is told to come to a personal chat, and nothing is kept', async () => {
      const before = connector.said.length;
      await inTeams({ text: '<at>Osallistu</at> sign me up', conversation: { id: 'team', conversationType: 'channel', isGroup: true } });
      expect(connector.said.slice(before).map(({ activity }) => activity.text)).to.deep.equal([
        'I help you best in a personal chat. Please open a chat with me and write there.',
      ]);
    });

    it('what Teams could not take is kept, and no fault is told', async () => {
      connector.answerWith((path) => (path.includes('chat-aino') ? 503 : undefined));
      expect((await inTeams({ text: 'help' })).status).to.equal(200);
      connector.answerWith(() => undefined);
      expect(house.log.lines.at(-1)).to.contain('could not be sent yet');
    });
  });
});
