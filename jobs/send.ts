import { type Beginning, type Claim, type Deliveries, decideRetry, type Ended, type Lane, laneOf } from '../engagement/delivery.js';
import type { Line } from '../engagement/line.js';
import type { Links, Mail, Mailbox, Post, Posted } from '../engagement/post.js';
import { say } from '../locales/index.js';
import type { AtMost } from './at-most.js';
import { buttonsOf } from './buttons.js';
import { letterOf } from './letter.js';
import type { Leave } from './pace.js';

/** What sending one message needs. */
export interface Sending {
  deliveries: Pick<Deliveries, 'block' | 'refuse' | 'pause' | 'link'>;
  /** Notes that a message is now being sent; false when it may not be any more. */
  begin(beginning: Beginning): Promise<boolean>;
  post: Post;
  mail: Mail;
  /** Hands over not more than so many at once. */
  over: AtMost;
  /** Waits for this message's turn to be sent to a tenant's Teams; its moment comes a little later. */
  turn(tenant: string, lane: Lane): Promise<Leave>;
  links: Links;
  publicUrl: string;
  timeZone: string;
  /** What to do with what went to many and may have arrived. A person's own messages are said again. */
  unknownSends: 'hold' | 'resend';
  log(fault: unknown): void;
}

/** How long nothing is sent to Teams after it has refused our own credentials. */
const pauseMs = 60_000;

type Tried = Posted | { kind: 'lost' };
type Untaken = Exclude<Tried, { kind: 'sent' }>;

/** Hands a claim over on one channel: in Teams when its turn has come, and only what may still be sent. Its moment is the last thing that it waits for. */
async function hand(sending: Sending, claim: Claim, channel: Beginning['channel'], over: () => Promise<Posted>): Promise<Tried> {
  return sending.over(async () => {
    const leave = channel === 'teams' ? await sending.turn(claim.teams?.tenant ?? '', laneOf(claim.kind)) : undefined;
    if (!(await sending.begin({ claim, channel }))) return { kind: 'lost' };
    await leave?.();
    try {
      return await over();
    } catch (fault) {
      // A message that cannot even be put into words fails by itself and stops no other.
      sending.log(fault);
      return { kind: 'failed', reason: 'fault' };
    }
  });
}

/** A correction in the place of what was said says that it was changed; one that follows says what it corrects. */
function linesOf({ kind, lines }: Claim, inPlace: boolean): Line[] {
  if (kind !== 'correction') return lines;
  if (inPlace) return [...lines, say('announcement.changed')];
  return lines.map((line) => (line.key === 'announcement.body' ? { ...line, key: 'announcement.corrected' } : line));
}

const messageOf = (claim: Claim, inPlace = false) => ({
  id: claim.id,
  language: claim.person.language,
  lines: linesOf(claim, inPlace),
  buttons: buttonsOf(claim),
});

const speakIn = (sending: Sending, claim: Claim, mailbox: Mailbox) =>
  hand(sending, claim, mailbox.channel, () => sending.post.say(mailbox, messageOf(claim)));

/** Writes a letter. A refused address is remembered, so that nothing more is sent to it. */
async function write(sending: Sending, claim: Claim, email: string): Promise<Tried> {
  const { deliveries, mail, publicUrl, links, timeZone } = sending;
  const { person, about, unconfirmed } = claim;
  // Made first: a database that is away is no fault of the message, which is then claimed again.
  const open = unconfirmed ? undefined : `${publicUrl.replace(/\/$/, '')}/#k=${await deliveries.link(person.id, about)}`;
  const tried = await hand(sending, claim, 'email', async () =>
    mail(letterOf({ ...claim, lines: linesOf(claim, false) }, { ...person, email }, open, links, timeZone)),
  );
  if (tried.kind === 'blocked' && !unconfirmed) await deliveries.refuse(person.id, email, tried.reason);
  return tried;
}

/** What becomes of a message on which the last word was not "sent". */
function endOf({ unknownSends }: Sending, tried: Untaken, claim: Claim): Ended {
  // Stopped by staff, or taken over by another process: the next to claim it sees which.
  if (tried.kind === 'lost') return { status: 'queued', reason: 'lost', inMs: 0 };
  const { reason } = tried;
  if (tried.kind === 'paused') return { status: 'queued', reason, inMs: pauseMs };
  if (tried.kind === 'retry') {
    const inMs = decideRetry(tried, claim.attempts + 1);
    return inMs === undefined ? { status: 'failed', reason } : { status: 'queued', reason, inMs };
  }
  // A person's own matter that may not have arrived is said again, for a missed one is worse than a doubled one; an announcement is left to staff.
  if (tried.kind === 'unknown' && (laneOf(claim.kind) === 'one' || unknownSends === 'resend')) {
    const inMs = decideRetry({ kind: 'retry', reason, atMost: 3 }, claim.attempts + 1);
    if (inMs !== undefined) return { status: 'queued', reason, inMs };
  }
  return { status: tried.kind === 'unknown' ? 'unknown' : 'failed', reason };
}

/** Tells the others of what an answer of Teams means for more than this message. */
async function heed({ deliveries }: Sending, { teams }: Claim, tried: Tried): Promise<void> {
  if (!teams) return;
  if (tried.kind === 'blocked') await deliveries.block(teams.id);
  if (tried.kind === 'paused') await deliveries.pause(`tenant:${teams.tenant}`, pauseMs);
  if (tried.kind === 'retry' && tried.crowded) await deliveries.pause(teams.id, tried.afterMs ?? 1_000);
}

const spokenIn = (mailbox: Mailbox, activityId?: string) => ({
  spoken: { conversationId: mailbox.id, ...(activityId ? { activityId } : {}) },
});

/**
 * Sends one claimed message by the first way that works, and tells what became of it. Teams comes first; where there is none, or it refuses us
 * there, the message stands in the person's web chat and goes out as a letter too, for nobody is told of what appears in a closed page; whoever has
 * the page open at this moment needs no letter. A correction or recall first tries to change what was said where it stands.
 */
export async function send(sending: Sending, claim: Claim): Promise<Ended> {
  const inPlace = claim.earlier?.spoken ? await change(sending, claim) : undefined;
  if (inPlace && inPlace !== 'impossible') return inPlace;
  let last: Untaken = { kind: 'failed', reason: 'noChannel' };
  if (claim.teams) {
    const tried = await speakIn(sending, claim, claim.teams);
    await heed(sending, claim, tried);
    if (tried.kind === 'sent') return { status: 'sent', channel: 'teams', ...spokenIn(claim.teams, tried.activityId) };
    if (tried.kind !== 'blocked') return endOf(sending, tried, claim);
    last = tried;
  }
  let saidOnWeb = {};
  if (claim.web) {
    const tried = await speakIn(sending, claim, claim.web);
    if (tried.kind === 'lost') return endOf(sending, tried, claim);
    if (tried.kind === 'sent') saidOnWeb = spokenIn(claim.web, claim.id);
    else last = tried;
  }
  const onWeb = 'spoken' in saidOnWeb;
  if (onWeb && claim.web?.watched) return { status: 'sent', channel: 'web', reason: 'onPage', ...saidOnWeb };
  if (!claim.person.email) return onWeb ? { status: 'sent', channel: 'web', ...saidOnWeb } : endOf(sending, last, claim);
  const tried = await write(sending, claim, claim.person.email);
  if (tried.kind === 'sent') return { status: 'sent', channel: 'email', ...saidOnWeb };
  const ended = endOf(sending, tried, claim);
  // A letter that failed for good leaves what was said in the web chat standing.
  return ended.status === 'failed' && onWeb
    ? { status: 'sent', channel: 'web', reason: `no letter: ${ended.reason}`, ...saidOnWeb }
    : ended;
}

/** Changes what was said where it stands, and says so in a letter where there was one. 'impossible' when it must be followed by new words. */
async function change(sending: Sending, claim: Claim): Promise<Ended | 'impossible'> {
  const { spoken, letter } = claim.earlier!;
  const { mailbox } = spoken!;
  const tried = await hand(sending, claim, mailbox.channel, () =>
    claim.kind === 'recall' ? sending.post.remove(spoken!) : sending.post.replace(spoken!, messageOf(claim, true)),
  );
  if (tried.kind === 'blocked' || tried.kind === 'failed') return 'impossible';
  // To change the same message to the same words again does no harm, so nothing is unknown here.
  if (tried.kind === 'unknown') return endOf(sending, { kind: 'retry', reason: tried.reason, atMost: 5 }, claim);
  if (mailbox.channel === 'teams') await heed(sending, claim, tried);
  if (tried.kind !== 'sent') return endOf(sending, tried, claim);
  const spokenThere = spokenIn(mailbox, spoken!.activityId);
  if (!letter || !claim.person.email) return { status: 'sent', channel: mailbox.channel, reason: 'inPlace', ...spokenThere };
  const written = await write(sending, claim, claim.person.email);
  return written.kind === 'sent' ? { status: 'sent', channel: 'email', reason: 'inPlace', ...spokenThere } : endOf(sending, written, claim);
}
