import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTransport, type SendMailOptions, type SentMessageInfo, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
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

/** What may stand in a header as the id of somebody else's letter. */
const messageId = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;

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
  const { id, to, language, subject, stop, thread, answers, appointment } = letter;
  const { from, answersTo, look, logo } = sender;
  const shown = logo?.type === 'image/png' ? logo : undefined;
  const organizer = { name: look.authority, email: addressIn(from) };
  const host = organizer.email.split('@').at(-1)!;
  const file = appointment && calendarFile(appointment, language, organizer, new Date(), to);
  const references = [...thread.map((each) => `<${each}@${host}>`), ...(answers && messageId.test(answers) ? [answers] : [])];
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

/** A mail server as letters are handed to it. `close` hangs up; what is being handed over is finished first. */
export type MailServer = Mail & { close(): void };

/** So many connections at most in one process: mail servers count them. `?maxConnections=` in SMTP_URL says otherwise. */
const mostConnections = 5;

/** Tells a letter's sender of the stream of its bytes, each time that a connection begins to say from whom and to whom it is. */
const watching: Parameters<Transporter['use']>[1] = ({ data, message }, done) => {
  const { streamed } = data as Watched;
  message.processFunc((stream) => {
    streamed?.(stream as Readable);
    return stream;
  });
  done();
};
interface Watched {
  streamed?(stream: Readable): void;
}

/**
 * Hands letters to a mail server over a few connections that are kept for the next letter, and let go before the server does. `url` is smtp:// or
 * smtps://, with credentials in it when the server wants them. A letter goes out over another connection when one has broken before a byte of it was
 * read; after that, silence is taken to mean that it may have arrived.
 */
export function mailOverSmtp(url: string, sender: Sender, timeoutMs = 10_000): MailServer {
  const transport = createTransport({
    pool: true,
    url,
    // Our password is told to nobody who cannot keep it.
    requireTLS: new URL(url).username !== '',
    maxConnections: mostConnections,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    idleTimeout: timeoutMs / 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as SMTPPool.Options);
  transport.use('stream', watching);

  const mail: Mail = async (letter) => {
    const { envelope, message } = await compose(letter, sender);
    const streams: Readable[] = [];
    const waiting = new AbortController();
    // Behind a server that hangs a letter waits no longer than it would have for a connection of its own.
    const patience = setTimeout(() => streams.length === 0 && waiting.abort(), 2 * timeoutMs);
    const watched: SendMailOptions & Watched = {
      envelope,
      raw: message,
      signal: waiting.signal,
      streamed: (stream) => void streams.push(stream),
    };
    try {
      await transport.sendMail(watched);
      return { kind: 'sent' };
    } catch (fault) {
      if (waiting.signal.aborted) return { kind: 'retry', reason: 'smtp: ETIMEDOUT' };
      return judge(
        fault as SmtpFault,
        streams.some((stream) => stream.readableDidRead),
      );
    } finally {
      clearTimeout(patience);
    }
  };
  return Object.assign(mail, { close: () => transport.close() });
}
