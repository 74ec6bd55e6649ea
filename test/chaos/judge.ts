import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { registration } from './issuer.js';
import type { Entry } from './ledger.js';
import { canary, type Person, receivedWords, signUpWords } from './people.js';
import { type Query, staffToken, type World } from './world.js';

/** What was done and told in a run, and what may rightly be uncertain after it. */
export interface Happened {
  /** What each person was told in the end. */
  signUps: { person: Person; said: string }[];
  feedback: { person: Person; words: string; said: string }[];
  meeting?: { id: string; capacity: number };
  /** Seats that were given up, and who waited for them, in this order. */
  vacated?: { left: Person[]; waiting: Person[] };
  /**
   * `words` stand in this announcement and in nothing else. One that was corrected had `before` besides, and has it no more; one that was taken back
   * stands nowhere.
   */
  announcements: {
    id: string;
    words: string;
    recipients: Person[];
    counts?: Record<string, number> | undefined;
    before?: string;
    recalled?: boolean;
  }[];
  /** The title of a meeting of which only its reminder speaks. */
  reminders: string[];
  /** Messages that were on their way when a process died, or that the connector left in doubt. */
  inDoubt: number;
  /** The most that were confirmed in any snapshot taken on the way. */
  mostConfirmed?: number;
}

interface Delivery {
  id: string;
  corrects: string | null;
  source: string;
  email: string | null;
  chat: string | null;
  kind: string;
  channel: string | null;
  status: string;
  reason: string | null;
  due: number;
  deadline: number | null;
  title: string;
}

const deliveries = (query: Query) =>
  query<Delivery>(
    `select d.id, d.corrects, d.source, p.email, d.kind, d.channel, d.status, d.reason, (extract(epoch from coalesce(r.due_at, d.created_at)) * 1000)::float8 as due,
       (extract(epoch from d.deadline) * 1000)::float8 as deadline, coalesce(d.saying #>> '{0,values,title,en}', '') as title,
       (select substring(c.id from 7) from conversations c where c.person_id = p.id and c.channel = 'teams' limit 1) as chat
     from deliveries d left join people p on p.id = d.person_id
       left join reminders r on r.id = substring(d.source from '^reminder:([0-9a-f-]{36}):')::uuid`,
  );
/** What each person has before them in the end, by address: what stands in Teams, and in their chat on the web. */
async function views(query: Query, world: World): Promise<(row: Delivery) => string[]> {
  const web = await query<{ email: string; text: string }>(
    `select p.email, w.activity ->> 'text' as text from web_activities w join conversations c on c.id = w.conversation_id join people p on p.id = c.person_id
     where w.activity ->> 'text' is not null`,
  );
  return ({ email, chat }) => [
    ...(chat ? world.ledger.stands(chat) : []),
    ...web.filter((each) => each.email === email).map(({ text }) => text),
  ];
}
const timesIn = (entries: readonly Entry[], chat: string | null) => entries.filter(({ conversation }) => conversation === chat);

/** I1: what was acknowledged stands, once and word for word. */
async function acknowledged(query: Query, { signUps, feedback }: Happened): Promise<string[]> {
  const wrong: string[] = [];
  const active = await query<{ email: string; status: string; place: number }>(
    `select p.email, s.status, (row_number() over (partition by s.meeting_id, s.status order by s.queue_number))::int as place
     from sign_ups s join people p on p.id = s.person_id where s.status <> 'cancelled'`,
  );
  for (const { person, said } of signUps) {
    const rows = active.filter(({ email }) => email === person.email);
    const told = signUpWords.confirmed.test(said) ? 'confirmed' : 'waitlisted';
    if (rows.length !== 1 || rows[0]!.status !== told) wrong.push(`I1 ${person.id} was told ${told}; there stands ${JSON.stringify(rows)}`);
    const place = Number(signUpWords.waiting.exec(said)?.[1]);
    if (told === 'waitlisted' && rows[0]?.place !== place) wrong.push(`I2 ${person.id} was told place ${place} and has ${rows[0]?.place}`);
  }
  const handedIn = await query<{ email: string; number: number; text: string }>(
    `select p.email, s.number, a.text from submissions s join people p on p.id = s.person_id join answers a on a.submission_id = s.id
     where s.status = 'submitted'`,
  );
  for (const { person, words, said } of feedback) {
    const rows = handedIn.filter(({ email }) => email === person.email);
    const number = Number(receivedWords.exec(said)?.[1]);
    if (rows.length !== 1 || rows[0]!.number !== number || rows[0]!.text !== words)
      wrong.push(`I1 ${person.id} was told number ${number} for "${words}"; there stands ${JSON.stringify(rows)}`);
  }
  return wrong;
}

/** I2: nobody sits on another's seat, and the waiting list has no gaps. */
async function seats(query: Query, { meeting, mostConfirmed = 0, signUps }: Happened): Promise<string[]> {
  if (!meeting) return [];
  const [row] = await query<{ confirmed: number }>(
    `select count(*)::int as confirmed from sign_ups where meeting_id = $1 and status = 'confirmed'`,
    [meeting.id],
  );
  const most = Math.max(row!.confirmed, mostConfirmed);
  const wrong = most > meeting.capacity ? [`I2 ${most} confirmed for ${meeting.capacity} seats`] : [];
  const places = signUps
    .flatMap(({ said }) => signUpWords.waiting.exec(said)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  if (places.some((place, index) => place !== index + 1)) wrong.push(`I2 the places told were ${places.join(', ')}`);
  if (places.length > 0 && row!.confirmed < meeting.capacity) wrong.push(`I2 people wait, and only ${row!.confirmed} seats are taken`);
  return wrong;
}

/** I1 to I3: a seat that was given up is whose turn it was, and they have been told once. */
async function vacancies(
  query: Query,
  rows: readonly Delivery[],
  viewOf: (row: Delivery) => string[],
  { vacated, inDoubt }: Happened,
): Promise<string[]> {
  if (!vacated) return [];
  const { left, waiting } = vacated;
  const wrong: string[] = [];
  const standing = await query<{ email: string; status: string; place: number }>(
    `select p.email, s.status, (row_number() over (partition by s.meeting_id, s.status order by s.queue_number))::int as place
     from sign_ups s join people p on p.id = s.person_id`,
  );
  const of = ({ email }: Person) => standing.filter((each) => each.email === email);
  for (const person of left)
    if (of(person).some(({ status }) => status !== 'cancelled'))
      wrong.push(`I1 ${person.id} cancelled; there stands ${JSON.stringify(of(person))}`);
  let doubled = 0;
  for (const [index, person] of waiting.entries()) {
    const place = index - left.length;
    const [row, ...more] = of(person);
    const right = place < 0 ? row?.status === 'confirmed' : row?.status === 'waitlisted' && row.place === place + 1;
    if (!right || more.length > 0)
      wrong.push(`I2 ${person.id} was number ${index + 1} of those who waited; there stands ${JSON.stringify(of(person))}`);
    const own = rows.filter(({ email, source }) => email === person.email && source.startsWith('notice:promoted:'));
    if (own.length !== (place < 0 ? 1 : 0))
      wrong.push(`I3 ${own.length} notices of a free seat for ${person.id}, number ${index + 1} of those who waited`);
    for (const notice of own) {
      const times = viewOf(notice).filter((text) => text.startsWith('A seat became free')).length;
      const about = `the notice of a free seat to ${person.id}: ${notice.status} (${notice.reason ?? notice.channel}), seen ${times} times`;
      if (!['sent', 'failed', 'unknown'].includes(notice.status)) wrong.push(`I3 no end: ${about}`);
      if (notice.status === 'sent' && times === 0 && notice.channel !== 'email') wrong.push(`I3 lost: ${about}`);
      if (person.chat && times > 1) wrong.push(`I3 doubled on the web: ${about}`);
      doubled += Math.max(0, times - 1);
    }
  }
  if (doubled > inDoubt) wrong.push(`I3 ${doubled} notices were doubled, though at most ${inDoubt} were in doubt`);
  return wrong;
}

/** Whether the letter of a message lies in the outbox. */
const hasLetter = ({ dataFolder }: World, { id }: Delivery) => existsSync(join(dataFolder, 'outbox', `${id}.eml`));

const follows = (text: string) => /^(Correction to an earlier announcement|An earlier announcement has been withdrawn)/.test(text);

/** I3: a correction or a recall reaches exactly those who have what it is about, and in the end nobody has old words without the new ones. */
function changes(rows: readonly Delivery[], viewOf: (row: Delivery) => string[], world: World, { announcements }: Happened): string[] {
  const wrong: string[] = [];
  for (const { id, words, before, recalled } of announcements.filter((each) => each.before || each.recalled)) {
    for (const row of rows.filter(({ source }) => source === `announcement:${id}`)) {
      const [change, ...more] = rows.filter(({ corrects }) => corrects === row.id);
      const view = viewOf(row).filter((text) => text.includes(words));
      const [old, following] = [view.filter((text) => !follows(text) && (recalled || text.includes(before!))), view.filter(follows)];
      const about = `"${words}" to ${row.email}: ${row.status}, then ${change?.kind ?? 'nothing'} ${change?.status ?? ''} (${change?.reason ?? change?.channel ?? ''}), there stands ${JSON.stringify(view)}`;
      if (change?.status === 'sent' && change.channel === 'email' && !hasLetter(world, change)) wrong.push(`I3 no letter: ${about}`);
      if (more.length > 0) wrong.push(`I3 changed twice: ${about}`);
      if (change && !['sent', 'failed', 'skipped', 'unknown'].includes(change.status)) wrong.push(`I3 no end of a change: ${about}`);
      if (following.length > 1) wrong.push(`I3 a change was told twice: ${about}`);
      if (following.length > 0 && (!change || change.status === 'skipped')) wrong.push(`I3 a change was told all the same: ${about}`);
      if (old.length > 0 && (!change || (change.status === 'sent' && following.length === 0 && change.channel !== 'email')))
        wrong.push(`I3 old words stand: ${about}`);
    }
  }
  return wrong;
}

/** I3: one end for every recipient, which agrees with what people saw. */
function broadcasts(
  rows: readonly Delivery[],
  viewOf: (row: Delivery) => string[],
  world: World,
  { announcements, inDoubt }: Happened,
): string[] {
  const wrong: string[] = [];
  let unknown = 0;
  for (const { id, words, recipients, counts, recalled } of announcements) {
    const seen = world.ledger.delivered(words).filter(({ method, text }) => method === 'POST' && !follows(text));
    const own = rows.filter(({ source }) => source === `announcement:${id}`);
    if (own.length !== recipients.length) wrong.push(`I3 ${own.length} rows for ${recipients.length} recipients of "${words}"`);
    for (const row of own) {
      const { email, chat, channel, status, reason } = row;
      const onWeb = recipients.some((person) => person.chat && person.email === email);
      const times = onWeb ? viewOf(row).filter((text) => text.includes(words) && !follows(text)).length : timesIn(seen, chat).length;
      const about = `"${words}" to ${email ?? 'somebody erased'}: ${status} (${reason ?? channel}), seen ${times} times`;
      if (!['sent', 'failed', 'skipped', 'unknown'].includes(status)) wrong.push(`I3 no end: ${about}`);
      if (times > 1) wrong.push(`I3 doubled: ${about}`);
      if (status === 'sent' && (channel === 'teams' || (channel === 'web' && !recalled)) && times === 0) wrong.push(`I3 lost: ${about}`);
      if (status === 'sent' && channel === 'email' && !hasLetter(world, row)) wrong.push(`I3 no letter: ${about}`);
      if ((status === 'failed' || status === 'skipped') && times > 0) wrong.push(`I3 said all the same: ${about}`);
    }
    unknown += rows.filter(({ source, status }) => source.startsWith(`announcement:${id}`) && status === 'unknown').length;
    for (const status of ['sent', 'failed', 'skipped', 'unknown'])
      if (counts && counts[status] !== own.filter((each) => each.status === status).length)
        wrong.push(
          `I3 staff were told ${counts[status]} ${status} of "${words}", there are ${own.filter((each) => each.status === status).length}`,
        );
  }
  if (unknown > inDoubt) wrong.push(`I3 ${unknown} unknown, though at most ${inDoubt} were in doubt`);
  return wrong;
}

/** I4: a reminder comes once, when it is due and while it makes sense. After a crash a person's own reminder is rather said twice than never. */
function reminded(
  rows: readonly Delivery[],
  viewOf: (row: Delivery) => string[],
  world: World,
  { reminders, inDoubt }: Happened,
): string[] {
  const wrong: string[] = [];
  let doubled = 0;
  for (const row of rows.filter(({ kind, title }) => kind === 'reminder' && reminders.includes(title))) {
    const seen = timesIn(world.ledger.delivered(row.title), row.chat).filter(({ text }) => text.startsWith('A reminder'));
    const about = `the reminder of ${row.title} to ${row.email}: ${row.status} (${row.reason}), seen ${seen.length} times`;
    const onWeb = row.chat ? 0 : viewOf(row).filter((text) => text.startsWith('A reminder') && text.includes(row.title)).length;
    if (!row.chat && row.status === 'sent' && (onWeb > 1 || (onWeb === 0 && row.channel === 'web')))
      wrong.push(`I4 ${onWeb} times on the web: ${about}`);
    doubled += Math.max(0, seen.length - 1);
    if (row.status === 'sent' && row.channel === 'teams' && seen.length === 0) wrong.push(`I4 lost: ${about}`);
    if (!['sent', 'failed', 'skipped', 'unknown'].includes(row.status)) wrong.push(`I4 no end: ${about}`);
    for (const { at } of seen) {
      if (at < row.due) wrong.push(`I4 ${Math.round(row.due - at)} ms early: ${about}`);
      if (row.deadline && at > row.deadline) wrong.push(`I4 ${Math.round(at - row.deadline)} ms after its deadline: ${about}`);
    }
  }
  if (doubled > inDoubt) wrong.push(`I4 ${doubled} reminders were doubled, though at most ${inDoubt} were in doubt`);
  return wrong;
}

/** I5 and I6: processes end as they were asked to and as documented, and their logs tell nothing of people and no secret. */
export function processes(world: World): string[] {
  const printed = world.printed();
  const wrong = world.faults.map((fault) => `I5 ${fault}`);
  for (const words of ['A fault that nobody caught', 'MaxListenersExceeded', 'UnhandledPromise', 'DeprecationWarning'])
    if (printed.includes(words)) wrong.push(`I5 the log says: ${words}`);
  const secrets = [canary, staffToken, registration.MicrosoftAppPassword, ...(world.issuer?.given ?? [])];
  for (const secret of secrets) {
    const at = printed.toLowerCase().indexOf(secret.toLowerCase());
    if (at >= 0) wrong.push(`I6 in the log: ${printed.slice(Math.max(0, at - 200), at + 80)}`);
  }
  return wrong;
}

/** Every turn has been answered, late as it may be. */
async function answered(query: Query): Promise<string[]> {
  const [row] = await query<{ turns: number }>(
    `select count(*)::int as turns from turns t join conversations c on c.id = t.conversation_id
     where t.replied_at is null and c.blocked_at is null and c.channel = 'teams' and t.handled_at < now() - interval '40 seconds'`,
  );
  return row!.turns > 0 ? [`I1 ${row!.turns} turns were never answered`] : [];
}

/** Everything that is wrong after a run, by the invariants I1 to I6; empty when all of them hold. Embedded: once no process has the database. */
export function judge(world: World, happened: Happened): Promise<string[]> {
  return world.inDatabase(async (query) => {
    const rows = await deliveries(query);
    const viewOf = await views(query, world);
    return [
      ...(await acknowledged(query, happened)),
      ...(await seats(query, happened)),
      ...(await vacancies(query, rows, viewOf, happened)),
      ...broadcasts(rows, viewOf, world, happened),
      ...changes(rows, viewOf, world, happened),
      ...reminded(rows, viewOf, world, happened),
      ...(await answered(query)),
      ...processes(world),
    ];
  });
}
