import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '../../engagement/day.js';
import { type Desk, openDesk, text } from './desk.js';
import { judge } from './judge.js';
import { cancelSignUp, giveFeedback, invite, inviteToWeb, type Person, signUp } from './people.js';
import { randomFrom } from './random.js';
import { drawAnswers, drawFaults, type Fault, storm } from './storm.js';
import { type Mode, openWorld, type World } from './world.js';

const rate = 30;
const stormMs = 7_000;
const capacity = 5;
/** A second of the machine's slowness costs no verdict: only that it comes to an end is waited for. */
const patienceMs = 90_000;

export interface Verdict {
  wrong: string[];
  faults: Fault[];
  seconds: number;
  /** From the end of the last fault until nothing was on its way any more. */
  recovery: number;
  counts: Record<string, number>;
  /** Where the ledger and the logs are, when they are kept. */
  folder: string;
}

/** The most that were confirmed at once, asked for as often as one can; each answer is a committed snapshot. */
function watchSeats(world: World, meeting: string) {
  let most = 0;
  const look = async () => {
    const rows = await world.postgres?.query<{ count: number }>(
      `select count(*)::int as count from sign_ups where meeting_id = $1 and (status = 'confirmed' or (status = 'held' and held_until > now()))`,
      [meeting],
    );
    most = Math.max(most, rows?.[0]?.count ?? 0);
  };
  const timer = setInterval(() => void look().catch(() => {}), 100);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Replies that a killed process could not give are given by a sweep: until then the run is not over. */
async function repliesGiven(world: World): Promise<void> {
  if (!world.postgres) return void (await sleep(Math.max(0, world.silent.at + 25_000 - performance.now())));
  for (const until = performance.now() + 45_000; performance.now() < until; await sleep(500)) {
    const [row] = await world.postgres.query<{ count: number }>(
      `select count(*)::int as count from turns t join conversations c on c.id = t.conversation_id where t.replied_at is null and c.blocked_at is null`,
    );
    if (row!.count === 0) return;
  }
}

/** A group within the group of everyone. */
async function partOf(desk: Desk, name: string, everyone: string, people: readonly Person[]): Promise<string> {
  const id = await desk.group(name);
  const lines = people.map(({ name: own, email }) => `${own},${email},Kanarialiitto,en,${everyone};${name}`);
  await desk.ask('POST', '/api/people/import', ['name,email,organisation,language,groups', ...lines].join('\n'));
  return id;
}

/**
 * One seed: announcements go out, one is corrected and one taken back, people in Teams and on the web race for seats, give seats up and give feedback,
 * a reminder falls due, and meanwhile the drawn faults befall the house. Then it is judged.
 */
export async function runSeed(seed: number, mode: Mode, people = 120): Promise<Verdict> {
  const began = performance.now();
  const random = randomFrom(seed);
  const faults = drawFaults(random, mode, stormMs);
  const paces = Array.from({ length: 20 }, () => random.between(500, 1_100));
  const dueInMs = random.between(5_000, 9_000);
  const changeInMs = [random.between(500, 6_000), random.between(500, 6_000)] as const;
  const world = await openWorld({ mode, settings: { TEAMS_RATE: String(rate) } });
  let kept = true;
  try {
    await (mode === 'embedded'
      ? world.start()
      : Promise.all([world.start('bot'), world.start('bot'), world.start('jobs'), world.start('jobs')]));
    const desk = openDesk(world);
    const group = { id: await desk.group('Ryhmä'), name: 'Ryhmä' };
    const inTeams = await invite(world, desk, group, people);
    const onWeb = await inviteToWeb(world, desk, group, 5);
    const everyone = [...inTeams, ...onWeb];
    const [some, others] = [
      await partOf(desk, 'Osa', group.name, [...inTeams.slice(20, 50), ...onWeb]),
      await partOf(desk, 'Toinen', group.name, inTeams.slice(50, 80)),
    ];
    const meeting = await desk.meeting('Kuuleminen', { capacity });
    await desk.round(meeting);
    const soon = await desk.meeting('Pian alkava', { reminders: [{ before: 'meeting', offset: 'PT60M' }] });
    const attending = [...inTeams.slice(14, 20), onWeb[0]!];
    await Promise.all(attending.map((person) => signUp(world, person, 'Pian alkava', 300)));
    await desk.meeting('Vuorot', { capacity: 2 });
    const left = inTeams.slice(20, 22);
    await Promise.all(left.map((person) => signUp(world, person, 'Vuorot', 300)));
    const waiting = [inTeams[22]!, onWeb[1]!, inTeams[23]!, onWeb[2]!];
    for (const person of waiting) await signUp(world, person, 'Vuorot', 150);
    // The reminder falls due in the storm: the meeting is moved so.
    const startsAt = new Date(Date.now() + 3_600_000 + dueInMs);
    await desk.ask('PATCH', `/api/meetings/${soon}`, {
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      signUpClosesOn: dayOf(new Date(), 'Europe/Helsinki'),
    });
    world.ledger.answerWith(drawAnswers(seed));
    const seats = watchSeats(world, meeting);

    const corrected = await desk.announce('Sanoma-2 ennen.', [some], 'Korjattava');
    const recalled = await desk.announce('Sanoma-3 turhaan.', [others], 'Sanoma-3');
    const announced = await desk.announce('Sanoma-1 kaikille.', [group.id]);
    const late: string[] = [];
    const insisting = async (inMs: number, ...[path, body, of, stands]: Parameters<typeof desk.insist>) => {
      await sleep(inMs);
      await desk.insist(path, body, of, stands).catch((fault) => late.push(`I1 ${(fault as Error).message}`));
    };
    const [correctedAt, recalledAt] = [`/api/announcements/${corrected}`, `/api/announcements/${recalled}`];
    const news = { title: text('Korjattu'), text: text('Sanoma-2 nyt.') };
    const told = async (people: Person[], aim: (person: Person, pauseMs: number) => Promise<string>) => {
      const ends = await Promise.all(
        people.map(async (person, index) => {
          try {
            return [{ person, said: await aim(person, paces[index]!) }];
          } catch (fault) {
            late.push(`I1 ${(fault as Error).message}`);
            return [];
          }
        }),
      );
      return ends.flat();
    };
    const words = (person: Person) => `Kanarian sana ${person.id}: peru tämä, jos voit.`;
    const [inDoubt, signUps, feedback] = await Promise.all([
      storm(world, faults, rate),
      told([...inTeams.slice(0, 8), onWeb[3]!], (person, pauseMs) => signUp(world, person, 'Kuuleminen', pauseMs)),
      told([...inTeams.slice(9, 13), onWeb[4]!], (person, pauseMs) => giveFeedback(world, person, words(person), pauseMs)),
      told(left, (person, pauseMs) => cancelSignUp(world, person, 'Vuorot', pauseMs)),
      insisting(changeInMs[0], `${correctedAt}/correct`, news, correctedAt, ({ title }) => JSON.stringify(title).includes('Korjattu')),
      insisting(changeInMs[1], `${recalledAt}/recall`, {}, recalledAt, ({ status }) => status === 'stopped'),
    ]);
    const recoveries = await Promise.all([announced, corrected, recalled].map((id) => desk.settled(id, patienceMs)));
    const recovery = Math.max(...recoveries.map((ms) => ms ?? Number.NaN));
    const counts = (await desk.counts(announced)) ?? {};
    const reminded = () =>
      new Set(
        world.ledger.delivered('Pian alkava').flatMap(({ text, conversation }) => (text.startsWith('A reminder') ? conversation : [])),
      );
    const patience = startsAt.getTime() - 3_600_000 - Date.now() + 60_000;
    if (!(await world.ledger.until(() => reminded().size >= attending.length - 1, Math.max(1_000, patience))))
      late.push(`I4 ${reminded().size} of ${attending.length - 1} had been reminded 60 s after it was due`);
    await repliesGiven(world);
    for (const house of [...world.living]) {
      const { code, ms } = await house.end('SIGTERM');
      if (code !== 0 || ms > 27_000) world.faults.push(`${house.name} ended with ${code} after ${Math.round(ms)} ms on SIGTERM`);
    }
    const doubtful = world.ledger.entries.filter(({ answer }) => ['hang', 'reset', 502, 503].includes(answer)).length;
    const wrong = await judge(world, {
      signUps,
      feedback: feedback.map((each) => ({ ...each, words: words(each.person) })),
      meeting: { id: meeting, capacity },
      vacated: { left, waiting },
      announcements: [
        { id: announced, words: 'Sanoma-1', recipients: everyone, counts },
        { id: corrected, words: 'Sanoma-2', recipients: [...inTeams.slice(20, 50), ...onWeb], before: 'Sanoma-2 ennen' },
        { id: recalled, words: 'Sanoma-3', recipients: inTeams.slice(50, 80), recalled: true },
      ],
      reminders: ['Pian alkava'],
      inDoubt: inDoubt + doubtful,
      mostConfirmed: seats(),
    });
    if (Number.isNaN(recovery)) wrong.push('I3 an announcement never came to its end');
    kept = wrong.length + late.length > 0;
    return {
      wrong: [...late, ...wrong],
      faults,
      seconds: (performance.now() - began) / 1000,
      recovery: recovery / 1000,
      counts,
      folder: world.folder,
    };
  } finally {
    await world.close({ keep: kept });
  }
}
