import { expect } from 'chai';
import { readLetter } from '../../bot/arrived.js';
import { answer, calendarAnswer, letter, onlyHtml, returnedLetter } from '../support/arriving.js';

const id = '6f1b7c9e-0000-4000-8000-000000000001';
const read = (raw: string) => readLetter(Buffer.from(raw.replace(/\n/g, '\r\n')));

describe('what arrives in the mailbox', () => {
  it('is a message when a person answers, without the letter that it answers and its link', async () => {
    const raw = answer(
      id,
      'Hei\n\nTuommeko kahvit? Ääkköset.\n\nOsallistu kirjoitti:\n> Tilaisuus\n> https://x/#k=salaisuus\n\nAvaa keskustelu: https://osallistu.example/#k=toinen-salaisuus',
    );
    const arrived = await read(raw);
    expect(arrived).to.deep.include({ kind: 'message', from: 'aino@example.org', ids: [id] });
    expect(arrived)
      .to.have.property('text')
      .that.matches(/^Hei\n\nTuommeko kahvit\? Ääkköset\./);
    expect(JSON.stringify(arrived)).to.not.contain('salaisuus');
  });

  it('is a message when somebody simply writes, and when only HTML came', async () => {
    expect(await read(letter('Onko tila esteetön?'))).to.deep.include({
      kind: 'message',
      ids: [],
      subject: 'Kysymys',
      text: 'Onko tila esteetön?',
      language: 'fi',
    });
    expect(await read(onlyHtml('<style>p{}</style><p>Tulen <b>myöhässä</b>.</p><script>x</script>'))).to.have.property(
      'text',
      'Tulen myöhässä.',
    );
  });

  it('is none when a machine answers', async () => {
    for (const headers of [
      'Auto-Submitted: auto-replied\n',
      'Precedence: auto_reply\n',
      'Precedence: bulk\n',
      'X-Autoreply: yes\n',
      'List-Id: <l.example>\n',
    ])
      expect(await read(letter('Olen lomalla.', headers)), headers).to.deep.equal({ kind: 'automatic' });
    expect(await read(letter('Oikea viesti', 'Auto-Submitted: no\n'))).to.have.property('kind', 'message');
  });

  it('is none when a calendar says yes, and one when somebody says no there', async () => {
    expect(await read(calendarAnswer('ACCEPTED'))).to.deep.equal({ kind: 'automatic' });
    expect(await read(calendarAnswer('DECLINED'))).to.have.property('kind', 'message');
  });

  it('tells which letter came back and why; one that is only late has not', async () => {
    expect(await read(returnedLetter(id, '5.1.1'))).to.deep.equal({ kind: 'returned', ids: [id], code: '5.1.1' });
    expect(await read(returnedLetter(id, '4.4.1', 'delayed'))).to.deep.equal({ kind: 'automatic' });
  });
});
