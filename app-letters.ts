import { join } from 'node:path';
import type { Logo } from './bot/brand.js';
import type { Part } from './bot/health.js';
import { letterRoutes } from './bot/letter-routes.js';
import { linksUnder } from './bot/links.js';
import type { Log } from './bot/log.js';
import { addressIn, drawLetter, mailOverSmtp, mailToFolder, type Sender } from './bot/mail.js';
import { openMailbox } from './bot/mailbox.js';
import type { Dress } from './bot/plain-page.js';
import type { Config } from './config.js';
import type { Letter } from './engagement/post.js';
import { appointmentOf } from './store/appointments.js';
import { takeArrived } from './store/arrived.js';
import type { Database } from './store/database.js';
import { prefer } from './store/people.js';
import { houseSecret } from './store/secret.js';

/** Everything about letters, put together: how they go out, the links in them, and the pages behind those. `address`: where people reach the house. */
export async function openLetters(
  config: Config,
  { database, logo, address, now, log }: { database: Database; logo: Logo | undefined; address(): string; now(): Date; log: Log },
) {
  const secret = await houseSecret(database, 'letters');
  const sender: Sender = {
    from: config.MAIL_FROM,
    // With a mailbox of our own answers come to us.
    ...(config.IMAP_URL ? {} : { answersTo: config.CONTACT }),
    look: { authority: config.AUTHORITY, ...(config.AUTHORITY_COLOUR ? { colour: config.AUTHORITY_COLOUR } : {}) },
    ...(logo ? { logo } : {}),
  };
  const mailbox = config.IMAP_URL ? openMailbox(config.IMAP_URL, (arrived) => takeArrived(database, arrived), log) : undefined;
  const parts: Part[] = mailbox
    ? [
        {
          name: 'mailbox',
          needed: false,
          without:
            'The mailbox cannot be read: what people answer to letters waits there, and letters that come back are not noticed. Look at IMAP_URL.',
          check: async () => mailbox.isReachable(),
        },
      ]
    : [];
  const server = config.SMTP_URL ? mailOverSmtp(config.SMTP_URL, sender) : undefined;
  return {
    parts,
    ...(mailbox ? { readMailbox: mailbox.read } : {}),
    links: linksUnder(address, secret),
    draw: (letter: Letter) => drawLetter(letter, sender.look),
    mail: server ?? mailToFolder(join(config.DATA_DIR, 'outbox'), sender),
    /** Hangs up, when nothing is to be sent any more. */
    close: () => server?.close(),
    routes: (look: Dress) =>
      letterRoutes({
        secret,
        look,
        organizer: { name: config.AUTHORITY, email: addressIn(config.MAIL_FROM) },
        appointment: (signUpId) => appointmentOf(database, signUpId),
        prefer: (personId, wish) => prefer(database, personId, wish),
        now,
      }),
  };
}
