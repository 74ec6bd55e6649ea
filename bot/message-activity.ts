import type { Activity } from 'botbuilder';
import type { Line } from '../engagement/line.js';
import type { Message } from '../engagement/post.js';
import { asItStands } from './activities.js';
import { buttonCard } from './cards.js';

/**
 * A message that nobody asked for, as a channel shows it: text with suggested actions on the web; in Teams a card when it has buttons, so that
 * they stay under the message, and text when it has none or is too long for a card.
 */
export function messageActivity(
  { id, lines, buttons = [], language }: Message,
  channel: 'teams' | 'web',
  words: (line: Line) => string,
): Partial<Activity> {
  const text = lines.map(words).join('\n\n');
  const said = { type: 'message', locale: language, summary: text.split('\n')[0]!.slice(0, 200) };
  const labelled = buttons.map(({ label, value }) => ({ title: words(label), value }));
  if (channel === 'web') {
    const actions = labelled.map(({ title, value }) => ({ type: 'messageBack', title, text: title, displayText: title, value }));
    const suggested = actions.length > 0 ? { suggestedActions: { to: [], actions } } : {};
    return { ...said, ...asItStands(text, channel), ...suggested, channelData: { replyId: id } };
  }
  const channelData = { notification: { alert: true } };
  const card = labelled.length > 0 ? buttonCard(text, labelled, language) : undefined;
  if (!card) return { ...said, ...asItStands(text, channel), channelData };
  return { ...said, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }], channelData };
}
