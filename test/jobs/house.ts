import { linksUnder } from '../../bot/links.js';
import type { JobPorts } from '../../engagement/delivery.js';
import type { Letter, Mailbox, Message, Posted, Spoken } from '../../engagement/post.js';
import { type Sending, send } from '../../jobs/send.js';
import type { Database } from '../../store/database.js';
import { deliveries } from '../../store/deliveries.js';
import { writeReminders } from '../../store/due-reminders.js';
import { releaseHolds } from '../../store/lapsed-holds.js';
import { purge } from '../../store/purge.js';
import { alone } from '../../store/settings.js';

export const timeZone = 'Europe/Helsinki';
export const never = { quietHours: 'off', timeZone };

/** Everything that went out of the house, in order, with a post office that can be told what to answer. */
export function postOffice() {
  const said: { mailbox: Mailbox; message: Message; at: number }[] = [];
  const letters: Letter[] = [];
  const replaced: { spoken: Spoken; message: Message }[] = [];
  const removed: Spoken[] = [];
  const office = {
    said,
    replaced,
    removed,
    letters,
    /** Asked for each message before it counts as said; undefined delivers it. */
    answer: async (_mailbox: Mailbox, _message: Message): Promise<Posted | undefined> => undefined,
    answerLetter: async (_letter: Letter): Promise<Posted | undefined> => undefined,
    /** Asked for each change of what was said; undefined makes it. */
    answerChange: async (_spoken: Spoken): Promise<Posted | undefined> => undefined,
    async say(mailbox: Mailbox, message: Message): Promise<Posted> {
      const answer = await office.answer(mailbox, message);
      if (answer) return answer;
      said.push({ mailbox, message, at: performance.now() });
      return { kind: 'sent', activityId: `said-${said.length}` };
    },
    async replace(spoken: Spoken, message: Message): Promise<Posted> {
      const answer = await office.answerChange(spoken);
      if (answer) return answer;
      replaced.push({ spoken, message });
      return { kind: 'sent' };
    },
    async remove(spoken: Spoken): Promise<Posted> {
      const answer = await office.answerChange(spoken);
      if (answer) return answer;
      removed.push(spoken);
      return { kind: 'sent' };
    },
    async mail(letter: Letter): Promise<Posted> {
      const answer = await office.answerLetter(letter);
      if (answer) return answer;
      letters.push(letter);
      return { kind: 'sent' };
    },
  };
  return office;
}

/** Everything the jobs need, over a real database. */
export function ports(database: Database, office: ReturnType<typeof postOffice>, quiet = never): JobPorts {
  return {
    deliveries: deliveries(database, quiet),
    post: office,
    mail: office.mail,
    links: linksUnder(() => 'https://osallistu.example', 'secret'),
    writeReminders: () => writeReminders(database, timeZone),
    releaseAnnouncements: async () => undefined,
    releaseHolds: () => releaseHolds(database),
    replies: { unreplied: async () => [], replied: async () => {}, send: async () => ({ kind: 'sent' }) },
    purge: () => purge(database, timeZone),
    alone: (what, work) => alone(database, what, work),
  };
}

/** What a letter says, as it is read. */
export const wordsOf = ({ rows: said }: Letter): string => said.map(({ name, text }) => (name ? `${name}: ${text}` : text)).join('\n');

/** Claims what is due, once, and sends it; as a process does whose loop is not the matter of the test. */
export async function deliverOnce(of: JobPorts, limit = 16): Promise<void> {
  for (const lane of ['one', 'many'] as const)
    for (const claim of await of.deliveries.claim(lane, limit))
      await of.deliveries.end([{ claim, ended: await send(sendingOf(of), claim) }]);
}

/** What sending one message needs, over some ports: nothing is paced, and a fault is the test's. */
export const sendingOf = (of: JobPorts, more: Partial<Sending> = {}): Sending => ({
  ...of,
  begin: async (beginning) => (await of.deliveries.begin([beginning]))[0]!,
  over: (work) => work(),
  turn: async () => async () => {},
  publicUrl: 'https://osallistu.example',
  timeZone,
  unknownSends: 'hold',
  log(fault) {
    throw fault;
  },
  ...more,
});

/** Makes rows: what a test does not name is ordinary. */
export function rows(database: Database) {
  const id = async (text: string, values: unknown[] = []) => (await database.query<{ id: string }>(`${text} returning id`, values))[0]!.id;
  const house = {
    id,
    group: () => id(`insert into groups (name) values ('{"fi": "Järjestöt"}')`),
    async person(more: { email?: string; group?: string; teams?: boolean; web?: boolean; language?: string; name?: string } = {}) {
      const person = await id('insert into people (name, email, language) values ($1, $2, $3)', [
        more.name ?? null,
        more.email ?? null,
        more.language ?? 'fi',
      ]);
      if (more.group) await database.query('insert into memberships (person_id, group_id) values ($1, $2)', [person, more.group]);
      for (const channel of ['teams', 'web'] as const)
        if (more[channel])
          await database.query('insert into conversations (id, channel, user_id, reference, person_id) values ($1, $2, $3, $4, $5)', [
            `${channel}:${person}`,
            channel,
            person,
            JSON.stringify({ to: person }),
            person,
          ]);
      return person;
    },
    /** A published meeting so many hours from now; sign-up closes so many days from today. */
    async meeting(more: { inHours?: number; closesInDays?: number; group?: string; status?: string; capacity?: number } = {}) {
      const project = await id(`insert into projects (name, summary) values ('{"fi": "Uudistus"}', '{}')`);
      const meeting = await id(
        `insert into meetings (project_id, title, description, starts_at, ends_at, sign_up_closes_on, status, capacity)
         values ($1, '{"fi": "Kuuleminen", "sv": "Höranden"}', '{}', now() + make_interval(hours => $2), now() + make_interval(hours => $2 + 2),
           (now() at time zone 'Europe/Helsinki')::date + $3::int, $4, $5)`,
        [project, more.inHours ?? 100, more.closesInDays ?? 2, more.status ?? 'published', more.capacity ?? null],
      );
      if (more.group) await database.query('insert into meeting_groups values ($1, $2)', [meeting, more.group]);
      return meeting;
    },
    signUp: (meeting: string, person: string, status = 'confirmed') =>
      id('insert into sign_ups (meeting_id, person_id, status) values ($1, $2, $3)', [meeting, person, status]),
    async round(meeting: string, openTo: string, closesInDays = 3) {
      const round = await id(
        `insert into feedback_rounds (opens_at, closes_on, open_to) values (now() - interval '1 day', (now() at time zone 'Europe/Helsinki')::date + $1::int, $2)`,
        [closesInDays, openTo],
      );
      await database.query('insert into round_meetings values ($1, $2)', [round, meeting]);
      return round;
    },
    reminder: (of: { meeting?: string; round?: string }, before: string, dueInSeconds = -1) =>
      id(
        `insert into reminders (meeting_id, round_id, before, "offset", due_at) values ($1, $2, $3, 'P1D', now() + make_interval(secs => $4))`,
        [of.meeting ?? null, of.round ?? null, before, dueInSeconds],
      ),
    announcement: (status = 'sending') =>
      id(`insert into announcements (title, text, audience, status) values ('{"fi": "Tiedote"}', '{}', '{}', $1)`, [status]),
    delivery: (
      person: string | null,
      more: { source?: string; kind?: string; announcement?: string; deadlineInSeconds?: number; lines?: object[]; corrects?: string } = {},
    ) =>
      id(
        `insert into deliveries (source, person_id, kind, saying, announcement_id, deadline, corrects)
         values (coalesce($1, 'notice:test:' || gen_random_uuid()), $2, $3, $4, $5, now() + make_interval(secs => $6::float8), $7)`,
        [
          more.source ?? null,
          person,
          more.kind ?? 'notice',
          JSON.stringify(
            more.lines ?? [
              { key: 'notice.cancelled', values: { title: { fi: 'Kuuleminen', sv: 'Hörande' }, time: { at: '2026-12-01T10:00:00Z' } } },
            ],
          ),
          more.announcement ?? null,
          more.deadlineInSeconds ?? null,
          more.corrects ?? null,
        ],
      ),
    stands: async (delivery: string) =>
      (
        await database.query<{ status: string; reason: string | null; channel: string | null }>(
          'select status, reason, channel from deliveries where id = $1',
          [delivery],
        )
      )[0]!,
    /** The people to whom something of this reminder was written. */
    remindedOf: async (reminder: string) =>
      (
        await database.query<{ person_id: string }>(`select person_id from deliveries where source like 'reminder:' || $1 || ':%'`, [
          reminder,
        ])
      ).map(({ person_id }) => person_id),
  };
  return house;
}
