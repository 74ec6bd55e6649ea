import type { Activity } from 'botbuilder';
import type { Choice, Saying } from '../dialogs/saying.js';
import type { Language } from '../engagement/language.js';
import { speak } from '../locales/index.js';
import { drawCard } from './cards.js';
import { drawForm } from './form-card.js';

/** How a channel shows things. */
export type Channel = 'teams' | 'web';

const entity = (sign: string) => `&#${sign.codePointAt(0)};`;

/** Text as it stands, neither HTML nor Markdown: it may hold what people wrote. Teams keeps the ends of lines only in its subset of HTML. */
export const asItStands = (text: string, channel: Channel): Pick<Activity, 'text' | 'textFormat'> =>
  channel === 'teams'
    ? { text: text.replace(/[&<>"*_~`[\]]/g, entity).replaceAll('\n', '<br>'), textFormat: 'xml' }
    : { text, textFormat: 'plain' };

const teamsLink = (label: string, url: string): string =>
  `<a href="${url.replace(/[&<>"]/g, entity)}">${asItStands(label, 'teams').text}</a>`;

/** Links as buttons of a hero card: the only part of Direct Line that has a name for an address and needs no library to be shown. */
const heroOf = (links: { title: string; value: string }[]) => ({
  contentType: 'application/vnd.microsoft.card.hero',
  content: { buttons: links.map((link) => ({ type: 'openUrl', ...link })) },
});

/** Text with its links by name: in Teams within it, on the web under it. */
function withLinks(text: string, links: { title: string; value: string }[], channel: Channel): Partial<Activity> {
  const said = asItStands(text, channel);
  if (links.length === 0) return said;
  if (channel === 'web') return { ...said, attachments: [heroOf(links)] };
  return { ...said, text: [said.text, ...links.map(({ title, value }) => teamsLink(title, value))].join('<br>') };
}

/**
 * A saying as the activities that a channel shows, in one language. In Teams a
 * button sends its label, because suggested actions there know nothing else; on the web it sends its value too. Where there is a card that fits, Teams shows it instead of
 * the text; the web shows the text, which says the same, reads well aloud and needs no library.
 */
export function toActivities(saying: Saying, language: Language, channel: Channel, timeZone: string): Partial<Activity>[] {
  const words = (line: Saying['text'][number]) => speak(line, language, timeZone);
  const text = saying.text.map(words).join('\n');
  const actions = (saying.choices ?? []).map((choice) => action(choice, words(choice.label), channel));
  const suggested = actions.length > 0 ? { suggestedActions: { to: [], actions } } : {};
  const said = { type: 'message', locale: language } as const;
  const links = (saying.links ?? []).map(({ label, url }) => ({ title: words(label), value: url }));
  const form = saying.form && drawForm(saying.form, words, language, channel);
  // A form goes by itself after its text: Teams parts the two anyway.
  if (form)
    return [
      { ...said, ...withLinks(text, links, channel) },
      { ...said, summary: words(saying.form!.title), attachments: [cardOf(form)], ...suggested },
    ];
  const content = saying.card && channel === 'teams' ? drawCard(saying.card, words, language, saying.links) : undefined;
  if (!content) {
    const pieces = channel === 'teams' ? inPieces(text) : [text];
    return pieces.map((piece, index) =>
      index < pieces.length - 1
        ? { ...said, ...asItStands(piece, channel) }
        : { ...said, ...withLinks(piece, links, channel), ...suggested },
    );
  }
  // Teams shows no suggested actions beside a card; the summary is what its notification and the chat list show.
  return [{ ...said, summary: words(saying.card!.title), attachments: [cardOf(content)] }];
}

/** Teams takes 100 KB in one message, of which every sign is two bytes, and some become five signs. */
const longestPiece = 10_000;

/** A long text as several, parted between paragraphs or lines, or else between words: a copy of a statement is told whole. */
function inPieces(text: string): string[] {
  if (text.length <= longestPiece) return [text];
  const head = text.slice(0, longestPiece);
  const at = [head.lastIndexOf('\n\n'), head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((each) => each > longestPiece / 2);
  const end = at ?? head.toWellFormed().replace(/\ufffd$/, '').length;
  return [text.slice(0, end).trimEnd(), ...inPieces(text.slice(end).trimStart())];
}

/** A card as an attachment. */
export const cardOf = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content });

function action({ value }: Choice, title: string, channel: Channel) {
  return channel === 'teams'
    ? { type: 'imBack', title, value: title }
    : { type: 'messageBack', title, text: title, displayText: title, value };
}
