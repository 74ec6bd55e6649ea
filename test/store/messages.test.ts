import { expect } from 'chai';
import type { Item } from '../../engagement/staff.js';
import { messageToStaff } from '../../store/messages.js';
import { done, openDesk, refusedAt } from '../support/desk.js';

describe('what people write to the preparers', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  before(async () => {
    desk = await openDesk();
    for (const [person, text] of [
      [0, 'Onko tulkkausta?'],
      [1, 'När får vi svar?'],
      [0, 'Entä 100 % etänä?'],
    ] as const)
      await desk.database.transaction((sql) =>
        messageToStaff(sql, { personId: desk.people[person]!, now: new Date(), timeZone: 'UTC' }, text),
      );
    await desk.database.query(
      `insert into messages_to_staff (text, letter_id, email) values ('Hei vieras', 'letter-1', 'vieras@example.org')`,
    );
  });
  after(() => desk.database.close());

  const list = async (filter: Parameters<typeof desk.staff.messages>[0] = {}) => (await desk.staff.messages(filter, { limit: 10 })).items;
  const textsOf = (items: Item[]) => items.map(({ text }) => text);
  const find = async (text: string) => (await list()).find((each) => each.text === text)!;

  it('is listed with who wrote it, from where, and found by its words, its answers and its writer', async () => {
    expect(await find('Onko tulkkausta?')).to.include({ name: 'Henkilö 0', organisation: 'Kotkan yhdistys', language: 'fi', revision: 0 });
    expect(await find('Hei vieras')).to.include({ channel: 'email', email: 'vieras@example.org', personId: null });
    expect(textsOf(await list({ q: 'föreningen' }))).to.deep.equal(['När får vi svar?']);
    expect(textsOf(await list({ q: '100 %' })), 'a sign of patterns is a sign').to.deep.equal(['Entä 100 % etänä?']);
    done(await desk.staff.answerMessage('Anna', (await find('När får vi svar?')).id, 'I januari.'));
    expect(textsOf(await list({ q: 'januari', answered: true }))).to.deep.equal(['När får vi svar?']);
    expect(textsOf(await list({ answered: false }))).to.have.members(['Onko tulkkausta?', 'Entä 100 % etänä?', 'Hei vieras']);
  });

  it('is shown with everything else that the same person has written, and nothing of others', async () => {
    const { id } = await find('Entä 100 % etänä?');
    const { history } = (await desk.staff.message(id)) as Item & { history: Item[] };
    expect(textsOf(history)).to.deep.equal(['Onko tulkkausta?', 'Entä 100 % etänä?']);
    const stranger = (await desk.staff.message((await find('Hei vieras')).id)) as Item & { history: Item[] };
    expect(textsOf(stranger.history)).to.deep.equal(['Hei vieras']);
    expect(await desk.staff.message('nothing')).to.equal(undefined);
  });

  it('is not answered twice by two who have not seen each other’s answer', async () => {
    const { id, revision } = (await find('Onko tulkkausta?')) as Item & { revision: number };
    done(await desk.staff.answerMessage('Anna', id, 'On.', revision));
    const late = await desk.staff.answerMessage('Bo', id, 'Kyllä on.', revision);
    expect(late).to.include({ kind: 'stale', revision: 1, changedBy: 'Anna' });
    const sent = await desk.database.query(`select from deliveries where source like $1`, [`notice:answered:${id}:%`]);
    expect(sent).to.have.length(1);
    expect(done(await desk.staff.answerMessage('Bo', id, 'Myös viittomakielelle.', 1)).answers).to.have.length(2);
    await desk.database.query(`insert into messages_to_staff (text) values ('Kenen?')`);
    expect(refusedAt(await desk.staff.answerMessage('Anna', (await find('Kenen?')).id, 'Hei'))).to.deep.equal(['id']);
  });
});
