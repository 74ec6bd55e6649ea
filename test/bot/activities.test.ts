import { expect } from 'chai';
import { toActivities } from '../../bot/activities.js';
import { plainText } from '../../dialogs/plain.js';
import type { Saying } from '../../dialogs/saying.js';
import { say } from '../../locales/index.js';

const zone = 'Europe/Helsinki';
const review = (answer: string): Saying => ({
  text: [say('feedback.review'), say('feedback.answer', { answer })],
  choices: [{ label: say('feedback.submit'), value: { answer: 'send' } }],
  card: {
    title: say('feedback.review'),
    items: [{ text: [say('feedback.answer', { answer })] }],
    choices: [{ label: say('feedback.submit'), value: { answer: 'send' } }],
  },
});
const textsOf = (saying: Saying) => {
  const [activity] = toActivities(saying, 'en', 'teams', zone);
  const { body } = activity!.attachments![0]!.content as { body: [unknown, { items: { text: string }[] }] };
  return body[1].items.map(({ text }) => text);
};

describe('what a channel is given', () => {
  it('is a card in Teams, line by line and as it was written, and the text on the web', () => {
    expect(textsOf(review('- *first*\n\n2. [second](here)'))).to.deep.equal(['\\- \\*first\\*', '2\\. \\[second\\](here)']);
    const [onWeb] = toActivities(review('a\nb'), 'en', 'web', zone);
    expect(onWeb).to.include({ text: 'This is what will be sent:\na\nb', textFormat: 'plain' });
    expect(onWeb!.attachments).to.equal(undefined);
  });

  it('is the whole text where a card would be too big for Teams, in as many messages as it takes, with its buttons under the last', () => {
    const statement = Array.from({ length: 500 }, (_, index) => `Paragraph ${index} of "a statement".`).join('\n\n');
    for (const answer of [statement, 'ä'.repeat(15_000), '😀'.repeat(8_000)]) {
      const activities = toActivities(review(answer), 'en', 'teams', zone);
      expect(
        activities.every(({ attachments, text }) => !attachments && Buffer.byteLength(JSON.stringify(text), 'utf16le') < 80_000),
      ).to.equal(true);
      const whole = activities.map(({ text }) => text!.replaceAll('<br>', '').replaceAll('&#34;', '"')).join('');
      expect(whole).to.equal(`This is what will be sent:${answer.replaceAll('\n', '')}`);
      expect(activities.map(({ suggestedActions }) => suggestedActions?.actions.length ?? 0)).to.deep.equal([
        ...Array(activities.length - 1).fill(0),
        1,
      ]);
    }
  });

  it('keeps its lines in Teams, where neither HTML nor Markdown of people means anything', () => {
    const [activity] = toActivities({ text: [say('human.copy', { text: '<b>a</b> & *c*\n[d](e)' })] }, 'en', 'teams', zone);
    expect(activity).to.include({
      textFormat: 'xml',
      text: 'Your message:<br>&#60;b&#62;a&#60;/b&#62; &#38; &#42;c&#42;<br>&#91;d&#93;(e)',
    });
  });

  it('has its links by name, and their addresses only where there is nothing but plain text', () => {
    const url = 'https://virasto.example/calendar?of=1&lang=en';
    const saying: Saying = { text: [say('human.copy', { text: '[a](b)' })], links: [{ label: say('signUp.calendar'), url }] };
    const [onWeb] = toActivities(saying, 'en', 'web', zone);
    expect(onWeb).to.deep.include({
      text: 'Your message:\n[a](b)',
      textFormat: 'plain',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.hero',
          content: { buttons: [{ type: 'openUrl', title: 'Add to calendar', value: url }] },
        },
      ],
    });
    const [inTeams] = toActivities(saying, 'en', 'teams', zone);
    expect(inTeams!.text).to.equal(
      'Your message:<br>&#91;a&#93;(b)<br><a href="https://virasto.example/calendar?of=1&#38;lang=en">Add to calendar</a>',
    );
    const [withCard] = toActivities({ ...review('a'), links: saying.links! }, 'en', 'teams', zone);
    const { actions } = withCard!.attachments![0]!.content as { actions: { type: string; title: string; url?: string }[] };
    expect(actions.map(({ type, url: to }) => [type, to])).to.deep.equal([
      ['Action.OpenUrl', url],
      ['Action.Submit', undefined],
    ]);
    expect(plainText(saying, 'en')).to.equal(`Your message:\n[a](b)\nAdd to calendar: ${url}`);
  });
});
