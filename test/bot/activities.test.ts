import { expect } from 'chai';
import { toActivities } from '../../bot/activities.js';
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

  it('is the whole text with its buttons where a card would be too big for Teams', () => {
    const [activity] = toActivities(review('ä'.repeat(15_000)), 'en', 'teams', zone);
    expect(activity!.attachments).to.equal(undefined);
    expect(activity!.text).to.contain('ä'.repeat(15_000));
    expect(activity!.suggestedActions!.actions.map(({ title }) => title)).to.deep.equal(['Send']);
  });

  it('keeps its lines in Teams, where neither HTML nor Markdown of people means anything', () => {
    const [activity] = toActivities({ text: [say('human.copy', { text: '<b>a</b> & *c*\n[d](e)' })] }, 'en', 'teams', zone);
    expect(activity).to.include({
      textFormat: 'xml',
      text: 'Your message:<br>&#60;b&#62;a&#60;/b&#62; &#38; &#42;c&#42;<br>&#91;d&#93;(e)',
    });
  });
});
