import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../store/migrate.js';
import { openEmbedded, openPostgresql } from '../../store/open.js';
import { openDesk } from '../chaos/desk.js';
import { type Person, personOf, say } from '../chaos/people.js';
import { mostWithin } from '../chaos/stage.js';
import { type Mode, openWorld, type World } from '../chaos/world.js';
import { fillTeams } from './broadcast.js';
import { quantile } from './chatting.js';

/** What came of a broadcast where the connector keeps Teams' limits. */
export interface Limited {
  perSecond: number;
  /** The most requests that the connector heard in any second, those that it refused included. */
  most: number;
  /** The share that it refused. */
  refused: number;
  /** How many people have it, how many of them more than once, and what the house says that came of it. */
  told: number;
  doubled: number;
  counts: string;
  /** How long people waited meanwhile, in ms: for answers, and to be told of a seat that had become free. */
  answers: number[];
  notices: number[];
  /** The most that Redis ever held, in MB. */
  redisMb?: number;
}

const queues = 5;
const inQueue = 24;

/** Five meetings with one seat each; one person has it and the others wait for it. They are in no broadcast. */
async function fillQueues(script: (text: string) => Promise<void>, serviceUrl: string): Promise<Person[][]> {
  const people = Array.from({ length: queues * inQueue }, (_, index) => personOf(index));
  await script(`
    insert into people (name, email, language) select 'Kanaria Nimi' || n, 'kanaria-' || n || '@example.org', 'en' from generate_series(0, ${people.length - 1}) n;
    insert into conversations (id, channel, person_id, user_id, reference, language)
      select 'teams:chat-' || n, 'teams', p.id, 'user-' || n, jsonb_build_object('serviceUrl', '${serviceUrl}', 'channelId', 'msteams', 'conversation',
        jsonb_build_object('id', 'chat-' || n, 'tenantId', 'tenant'), 'user', jsonb_build_object('id', 'user-' || n), 'bot', jsonb_build_object('id', 'bot')), 'en'
      from generate_series(0, ${people.length - 1}) n join people p on p.email = 'kanaria-' || n || '@example.org';
    insert into projects (name, summary) values ('{"fi": "Hanke", "en": "Project"}', '{}');
    insert into meetings (project_id, title, description, starts_at, ends_at, sign_up_closes_on, status, capacity)
      select id, jsonb_build_object('fi', 'Vuoro ' || n, 'en', 'Vuoro ' || n), '{}', now() + interval '9 days', now() + interval '9 days 1 hour', current_date + 5, 'published', 1
      from projects, generate_series(0, ${queues - 1}) n;
    insert into sign_ups (meeting_id, person_id, status)
      select m.id, p.id, case n % ${inQueue} when 0 then 'confirmed' else 'waitlisted' end
      from generate_series(0, ${people.length - 1}) n join people p on p.email = 'kanaria-' || n || '@example.org'
        join meetings m on m.title ->> 'fi' = 'Vuoro ' || n / ${inQueue} order by n`);
  return Array.from({ length: queues }, (_, index) => people.slice(index * inQueue, (index + 1) * inQueue));
}

/** A million reminders of the next two months, a hundred for each of ten thousand people. */
const planMillion = (script: (text: string) => Promise<void>) =>
  script(`
    set statement_timeout = 0;
    insert into deliveries (source, person_id, kind, saying, due_at)
      select 'reminder:' || gen_random_uuid() || ':1', p.id, 'reminder', '[{"key": "reminder.howToStop"}]', now() + interval '1 hour' + make_interval(mins => n * 800)
      from people p cross join generate_series(1, 100) n where p.email like 'broadcast%';
    analyze deliveries`);

/** Whoever has the seat gives it up, until the list is at its end or nobody is written to any more; adds how long people waited. */
async function giveUp(world: World, queue: readonly Person[], pauseMs: number, goesOn: () => boolean, { answers, notices }: Limited) {
  for (let index = 0; index < queue.length - 1 && goesOn(); index += 1) {
    const [leaving, following] = [queue[index]!, queue[index + 1]!];
    let began = performance.now();
    await say(world, leaving, 'cancel my sign-up');
    answers.push(performance.now() - began);
    await sleep(pauseMs / 2);
    began = performance.now();
    const since = world.ledger.entries.length;
    const answered = say(world, leaving, 'yes').then(() => answers.push(performance.now() - began));
    const told = await world.ledger.until(
      () =>
        world.ledger.entries
          .slice(since)
          .some(({ delivered, conversation, text }) => delivered && conversation === following.conversation && text.startsWith('A seat')),
      30_000,
    );
    if (!told) throw new Error(`${following.id} was never told of the free seat`);
    notices.push(performance.now() - began);
    await answered;
    await sleep(pauseMs / 2);
  }
}

/**
 * Announces something to so many people at a rate which the connector enforces, over all processes (embedded: one; distributed: one with doors and two
 * that send, while a million reminders are planned), and lets others give up seats meanwhile.
 */
export async function measureLimited(mode: Mode, rate: number, people: number): Promise<Limited> {
  const world = await openWorld({ mode, settings: { TEAMS_RATE: String(rate) }, tenantRate: rate });
  try {
    const fail = (fault: Error) => {
      throw fault;
    };
    const database = world.postgres ? openPostgresql(world.postgres.url, fail) : await openEmbedded(world.dataFolder);
    await migrate(database);
    const group = await fillTeams(database, people, world.serviceUrl);
    const waiting = await fillQueues((text) => database.script(text), world.serviceUrl);
    if (mode === 'distributed') await planMillion((text) => database.script(text));
    await database.close();
    await Promise.all((mode === 'embedded' ? (['all'] as const) : (['bot', 'jobs', 'jobs'] as const)).map((role) => world.start(role)));
    const desk = openDesk(world);
    const limited: Limited = { perSecond: 0, most: 0, refused: 0, told: 0, doubled: 0, counts: '', answers: [], notices: [] };
    const announced = await desk.announce('Sanoma-1', [group]);
    await world.ledger.until(() => world.ledger.entries.length > 0, 60_000);
    let goesOn = true;
    const pauseMs = Math.max(200, ((people / rate) * 1_000) / inQueue - 700);
    const told = desk.settled(announced, 900_000).then(() => {
      goesOn = false;
    });
    await Promise.all([told, ...waiting.map((queue) => giveUp(world, queue, pauseMs, () => goesOn, limited))]);
    const { entries } = world.ledger;
    const isTold = (entry: { delivered: boolean; text: string }) => entry.delivered && entry.text.includes('Sanoma-1');
    const last = entries.findLastIndex(isTold);
    const during = entries.slice(entries.findIndex(isTold), last + 1);
    const instants = during.map(({ at }) => at);
    const chats = during.filter(isTold).map(({ conversation }) => conversation);
    const info = await world.redis?.direct.info('memory');
    return {
      ...limited,
      perSecond: (during.filter(({ delivered }) => delivered).length - 1) / ((instants.at(-1)! - instants[0]!) / 1000),
      most: mostWithin(instants, 1_000),
      refused: during.filter(({ answer }) => answer === 429).length / during.length,
      told: new Set(chats).size,
      doubled: chats.length - new Set(chats).size,
      counts: [JSON.stringify(await desk.counts(announced)), ...world.faults].join(' '),
      ...(info ? { redisMb: Number(/used_memory_peak:(\d+)/.exec(info)![1]) / 1_048_576 } : {}),
    };
  } finally {
    await world.close();
  }
}

/** Measures and prints, each mode by itself; distributed where there is a PostgreSQL server. */
export async function printLimited(rate: number, print: (what: string, ratio: number, detail: string) => void): Promise<void> {
  const people = 10_000;
  for (const mode of process.env.DATABASE_URL ? (['embedded', 'distributed'] as const) : (['embedded'] as const)) {
    const { perSecond, most, refused, told, doubled, counts, answers, notices, redisMb } = await measureLimited(mode, rate, people);
    const wait = (times: number[]) => `p99 ${quantile(times, 0.99).toFixed(0)} ms of ${times.length}`;
    print(
      `the rate that Teams allows, ${rate} a second, is used for ${people} people, ${mode}`,
      perSecond / rate,
      `${perSecond.toFixed(1)} a second, at most ${most} in any; ${(refused * 100).toFixed(2)} % answered 429; ${told} were told, ${doubled} twice, and the house counts ${counts}; ` +
        `meanwhile answers took ${wait(answers)}, notices ${wait(notices)}`,
    );
    if (redisMb) print('50 MB of Redis, with a million reminders planned', redisMb / 50, `${redisMb.toFixed(1)} MB at most`);
  }
}
