import { takeTurn } from '../../dialogs/conversation.js';
import { dialogs } from '../../dialogs/index.js';
import { buttonsIn } from '../../dialogs/progress.js';
import type { Choice, Saying, Utterance } from '../../dialogs/saying.js';
import type { FileRefusal, SentFile } from '../../engagement/document.js';
import type { Language } from '../../engagement/language.js';
import { speak } from '../../locales/index.js';
import { turns } from '../../store/turns.js';
import { directions, languageOfFile, type Stage } from './stage.js';

const calendarLink = () => 'https://osallistu.example/calendar';
const authority = { name: 'Virasto', contact: 'valmistelu@example.org' };

/** One person who talks with the bot, through the real store. */
export function talker(stage: Stage, id: string, first: Language | undefined, email?: string) {
  let last: Saying[] = [];
  let earlier: Choice[] = [];
  let number = 0;
  const place = {
    id: `web:${id}`,
    channel: 'web' as const,
    userId: id,
    reference: {},
    ...(first ? { language: first } : {}),
    ...(email ? { email } : {}),
  };
  return {
    /** The buttons under the last message, and those further up, newest first. */
    buttons: () => buttonsIn(last),
    oldButtons: () => earlier,
    async says(utterance: Utterance): Promise<{ says: Saying[]; language: Language; progress: unknown }> {
      number += 1;
      const options = {
        timeZone: 'Europe/Helsinki',
        authority,
        teamsRate: 40,
        now: () => stage.now,
        onCommit() {},
        calendarLink,
        newCode: () => '204816',
      };
      const { replies } = await turns(stage.database, options).take(place, `${number}`, async ({ progress, language, engagement }) => {
        // Transcripts begin after the welcome, unless they open the chat.
        const taken = await takeTurn(dialogs, progress, utterance, engagement, language ?? first);
        return { progress: taken.progress, language: taken.language, replies: taken };
      });
      const taken = replies as { says: Saying[]; language: Language; progress: unknown };
      earlier = [...buttonsIn(last), ...earlier];
      last = taken.says;
      return taken;
    },
  };
}

const spoken = ({ text, choices }: Saying, language: Language) =>
  `Bot: ${text.map((line) => speak(line, language)).join('\n')}${choices ? `\n[${choices.map(({ label }) => speak(label, language)).join('] [')}]` : ''}`.replaceAll(
    '\n',
    '\n     ',
  );

const links: Record<string, (stage: Stage) => Utterance> = {
  'Aino opens the chat': () => ({ text: '', event: 'welcome' }),
  'Aino opens a link about the first meeting': ({ meeting }) => ({ text: '', event: 'welcome', about: `meeting:${meeting}` }),
  'Aino opens a link about the round': ({ round }) => ({ text: '', event: 'welcome', about: `round:${round}` }),
};

/** "Aino attaches: statement.pdf", or with what is the matter with it: "Aino attaches (locked): statement.pdf". */
function fileOf(line: string): SentFile {
  const [, matter, name = ''] = /^Aino attaches(?: \((\w+)\))?: (.*)$/.exec(line) ?? [];
  if (matter && matter !== 'scanned') return { name, refused: matter as FileRefusal };
  const bytes = Buffer.from(`What is in ${name}.`.repeat(300));
  return { name, kind: 'pdf', bytes, ...(matter ? {} : { text: 'A statement.' }) };
}

/**
 * Plays a transcript and writes it anew with what the bot really said: "Aino: …" is written, "Aino presses: …" is a button, "Aino attaches: …" a
 * file, "[…]" a stage direction; everything else but the heading is the bot's. `heard` gets the key of every sentence.
 */
export async function play(stage: Stage, name: string, transcript: string, heard: (key: string) => void): Promise<string> {
  let language = languageOfFile(name);
  const aino = talker(stage, name, language);
  const said: string[] = [];
  for (const line of transcript.split('\n').filter((each) => /^(#|Aino|\[)/.test(each))) {
    said.push(...(line.startsWith('#') ? [line, ''] : [line]));
    const [, direction] = /^\[(.*)\]$/.exec(line) ?? [];
    const [, old, label] = /^Aino presses( an old button)?: (.*)$/.exec(line) ?? [];
    const [, text] = /^Aino:(.*)$/.exec(line) ?? [];
    if (direction && !directions[direction] && !links[direction]) throw new Error(`${name}: nobody knows how to do "${direction}"`);
    if (direction) await directions[direction]?.(stage);
    const pressed = (old ? aino.oldButtons() : aino.buttons()).find((choice) => speak(choice.label, language) === label);
    if (label && !pressed) throw new Error(`${name}: there is no button "${label}" after:\n${said.slice(-6).join('\n')}`);
    let utterance = direction ? links[direction]?.(stage) : undefined;
    if (pressed) utterance = { text: '', choice: pressed.value };
    if (text !== undefined) utterance = { text: text.trim() };
    if (line.startsWith('Aino attaches')) utterance = { text: '', files: [fileOf(line)] };
    if (!utterance) continue;
    const taken = await aino.says(utterance);
    language = taken.language;
    for (const saying of taken.says) {
      for (const { key } of saying.text) heard(key);
      for (const { label: shown } of buttonsIn([saying])) heard(shown.key);
    }
    said.push(...taken.says.map((saying) => spoken(saying, language)));
  }
  return `${said.join('\n')}\n`;
}
