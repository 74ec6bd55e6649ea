import type { Activity } from 'botbuilder';
import { isLanguage, type Language } from '../../engagement/language.js';
import type { Preview, Previewed } from '../../engagement/preview.js';
import { speak } from '../../locales/index.js';
import { type Asked, Refused } from '../http.js';
import { messageActivity } from '../message-activity.js';

/** The language that a preview is asked in; Finnish unless told. */
export function languageOf({ query }: Asked): Language {
  const asked = query.get('language') ?? 'fi';
  if (!isLanguage(asked)) throw new Refused(400, 'The language is not known.', [{ path: 'language', message: 'must be fi, sv or en' }]);
  return asked;
}

/** What the channels draw of a message, as a page can show it. */
export function shown(inTeams: Partial<Activity>, onWeb: Partial<Activity>) {
  const card = inTeams.attachments?.[0]?.content as object | undefined;
  const buttons = (onWeb.suggestedActions?.actions ?? []).map(({ title }) => title);
  return {
    teams: { ...(inTeams.text ? { text: inTeams.text } : {}), ...(card ? { card } : {}) },
    web: { text: onWeb.text ?? '', buttons },
  };
}

/** A message to many, as each channel will show it in a language. */
export function previewOf(message: Previewed, language: Language, preview: Preview, timeZone: string): object {
  const { buttons, letter } = preview(message, language);
  const [inTeams, onWeb] = (['teams', 'web'] as const).map((channel) =>
    messageActivity({ id: 'preview', language, lines: message.lines, buttons }, channel, (line) => speak(line, language, timeZone)),
  );
  return { language, ...shown(inTeams!, onWeb!), email: letter };
}
