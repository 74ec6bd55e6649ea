import { isLanguage } from '../../engagement/language.js';
import { type Activity, isFromBot, message, type Outgoing } from './activity.js';
import { announce, showConnection } from './announce.js';
import { begin, type Conversation } from './begin.js';
import { type Line, openLine } from './direct-line.js';
import type { openFollow } from './follow.js';
import { inBrowser, inTab } from './kept.js';
import { openOutbox } from './outbox.js';
import { pageLanguage, sentence, setPageLanguage } from './page-language.js';
import { openTranscript } from './transcript.js';
import { showTyping } from './typing.js';

/** How long the server's copy of a message that it has taken may be on its way before the socket is thought deaf. */
const copyIsDue = 8000;

/** The conversation of this page: what is said goes through the outbox, what is heard into the transcript. */
export function openConversation(log: HTMLElement, follow: ReturnType<typeof openFollow>, link: { secret?: string }, pressed: () => void) {
  let line: Line | undefined;
  let current: string | undefined;
  let past = true;
  const heard = new Set<string>();
  // A browser keeps no files over a reload; until then they wait here for as long as their message does.
  const attached = new Map<string, File[]>();
  const transcript = openTranscript(
    log,
    (text, value) => {
      tell(text, value);
      pressed();
    },
    (name) => outbox.again(name),
  );
  const outbox = openOutbox(
    inTab,
    {
      conversationId: () => line?.conversationId(),
      async post(activity) {
        const { clientActivityID: name } = activity.channelData;
        await line!.post(activity, attached.get(name));
        setTimeout(() => heard.has(name) || line?.reopen(), copyIsDue);
      },
    },
    (name, fate) => {
      transcript.mark(name, fate);
      if (fate === 'sent') attached.delete(name);
      if (fate === 'failed') announce(sentence('failedSaid'));
    },
  );

  function write(activity: Outgoing) {
    transcript.write(activity);
    follow.goToEnd();
  }

  function tell(text: string, value?: unknown, files: File[] = []) {
    const activity = message(text, pageLanguage(), value, files);
    if (files.length > 0) attached.set(activity.channelData.clientActivityID, files);
    write(activity);
    line?.wake();
    outbox.add(activity);
  }

  /** The person was forgotten and so is the way back. What they say next is meant for another conversation, which then begins by itself. */
  function end() {
    inBrowser.forget('returnKey');
    current = undefined;
    transcript.end();
    line?.rest();
  }

  function hear(activities: Activity[]) {
    const earlier = past ? activities.filter(({ type }) => type === 'message') : [];
    const returned = earlier.some((activity) => !isFromBot(activity));
    // What was said before this page was opened is there to be read, not to be read aloud.
    if (returned) log.setAttribute('aria-live', 'off');
    follow.after(() => {
      const last = [...log.children].findLast((each) => !each.matches('.choices'));
      for (const activity of activities) {
        transcript.hear(activity);
        const name = activity.channelData?.clientActivityID;
        if (!name) continue;
        heard.add(name);
        outbox.heard(name);
      }
      if (past && activities.length) transcript.writtenLast();
      return returned ? undefined : last ? last.nextElementSibling : log.firstElementChild;
    });
    if (returned) {
      announce(sentence('earlier', earlier.length));
      setTimeout(() => log.removeAttribute('aria-live'), 1500);
    }
    if (activities.length) past = false;
    const newest = activities.findLast(isFromBot);
    if (newest) showTyping(newest.type === 'typing');
    if (newest?.channelData?.ended) end();
    const locale = newest?.locale?.slice(0, 2);
    if (isLanguage(locale) && locale !== pageLanguage()) setPageLanguage(locale);
  }

  function began({ conversationId, returnKey, language }: Conversation) {
    inBrowser.set('returnKey', returnKey);
    if (conversationId === current) return;
    if (current) {
      transcript.seal();
      transcript.notice('ended');
    }
    past = true;
    current = conversationId;
    if (isLanguage(language)) setPageLanguage(language);
  }

  return {
    start() {
      if (outbox.unpack(write)) transcript.notice('fileLost');
      line = openLine(() => begin(pageLanguage(), link, () => transcript.notice('linkGone')), {
        began,
        hear,
        state(state) {
          showConnection(state);
          if (state === 'open') outbox.wake();
        },
      });
    },
    tell,
    reopen: () => line?.reopen(),
    /** Ends it in this browser and forgets the way back. */
    leave() {
      line?.close();
      line = current = undefined;
      inBrowser.forget('returnKey');
      outbox.empty();
      transcript.clear();
      showTyping(false);
      transcript.notice('gone');
    },
    clear: transcript.clear,
  };
}
