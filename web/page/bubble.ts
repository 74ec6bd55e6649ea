import { isLanguage } from '../../engagement/language.js';
import { type Action, type Activity, isFromBot } from './activity.js';
import { linkTo, withLinks } from './links.js';
import { pageLanguage, saying } from './page-language.js';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const hero = 'application/vnd.microsoft.card.hero';
export type Press = (text: string, value: unknown) => void;

/** '9.05', with the day when it is not today. By the person's own clock. */
function whenWritten(timestamp: string): string {
  const at = new Date(timestamp);
  const today = at.toDateString() === new Date().toDateString();
  const region = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[pageLanguage()];
  return at.toLocaleString(region, {
    ...(!today && { day: 'numeric', month: 'numeric', year: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

function fromLine(activity: Activity): HTMLElement {
  const line = document.createElement('p');
  line.className = 'from';
  const name = isFromBot(activity) ? document.createElement('span') : saying('span', '', 'you');
  if (isFromBot(activity)) name.textContent = activity.from?.name || 'Osallistu';
  line.append(name);
  if (activity.timestamp) {
    const time = document.createElement('time');
    time.dateTime = activity.timestamp;
    time.textContent = whenWritten(activity.timestamp);
    line.append(' ', time);
  }
  return line;
}

/** Cards bring their own program, 55 KB of it: fetched when the first one comes. The place is there at once, so that the order holds. */
function cardPlace(content: unknown, press: Press): HTMLElement {
  const place = document.createElement('div');
  place.className = 'card';
  import('./card.js')
    .then(({ renderCard }) => place.append(renderCard(content, press)))
    .catch(() => place.replaceChildren(saying('p', '', 'noCard')));
  return place;
}

function fileLine(name: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'file';
  line.textContent = name;
  return line;
}

/** The links of a hero card: all of it that the bot uses, and that shows without a library. Only web addresses lead anywhere. */
function outwardLinks(content: unknown): HTMLElement[] {
  const { buttons } = (content ?? {}) as { buttons?: Action[] };
  return (buttons ?? []).flatMap(({ type, title, value }) => {
    if (type !== 'openUrl' || typeof value !== 'string' || !/^https?:\/\//i.test(value)) return [];
    const place = document.createElement('div');
    place.className = 'outward';
    place.append(linkTo(value, title));
    return [place];
  });
}

/** One message as it is seen: who, when, the words with their links, and cards. */
export function bubble(activity: Activity, press: Press): HTMLElement {
  const element = document.createElement('div');
  element.className = `message ${isFromBot(activity) ? 'bot' : 'own'}`;
  element.append(fromLine(activity));
  const content = document.createElement('div');
  content.className = 'content';
  const locale = activity.locale?.slice(0, 2);
  if (isLanguage(locale)) content.lang = locale;
  if (activity.text) {
    const text = document.createElement('p');
    text.append(...withLinks(activity.text));
    content.append(text);
  }
  for (const { contentType, name, content: card } of activity.attachments ?? []) {
    if (contentType === adaptive) content.append(cardPlace(card, press));
    else if (contentType === hero) content.append(...outwardLinks(card));
    else if (name) content.append(fileLine(name));
  }
  element.append(content);
  return element;
}
