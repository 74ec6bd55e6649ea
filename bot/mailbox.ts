import { ImapFlow } from 'imapflow';
import type { Arrived } from '../engagement/arrived.js';
import { readLetter } from './arrived.js';
import type { Log } from './log.js';

/** The mailbox to which people answer. */
export interface Mailbox {
  /** Takes in what is new. Never throws: what could not be taken in stays in the mailbox until the next time. */
  read(closing: AbortSignal): Promise<void>;
  /** Was it read lately? */
  isReachable(): boolean;
}

/** What one letter may weigh in memory; behind that there are only its files, which nothing is done with. */
const most = 2_000_000;
/** So many are taken in at a time. */
const atOnce = 200;
/** After so long without success somebody should look. */
const worryingMs = 300_000;

const isLocal = (host: string) => /^(localhost|127\.|\[?::1\]?$)/.test(host);

/**
 * A mailbox on a server that speaks IMAP: imaps://user:password@host/folder, or imap:// with STARTTLS. Each letter is marked as read once it has been
 * taken in, so one whose process died in between is taken in again, which `take` must bear. What cannot be read at all is flagged for a human.
 */
export function openMailbox(url: string, take: (arrived: Arrived) => Promise<void>, log: Log, patienceMs = 20_000): Mailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === 'imaps:';
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
  let succeeded = Date.now();
  let failing = false;

  async function takeNew(client: ImapFlow): Promise<void> {
    await client.connect();
    const lock = await client.getMailboxLock(folder);
    try {
      const found = await client.search({ seen: false }, { uid: true });
      for (const uid of (found || []).slice(0, atOnce)) {
        const letter = (await client.fetchOne(String(uid), { source: { maxLength: most } }, { uid: true })) || undefined;
        const arrived = letter?.source ? await readLetter(letter.source).catch(() => undefined) : undefined;
        if (arrived) await take(arrived);
        await client.messageFlagsAdd(String(uid), arrived ? ['\\Seen'] : ['\\Seen', '\\Flagged'], { uid: true });
      }
    } finally {
      lock.release();
    }
    await client.logout();
  }

  return {
    isReachable: () => Date.now() - succeeded < worryingMs,
    async read(closing) {
      const client = new ImapFlow({
        host: hostname,
        port: port ? Number(port) : secure ? 993 : 143,
        secure,
        // The password is told to nobody who cannot keep it.
        ...(secure || isLocal(hostname) ? {} : { doSTARTTLS: true }),
        auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
        logger: false,
        disableAutoIdle: true,
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
      });
      client.on('error', () => {});
      const stop = () => client.close();
      // Neither a server that falls silent nor one that answers for ever keeps anybody waiting.
      const patience = setTimeout(stop, 3 * patienceMs);
      closing.addEventListener('abort', stop);
      try {
        await takeNew(client);
        succeeded = Date.now();
        if (failing) log.info('The mailbox can be read again.');
        failing = false;
      } catch (fault) {
        if (!failing && !closing.aborted) log.fault('The mailbox could not be read through; what is left in it is tried again.', fault);
        failing = true;
      } finally {
        clearTimeout(patience);
        closing.removeEventListener('abort', stop);
        client.close();
      }
    },
  };
}
