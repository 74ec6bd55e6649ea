import { expect } from 'chai';
import { openConnector, readOf } from '../support/connector.js';
import { openHouse, personInTeams } from '../support/house.js';

interface Action {
  type: string;
  title: string;
  data: Record<string, unknown>;
  fallback?: Action;
}
interface Card {
  version: string;
  body: { id?: string; label?: string; value?: string }[];
  actions: Action[];
}
type Body = { statusCode?: number; type?: string; value?: string; task?: { type: string; value: { card: { content: Card } } & string } };

const unknown = 'fileConsent/invoke';

describe('a form in Teams', function () {
  this.timeout(60_000);
  let house: Awaited<ReturnType<typeof openHouse>>;
  let connector: Awaited<ReturnType<typeof openConnector>>;
  before(async () => {
    connector = await openConnector({ bo: { name: 'Bo Ek', email: 'bo@example.org' } });
    house = await openHouse();
  });
  after(async () => {
    await house.close();
    await connector.close();
  });

  const sent = personInTeams(
    () => house,
    () => connector,
    'bo',
    'Bo',
  );
  async function post(about: object): Promise<Body> {
    const answer = await sent(about);
    expect(answer.status).to.equal('name' in about && about.name === unknown ? 501 : 200);
    const text = await answer.text();
    return text ? (JSON.parse(text) as Body) : {};
  }
  async function say(text: string, messages: number) {
    const before = connector.said.length;
    await post({ text });
    await connector.until(before + messages);
    return connector.said.slice(before);
  }
  const invoke = (name: string, value: object) => post({ type: 'invoke', name, value });
  const execute = (data: object) =>
    invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'fill', data }, trigger: 'manual' });
  const lastText = () => readOf(connector.said.at(-1)!);

  it('is begun in the conversation, filled in as a card and in a window, and ended in the conversation', async () => {
    await say('give feedback', 2);
    await say('Language courses work well here.', 1);
    const [, shown] = await say('Fill in a form', 2);
    const { content } = shown!.activity.attachments![0]! as { content: Card };
    expect(Buffer.byteLength(JSON.stringify(content))).to.be.below(28_000);
    expect(content.version).to.equal('1.5');
    expect(content.body.find(({ id }) => id === 'field-1')).to.include({ value: 'Language courses work well here.' });
    const [execution, window] = content.actions as [Action, Action];
    expect([execution.type, execution.fallback!.type, window.data.msteams]).to.deep.equal([
      'Action.Execute',
      'Action.Submit',
      { type: 'task/fetch' },
    ]);

    // As Adaptive Cards send it: what is empty is left out.
    const kept = { 'field-1': 'Language courses work well here.' };
    const saved = await execute({ ...execution.data, ...kept, 'field-2': 'More of them.' });
    expect(saved).to.deep.include({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(saved.value).to.contain('The form has been saved.');
    expect(lastText()).to.contain('More of them.');

    const said = connector.said.length;
    const { task } = await invoke('task/fetch', { data: { ...window.data } });
    expect(task!.type).to.equal('continue');
    const inside = task!.value.card.content;
    expect(inside.body.find(({ id }) => id === 'field-2')).to.include({ value: 'More of them.' });
    expect(inside.actions.map(({ type }) => type)).to.deep.equal(['Action.Submit']);
    expect(connector.said.length).to.equal(said);
    expect((await invoke('task/submit', { data: { ...inside.actions[0]!.data, ...kept, 'field-2': 'Many more.' } })).task).to.deep.include({
      type: 'message',
    });
    expect(lastText()).to.contain('Many more.');

    // The card in the chat is older than the window: it changes nothing, and says so.
    expect((await execute({ ...execution.data, ...kept, 'field-2': 'Fewer.' })).value).to.contain('nothing was changed');
    const [received] = await say('send', 1);
    expect(readOf(received!)).to.contain('Many more.').and.not.to.contain('Fewer.');
  });

  it('that was forged or is none of ours is answered politely and changes nothing', async () => {
    const forged = [
      {},
      { fill: 'constructor' },
      { fill: 'give-feedback', about: '../../etc' },
      { fill: 'help', 'field-1': 7 },
      { open: 'thanks' },
    ];
    for (const data of forged) {
      const { statusCode, value } = await execute(data);
      expect([statusCode, typeof value], JSON.stringify(data)).to.deep.equal([200, 'string']);
    }
    const round = { fill: 'give-feedback', about: '00000000-0000-4000-8000-000000000000', base: { version: '0' }, 'field-1': 'x' };
    expect((await execute(round)).value).to.contain('not open to you');
    const flood = { fill: 'give-feedback', 'field-1': 'x'.repeat(200_001) };
    expect((await execute(flood)).value).to.contain('cannot use that form');
    expect(await post({ type: 'invoke', name: unknown, value: {} })).to.deep.equal({});
  });
});
