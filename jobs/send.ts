import { type Claim, type Deliveries, decideRetry, type Ended } from '../engagement/delivery.js';
import type { Mail, Mailbox, Post, Posted } from '../engagement/post.js';
import { letterOf } from './letter.js';

/** What sending one message needs. */
export interface Sending {
  deliveries: Deliveries;
  post: Post;
  mail: Mail;
  /** Waits for this process's turn to send to Teams. */
  turn(): Promise<void>;
  publicUrl: string;
  timeZone: string;
  log(fault: unknown): void;
}

/** How long nothing is sent to Teams after it has refused our own credentials. */
const pauseMs = 60_000;

type Tried = Posted | { kind: 'lost' };

async function say(sending: Sending, claim: Claim, mailbox: Mailbox): Promise<Tried> {
  if (mailbox.channel === 'teams') await sending.turn();
  if (!(await sending.deliveries.begin(claim, mailbox.channel))) return { kind: 'lost' };
  return faultless(sending, () => sending.post(mailbox, { id: claim.id, language: claim.person.language, lines: claim.lines }));
}

async function write(sending: Sending, claim: Claim, email: string): Promise<Tried> {
  if (!(await sending.deliveries.begin(claim, 'email'))) return { kind: 'lost' };
  const secret = await sending.deliveries.link(claim.person.id, claim.about);
  const link = `${sending.publicUrl.replace(/\/$/, '')}/#k=${secret}`;
  return faultless(sending, async () => sending.mail(letterOf(claim, { ...claim.person, email }, link, sending.timeZone)));
}

/** A message that cannot even be put into words fails by itself and stops no other. */
async function faultless(sending: Sending, hand: () => Promise<Posted>): Promise<Posted> {
  try {
    return await hand();
  } catch (fault) {
    sending.log(fault);
    return { kind: 'failed', reason: 'fault' };
  }
}

/** What becomes of a message on which the last word was not "sent". */
function endOf(tried: Exclude<Tried, { kind: 'sent' }>, claim: Claim): Ended {
  // Stopped by staff, or taken over by another process: the next to claim it sees which.
  if (tried.kind === 'lost') return { status: 'queued', reason: 'lost', inMs: 0 };
  const { reason } = tried;
  if (tried.kind === 'paused') return { status: 'queued', reason, inMs: pauseMs };
  if (tried.kind === 'retry') {
    const inMs = decideRetry(tried, claim.attempts + 1);
    return inMs === undefined ? { status: 'failed', reason } : { status: 'queued', reason, inMs };
  }
  // A person's own matter that may not have arrived is said again, for a missed one is worse than a doubled one; an announcement is left to staff.
  if (tried.kind === 'unknown' && claim.kind !== 'announcement') {
    const inMs = decideRetry({ kind: 'retry', reason, atMost: 3 }, claim.attempts + 1);
    if (inMs !== undefined) return { status: 'queued', reason, inMs };
  }
  return { status: tried.kind === 'unknown' ? 'unknown' : 'failed', reason };
}

/**
 * Sends one claimed message by the first way that works, and tells what became of it. Teams comes first; where there is none, or it refuses us
 * there, the message stands in the person's web chat and goes out as a letter too, for nobody is told of what appears in a closed page.
 */
export async function send(sending: Sending, claim: Claim): Promise<Ended> {
  let last: Exclude<Tried, { kind: 'sent' }> = { kind: 'failed', reason: 'noChannel' };
  if (claim.teams) {
    const tried = await say(sending, claim, claim.teams);
    if (tried.kind === 'sent') return { status: 'sent', channel: 'teams' };
    if (tried.kind === 'paused') await sending.deliveries.pauseTeams(pauseMs);
    if (tried.kind !== 'blocked') return endOf(tried, claim);
    await sending.deliveries.block(claim.teams.id);
    last = tried;
  }
  let saidOnWeb = false;
  if (claim.web) {
    const tried = await say(sending, claim, claim.web);
    if (tried.kind === 'lost') return endOf(tried, claim);
    saidOnWeb = tried.kind === 'sent';
    if (tried.kind !== 'sent') last = tried;
  }
  if (claim.person.email) {
    const tried = await write(sending, claim, claim.person.email);
    if (tried.kind === 'sent') return { status: 'sent', channel: 'email' };
    const ended = endOf(tried, claim);
    // A letter that failed for good leaves what was said in the web chat standing.
    if (ended.status !== 'failed' || !saidOnWeb) return ended;
    return { status: 'sent', channel: 'web', reason: `no letter: ${ended.reason}` };
  }
  return saidOnWeb ? { status: 'sent', channel: 'web' } : endOf(last, claim);
}
