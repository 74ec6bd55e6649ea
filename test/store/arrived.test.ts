import { expect } from 'chai';
import { withReturn } from '../../bot/staff/explain.js';
import { takeArrived } from '../../store/arrived.js';
import type { Database } from '../../store/database.js';
import { answerMessage, messageList } from '../../store/messages.js';
import { peopleOf } from '../../store/staff-lists.js';
import { deliverOnce, ports, postOffice, rows } from '../jobs/house.js';
import { emptyDatabase } from '../support/database.js';

describe('an answer to a letter', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  after(() => database.close());
  beforeEach(() => database.query('delete from messages_to_staff'));

  const message = (from: string, ids: string[], id = '<a@example.org>') =>
    takeArrived(database, { kind: 'message', id, from, ids, subject: 'Sv: Möte', text: 'Kiitos\0', language: 'sv' });
  const kept = () => database.query('select person_id, email, text from messages_to_staff');
  const sent = async (person: string, source?: string) => {
    const delivery = await house.delivery(person, source ? { source, kind: 'letter' } : {});
    await database.query(`update deliveries set status = 'sent', channel = 'email' where id = $1`, [delivery]);
    return delivery;
  };
  const refused = async (person: string) =>
    (
      await database.query<{ code: string | null }>('select refused_code as code from people where id = $1 and refused_email = email', [
        person,
      ])
    )[0]?.code;

  it('is a message to staff from whoever got the letter, once however often it is read', async () => {
    const aino = await house.person({ email: 'aino@example.org' });
    const delivery = await sent(aino);
    for (let time = 0; time < 2; time += 1) await message('other@example.org', [delivery]);
    expect(await kept()).to.deep.equal([{ person_id: aino, email: 'other@example.org', text: 'Kiitos' }]);
  });

  it('that names no letter is from whoever has the address, or from nobody we know', async () => {
    const eero = await house.person({ email: 'eero@example.org' });
    await message('eero@example.org', [], '<1>');
    await message('stranger@example.org', ['6f1b7c9e-0000-4000-8000-000000000001'], '<2>');
    expect((await kept()).map((row) => (row as { person_id: string }).person_id)).to.have.members([eero, null]);
  });

  it('from nobody we know is answered at its own address, in its language, and opens nothing', async () => {
    await message('new@example.org', [], '<first@example.org>');
    const office = postOffice();
    const answer = async (text: string) => {
      const [waiting] = (await messageList(database, { answered: false }, { limit: 10 })).items;
      await database.transaction((sql) => answerMessage(sql, { who: 'Staff' }, waiting!.id, text));
      await deliverOnce(ports(database, office));
      return office.letters.at(-1)!;
    };
    const first = await answer('Ja.');
    expect(first).to.deep.include({
      to: { email: 'new@example.org' },
      language: 'sv',
      subject: 'Re: Möte',
      answers: '<first@example.org>',
      links: [],
    });
    expect(await database.query('select from people where email = $1', ['new@example.org'])).to.deep.equal([]);
    // They go on by answering; and somebody who has the address by then is who wrote from it.
    await message('new@example.org', [first.id], '<second@example.org>');
    expect(await answer('Gärna.')).to.deep.include({ to: { email: 'new@example.org' }, answers: '<second@example.org>' });
    await database.query('update messages_to_staff set person_id = null');
    const owner = await house.person({ email: 'new@example.org', language: 'en', name: 'Nea' });
    await message('new@example.org', [], '<third@example.org>');
    expect(await answer('Yes.')).to.deep.include({ to: { email: 'new@example.org', name: 'Nea' }, language: 'en' });
    expect(new Set((await kept()).map((row) => (row as { person_id: string }).person_id))).to.include(owner);
  });

  it('makes an address good again from which letters had come back', async () => {
    const liisa = await house.person({ email: 'liisa@example.org' });
    const delivery = await sent(liisa);
    await takeArrived(database, { kind: 'returned', ids: [delivery], code: '5.1.1' });
    expect(await refused(liisa)).to.equal('bounced: 5.1.1');
    expect(await house.stands(delivery)).to.deep.equal({ status: 'failed', reason: 'bounced: 5.1.1', channel: 'email' });
    const [listed, ...others] = (await peopleOf(database, { letters: 'refused' }, { limit: 10 })).items;
    expect([listed?.id, others]).to.deep.equal([liisa, []]);
    expect(withReturn(listed!))
      .to.have.nested.property('letters.explanation.sv')
      .that.matches(/^E-posten kom tillbaka/);
    await message('liisa@example.org', [delivery], '<3>');
    expect(await refused(liisa)).to.equal(undefined);
  });

  it('tells of the letter alone when a mailbox is full or a server will have nothing of us', async () => {
    const olli = await house.person({ email: 'olli@example.org' });
    for (const code of ['5.2.2', '5.7.1']) {
      const delivery = await sent(olli);
      await takeArrived(database, { kind: 'returned', ids: [delivery], code });
      expect(await house.stands(delivery)).to.deep.include({ status: 'failed', reason: `bounced: ${code}` });
    }
    expect(await refused(olli)).to.equal(undefined);
  });

  it('is not believed to tell of letters that never were, nor of the person whose code came back', async () => {
    const anna = await house.person({ email: 'anna@example.org' });
    await takeArrived(database, { kind: 'returned', ids: ['6f1b7c9e-0000-4000-8000-000000000001'], code: '5.1.1' });
    const code = await sent(anna, `letter:code:${anna}`);
    await takeArrived(database, { kind: 'returned', ids: [code], code: '5.1.1' });
    expect(await refused(anna)).to.equal(undefined);
  });
});
