import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { letterTo, linkIn } from '../support/letters.js';
import { type Chat, openChat } from '../support/web.js';
import type { Desk } from './desk.js';
import type { World } from './world.js';

/** Words that may stand in no log, wherever a person is concerned. */
export const canary = 'kanaria';

/** Somebody in Teams, or with a chat on the web, known to staff by the same address. */
export interface Person {
  id: string;
  conversation: string;
  name: string;
  email: string;
  chat?: Chat;
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

/** What a person was told since then. */
const heard = (world: World, person: Person, since: number): string[] =>
  world.ledger.entries
    .slice(since)
    .filter((entry) => entry.delivered && entry.conversation === person.conversation && entry.method === 'POST')
    .map(({ text }) => text);

/** Writes on the web, once; what the bot answered, or undefined when it was not taken. */
async function writeOnWeb(world: World, chat: Chat, text: string, id: string): Promise<string[] | undefined> {
  const door = world.door();
  if (!door) return undefined;
  const web = openChat(door);
  try {
    const { status } = await web.write(chat, { type: 'message', text, channelData: { clientActivityID: id } });
    if (status !== 200) return undefined;
    const transcript = await web.transcript(chat);
    const own = transcript.findIndex(({ channelData }) => channelData?.clientActivityID === id);
    return transcript.slice(own + 1).flatMap((each) => (each.from.role === 'bot' && each.text ? [each.text] : []));
  } catch {
    return undefined;
  }
}

/** Says an activity once, where the person is; what they were told, or undefined when it was not taken. */
async function sayOnce(world: World, person: Person, text: string, id: string): Promise<string[] | undefined> {
  if (person.chat) return writeOnWeb(world, person.chat, text, id);
  const since = world.ledger.entries.length;
  return (await post(world, person, text, id)) === 200 ? heard(world, person, since) : undefined;
}

/**
 * Says something until it is taken: an activity without an answer is repeated under its id, as Teams does; one that failed is said anew, as people
 * do. Gives what the bot answered, which may be nothing when the answer is still on its way. Throws when nobody takes it for `patienceMs`.
 */
export async function say(world: World, person: Person, text: string, patienceMs = 60_000): Promise<string> {
  const until = performance.now() + patienceMs;
  for (let id = randomUUID(); performance.now() < until; ) {
    const said = await sayOnce(world, person, text, id);
    if (said) {
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

/** Imports so many people who are not in Teams, writes to them, and lets each open the chat by the link in their letter. */
export async function inviteToWeb(world: World, desk: Desk, group: { id: string; name: string }, count: number): Promise<Person[]> {
  const own = { id: await desk.group('Verkossa'), name: 'Verkossa' };
  const people = Array.from({ length: count }, (_, index) => personOf(1_000 + index));
  const lines = people.map(({ name, email }) => `${name},${email},Kanarialiitto,en,${group.name};${own.name}`);
  await desk.ask('POST', '/api/people/import', ['name,email,organisation,language,groups', ...lines].join('\n'));
  await desk.announce('Tervetuloa verkkoon.', [own.id]);
  const web = openChat(world.door()!);
  return Promise.all(
    people.map(async (person) => {
      const link = linkIn(await letterTo(world.dataFolder, person.email, 'Tervetuloa verkkoon'));
      const chat = await web.start({ link });
      return { ...person, conversation: chat.conversationId, chat };
    }),
  );
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

/** Gives a seat, or a place on the list, to others. Who was told nothing asks again, and hears that there is nothing to cancel any more. */
export const cancelSignUp = (world: World, person: Person, title: string, pauseMs: number) =>
  talk(
    world,
    person,
    'cancel my sign-up',
    [
      [/Which sign-up do you want/, title],
      [/Do you want to cancel this sign-up/, 'yes'],
      [/Your sign-up has been cancelled|You are not signed up|You have no sign-ups/, undefined],
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
