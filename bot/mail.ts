import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createTransport, type SentMessageInfo } from 'nodemailer';
import type { Letter, Mail, Posted } from '../engagement/post.js';

const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The letter as it goes over the wire. The Message-ID is made from the letter's id, so that a repeated letter can be recognised as the same. */
async function compose(
  { id, to, language, subject, text }: Letter,
  from: string,
): Promise<{ envelope: SentMessageInfo['envelope']; message: Buffer }> {
  const host = from
    .split('@')
    .at(-1)!
    .replace(/[^\w.-]/g, '');
  const { envelope, message } = await composer.sendMail({
    from,
    to: { name: to.name ?? '', address: to.email },
    subject: subject.replace(/[\r\n]+/g, ' '),
    text,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    textEncoding: 'quoted-printable',
  });
  return { envelope, message: message as Buffer };
}

/** Writes each letter into a folder as `<id>.eml`, whole or not at all; the same letter again replaces itself. */
export function mailToFolder(folder: string, from: string): Mail {
  return async (letter) => {
    const { message } = await compose(letter, from);
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
  responseCode?: number;
}

/** What came of a letter that the mail server did not simply take. `begun`: some of the letter itself had been handed over. */
function judge({ code, responseCode }: SmtpFault, begun: boolean): Posted {
  // Wrong credentials are ours to mend: no letter is to blame. The server's own words may hold the address, so only the code is kept.
  if (code === 'EAUTH') return { kind: 'retry', reason: 'smtp: our credentials are refused', afterMs: 60_000 };
  if (responseCode !== undefined) return { kind: responseCode >= 500 ? 'failed' : 'retry', reason: `smtp: ${responseCode}` };
  // The letter may have been taken and only the answer lost.
  return { kind: begun ? 'unknown' : 'retry', reason: `smtp: ${code ?? 'fault'}` };
}

/** Hands letters to a mail server, a connection for each. `url` is smtp:// or smtps://, with credentials in it when the server wants them. */
export function mailOverSmtp(url: string, from: string, timeoutMs = 10_000): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (letter) => {
    const { envelope, message } = await compose(letter, from);
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
