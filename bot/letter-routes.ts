import type { Appointment } from '../engagement/appointment.js';
import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Stoppable } from '../engagement/post.js';
import { say, speak } from '../locales/index.js';
import { calendarFile, type Named } from './calendar.js';
import { html } from './html.js';
import type { Answer, Asked, Route } from './http.js';
import { idIn } from './links.js';
import { pageLanguage } from './page-language.js';
import { type Dress, plainPage } from './plain-page.js';

/** What is behind the links of letters. */
export interface LetterHouse {
  secret: string;
  look: Dress;
  /** Whose entries they are in a calendar. */
  organizer: Named;
  appointment(signUpId: string): Promise<Appointment | undefined>;
  prefer(personId: string, wish: { announcements?: boolean; reminders?: boolean }): Promise<void>;
  now(): Date;
}

const words = {
  announcements: {
    ask: say('stop.announcements'),
    stop: say('preferences.stopAnnouncements'),
    start: say('preferences.startAnnouncements'),
    stopped: say('stop.noAnnouncements'),
    started: say('stop.announcementsAgain'),
  },
  reminders: {
    ask: say('stop.reminders'),
    stop: say('preferences.stopReminders'),
    start: say('preferences.startReminders'),
    stopped: say('stop.noReminders'),
    started: say('stop.remindersAgain'),
  },
};

/**
 * The pages behind the links of letters. Opening one changes nothing, for programs that look for harm in letters open them all; only its button,
 * or the one click of a mail program (RFC 8058), does.
 */
export function letterRoutes({ secret, look, organizer, appointment, prefer, now }: LetterHouse): Route[] {
  const titled = (language: Language, body: string, at: (each: Language) => string) =>
    plainPage({ language, title: speak(say('stop.title'), language), body, at }, look);
  /** What a link says that was cut short on its way, or leads nowhere any more. */
  function nothing(asked: Asked, line: Line): Answer {
    const language = pageLanguage(asked);
    return { ...titled(language, `<p>${html(speak(line, language))}</p>`, (each) => `?lang=${each}`), status: 404 };
  }

  /** What is to be stopped, and for whom. */
  function wishIn({ query }: Asked): { what: Stoppable; personId: string; sealed: string } | undefined {
    for (const what of ['announcements', 'reminders'] as const) {
      const sealed = query.get(what) ?? '';
      const personId = idIn(sealed, what, secret);
      if (personId) return { what, personId, sealed };
    }
    return undefined;
  }

  /** Tells how things stand, and offers to change them. */
  function page(asked: Asked, { what, sealed }: { what: Stoppable; sealed: string }, said: 'ask' | 'stopped' | 'started'): Answer {
    const language = pageLanguage(asked);
    const at = (each: Language) => `stop?${what}=${sealed}&lang=${each}`;
    const line = (key: keyof (typeof words)['reminders']) => html(speak(words[what][key], language));
    const offer = said === 'stopped' ? 'start' : 'stop';
    const button = `<form method="post" action="${html(at(language))}"><button name="wish" value="${offer}">${line(offer)}</button></form>`;
    return titled(language, `<p${said === 'ask' ? '' : ' role="status"'}>${line(said)}</p>${button}`, at);
  }

  async function ask(asked: Asked): Promise<Answer> {
    const wish = wishIn(asked);
    return wish ? page(asked, wish, 'ask') : nothing(asked, say('stop.notWhole'));
  }

  async function decide(asked: Asked): Promise<Answer> {
    const wish = wishIn(asked);
    if (!wish) return nothing(asked, say('stop.notWhole'));
    const start = new URLSearchParams(await asked.text(4096)).get('wish') === 'start';
    await prefer(wish.personId, { [wish.what]: start });
    return page(asked, wish, start ? 'started' : 'stopped');
  }

  async function calendar(asked: Asked): Promise<Answer> {
    const id = idIn(asked.query.get('of') ?? '', 'calendar', secret);
    const found = id && (await appointment(id));
    if (!found) return nothing(asked, say('calendar.gone'));
    const { content } = calendarFile(found, pageLanguage(asked), organizer, now());
    const type = 'text/calendar; charset=utf-8; method=PUBLISH';
    return { status: 200, body: content, headers: { 'content-type': type, 'content-disposition': 'inline; filename="osallistu.ics"' } };
  }

  return [
    { method: 'get', path: '/stop', handle: ask },
    { method: 'post', path: '/stop', handle: decide },
    { method: 'get', path: '/calendar', handle: calendar },
  ];
}
