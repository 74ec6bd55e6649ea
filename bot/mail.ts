import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createTransport, type SentMessageInfo } from 'nodemailer';
import { isAboutAddress } from '../engagement/arrived.js';
import type { Letter, Mail, Posted } from '../engagement/post.js';
import type { DrawnLetter } from '../engagement/preview.js';
import type { Logo } from './brand.js';
import { calendarFile } from './calendar.js';
import { type Look, letterPage } from './letter-page.js';

const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** From whom letters come and how they look. `answersTo`: where answers go, when not to the sender. */
export interface Sender {
  from: string;
  answersTo?: string;
  look: Look;
  /** A picture that programs for mail can show; SVG is none. */
  logo?: Logo;
}

const logoId = 'logo@osallistu';

/** The words of a letter, for those who read plain text. */
function plainText({ rows, links, notes, stop }: Letter): string {
  const said = rows
    .map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const leading = [...links, ...(stop ? [stop] : [])].map(({ label, url }) => `${label}: ${url}`);
  return [said, ...leading.slice(0, links.length), ...notes, ...leading.slice(links.length)].join('\n\n');
}

/** A letter as its reader sees it, without the authority's picture. */
export const drawLetter = (letter: Letter, look: Look): DrawnLetter => ({
  subject: letter.subject,
  text: plainText(letter),
  html: letterPage(letter, look),
});

/**
 * The letter as it goes over the wire, in plain text and HTML. The Message-ID is made from the letter's id, so that a repeated letter can be
 * recognised, and an answer to it. Machines are asked not to answer.
 */
async function compose(written: Letter, sender: Sender): Promise<{ envelope: SentMessageInfo['envelope']; message: Buffer }> {
  const letter = { ...written, subject: written.subject.replace(/[\r\n]+/g, ' ') };
  const { id, to, language, subject, stop, thread, appointment } = letter;
  const { from, answersTo, look, logo } = sender;
  const shown = logo?.type === 'image/png' ? logo : undefined;
  const organizer = { name: look.authority, email: addressIn(from) };
  const host = organizer.email.split('@').at(-1)!;
  const file = appointment && calendarFile(appointment, language, organizer, new Date(), to);
  const references = thread.map((each) => `<${each}@${host}>`);
  const { envelope, message } = await composer.sendMail({
    from,
    to: { name: to.name ?? '', address: to.email },
    ...(answersTo ? { replyTo: answersTo } : {}),
    subject,
    text: plainText(letter),
    html: letterPage(letter, { ...look, ...(shown ? { logo: logoId } : {}) }),
    ...(shown ? { attachments: [{ cid: logoId, filename: 'logo.png', content: shown.body, contentType: shown.type }] } : {}),
    ...(file ? { icalEvent: { method: file.method, filename: 'osallistu.ics', content: file.content } } : {}),
    messageId: `<${id}@${host}>`,
    ...(references.length > 0 ? { references, inReplyTo: references.at(-1)! } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': language,
      ...(stop ? { 'List-Unsubscribe': `<${stop.url}>` } : {}),
      // One click is for addresses that are kept from others on the way (RFC 8058).
      ...(stop?.url.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    textEncoding: 'quoted-printable',
  });
  return { envelope, message: message as Buffer };
}

/** The address in "Name <address>", or what is one already. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** Writes each letter into a folder as `<id>.eml`, whole or not at all; the same letter again replaces itself. */
export function mailToFolder(folder: string, sender: Sender): Mail {
  return async (letter) => {
    const { message } = await compose(letter, sender);
    const file = join(folder, `${letter.id}.eml`);
    const unfinished = `${file}.${process.pid}.tmp`;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(unfinished, message);
      await rename(unfinished, file);
      return { kind: 'sent' };
    } catch (fault) {
      await rm(unfinished, { force: true }).catch(() => {});
      return { kind: 'retry', reason: `outbox: ${(fault as NodeJS.ErrnoException).code ?? 'unwritable'}` };
    }
  };
}

interface SmtpFault {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** What came of a letter that the mail server did not simply take. `begun`: some of the letter itself had been handed over. */
function judge({ code, command, response, responseCode }: SmtpFault, begun: boolean): Posted {
  // Wrong credentials are ours to mend: no letter is to blame. The server's own words may hold the address, so only the code is kept.
  if (code === 'EAUTH') return { kind: 'retry', reason: 'smtp: our credentials are refused', afterMs: 60_000 };
  if (responseCode !== undefined) {
    const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
    const reason = ['smtp:', responseCode, detail].filter(Boolean).join(' ');
    // Before the letter itself is spoken of nothing is refused but us.
    if (responseCode < 500 || !/^(MAIL FROM|RCPT TO|DATA)$/.test(command ?? '')) return { kind: 'retry', reason };
    return { kind: command === 'RCPT TO' && isAboutAddress(detail ?? '') ? 'blocked' : 'failed', reason };
  }
  // The letter may have been taken and only the answer lost.
  return { kind: begun ? 'unknown' : 'retry', reason: `smtp: ${code ?? 'fault'}` };
}

/** Hands letters to a mail server, a connection for each. `url` is smtp:// or smtps://, with credentials in it when the server wants them. */
export function mailOverSmtp(url: string, sender: Sender, timeoutMs = 10_000): Mail {
  const transport = createTransport({
    url,
    // Our password is told to nobody who cannot keep it.
    requireTLS: new URL(url).username !== '',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (letter) => {
    const { envelope, message } = await compose(letter, sender);
    let begun = false;
    // Read from the moment the server has greeted us and let us in: after that, silence is taken to mean that the letter may have arrived.
    const raw = Readable.from(
      (function* () {
        begun = true;
        yield message;
      })(),
    );
    try {
      await transport.sendMail({ envelope, raw });
      return { kind: 'sent' };
    } catch (fault) {
      return judge(fault as SmtpFault, begun);
    }
  };
}
