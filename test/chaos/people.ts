import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from './desk.js';
import type { Entry } from './ledger.js';
import type { World } from './world.js';

/** Words that may stand in no log, wherever a person is concerned. */
export const canary = 'kanaria';

/** Somebody in Teams, known to staff by the same address. */
export interface Person {
  id: string;
  conversation: string;
  name: string;
  email: string;
}

export const personOf = (number: number): Person => ({
  id: `user-${number}`,
  conversation: `chat-${number}`,
  name: `Kanaria Nimi${number}`,
  email: `kanaria-${number}@example.org`,
});

/** Sends an activity once, as Teams does; the status, or undefined when no answer came. */
export async function post(world: World, person: Person, text: string, id: string = randomUUID()): Promise<number | undefined> {
  const door = world.door();
  if (!door) return undefined;
  const activity = {
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl: world.serviceUrl,
    locale: 'en-US',
    text,
    conversation: { id: person.conversation, conversationType: 'personal', tenantId: 'tenant' },
    from: { id: person.id, name: person.name },
    recipient: { id: 'bot', name: 'Bot' },
  };
  try {
    const response = await fetch(`${door}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...world.teamsHeaders() },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(15_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

/** What a person was told since then, and whether the bot said that something went wrong. */
const heard = (world: World, person: Person, since: number): Entry[] =>
  world.ledger.entries
    .slice(since)
    .filter((entry) => entry.delivered && entry.conversation === person.conversation && entry.method === 'POST');

/**
 * Says something until it is taken: an activity without an answer is repeated under its id, as Teams does; one that failed is said anew, as people
 * do. Gives what the bot answered, which may be nothing when the answer is still on its way. Throws when nobody takes it for `patienceMs`.
 */
export async function say(world: World, person: Person, text: string, patienceMs = 60_000): Promise<string> {
  const until = performance.now() + patienceMs;
  for (let id = randomUUID(); performance.now() < until; ) {
    const since = world.ledger.entries.length;
    const status = await post(world, person, text, id);
    if (status === 200) {
      const said = heard(world, person, since).map((entry) => entry.text);
      if (said.length === 0) world.silent.at = performance.now();
      if (!said.some((each) => /^Something went wrong|reference/i.test(each))) return said.join('\n');
      id = randomUUID();
    }
    await sleep(400);
  }
  throw new Error(`nobody took what ${person.id} said`);
}

/** Imports so many people into a group, and lets each say hello, so that the house knows where to write to them. */
export async function invite(world: World, desk: Desk, group: { id: string; name: string }, count: number, first = 0): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, index) => personOf(first + index));
  for (const { id, name, email } of people) world.members.set(id, { name, email });
  const lines = people.map(({ name, email }) => `${name},${email},Kanarialiitto,en,${group.name}`);
  await desk.ask('POST', '/api/people/import', ['name,email,organisation,language,groups', ...lines].join('\n'));
  const waiting = [...people];
  const greet = async () => {
    // Forty a second in all: the answers count, too, against what Teams allows.
    for (let person = waiting.shift(); person; person = waiting.shift()) await Promise.all([say(world, person, 'hello'), sleep(200)]);
  };
  await Promise.all(Array.from({ length: 8 }, greet));
  return people;
}

/** What to answer to what the bot asks, the last question first. Undefined: the aim is reached. */
type Answers = [question: RegExp, answer: string | undefined][];

/**
 * Talks until the bot says that it is done, answering what it asks. A person who hears nothing asks for help, whereupon the question that waits
 * comes back. Gives the words with which it ended.
 */
export async function talk(world: World, person: Person, first: string, answers: Answers, pauseMs: number): Promise<string> {
  let next = first;
  for (let turns = 0; turns < 30; turns += 1) {
    const said = await say(world, person, next);
    const asked = answers.map(([question, answer]) => ({ at: said.search(question), answer })).filter(({ at }) => at >= 0);
    const last = asked.sort((a, b) => b.at - a.at)[0];
    if (last && last.answer === undefined) return said;
    next = last?.answer ?? (said === '' || next === 'help' ? (turns % 2 === 0 ? 'help' : first) : 'help');
    await sleep(pauseMs);
  }
  throw new Error(`${person.id} never came to an end with "${first}"`);
}

export const signUpWords = {
  confirmed: /You are (already )?signed up/,
  waiting: /(?:You are|already) on the waiting list as number (\d+)/,
};
/** Signs up for the meeting of that title, on the waiting list if it must be. */
export const signUp = (world: World, person: Person, title: string, pauseMs: number) =>
  talk(
    world,
    person,
    'sign up',
    [
      [/Which meeting would you like/, title],
      [/join the waiting list as number \d+\. Do you want/, 'yes'],
      [/would help you take part/, 'skip'],
      [/May it be stored/, 'no'],
      [/What is your name/, person.name],
      [/Which organisation/, 'myself'],
      [/Please check these details/, 'yes'],
      [signUpWords.confirmed, undefined],
      [signUpWords.waiting, undefined],
    ],
    pauseMs,
  );

export const receivedWords = /Your feedback has been received\. Its number is (\d+)/;
/** Gives feedback in these words. */
export function giveFeedback(world: World, person: Person, words: string, pauseMs: number): Promise<string> {
  return talk(
    world,
    person,
    'give feedback',
    [
      [/Question 1 of 1(?![\s\S]*You have written)/, words],
      [/You have written/, 'done'],
      [/Recorded\. Write more/, 'done'],
      [/What is your name/, person.name],
      [/Which organisation/, 'myself'],
      [/This is what will be sent/, 'send'],
      [/You have sent this feedback already/, 'cancel'],
      [receivedWords, undefined],
    ],
    pauseMs,
  );
}
