import { takeTurn } from '../../dialogs/conversation.js';
import { type Form, fieldPrefix } from '../../dialogs/forms.js';
import { dialogs } from '../../dialogs/index.js';
import { plainText } from '../../dialogs/plain.js';
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

const drawn = ({ fields, lines, submit }: Form, language: Language) =>
  [
    ...lines.map((line) => speak(line, language)),
    ...fields.map(({ name, label, value }) => `${speak(label, language)} <${name}: ${value}>`),
    `<${speak(submit, language)}>`,
  ]
    .map((line) => `\n| ${line.replaceAll('\n', '\n| ')}`)
    .join('');

const spoken = (saying: Saying, language: Language) => {
  const { choices, form } = saying;
  return `Bot: ${plainText(saying, language)}${form ? drawn(form, language) : ''}${choices ? `\n[${choices.map(({ label }) => speak(label, language)).join('] [')}]` : ''}`.replaceAll(
    '\n',
    '\n     ',
  );
};

const links: Record<string, (stage: Stage) => Utterance> = {
  'Aino opens the chat': () => ({ text: '', event: 'welcome' }),
  'Aino opens a link about the first meeting': ({ meeting }) => ({ text: '', event: 'welcome', about: `meeting:${meeting}` }),
  'Aino opens a link about the round': ({ round }) => ({ text: '', event: 'welcome', about: `round:${round}` }),
};

/** "Aino fills in: 1=Courses work.; published=false" of a form, as a card sends it back: with all its fields but those that are empty. */
function filled(line: string, { intent, about, base, fields }: Form): Utterance {
  const changes = line
    .slice(line.indexOf(':') + 1)
    .split(';')
    .filter((each) => each.includes('='));
  const values = [...fields.map(({ name, value }) => [name, value]), ...changes.map((each) => each.trim().split(/=(.*)/s))];
  const left = [...new Map(values as [string, string][])].filter(([, value]) => value !== '');
  const inputs = Object.fromEntries(left.map(([name, value]) => [fieldPrefix + name, value]));
  const written = fields.map(({ name }) => name);
  return { text: '', choice: { fill: intent, written, ...(about ? { about } : {}), base, ...inputs } };
}

/** "Aino attaches: statement.pdf", or with what is the matter with it: "Aino attaches (locked): statement.pdf". */
function fileOf(line: string): SentFile {
  const [, matter, name = ''] = /^Aino attaches(?: \((\w+)\))?: (.*)$/.exec(line) ?? [];
  if (matter && matter !== 'scanned') return { name, refused: matter as FileRefusal };
  const bytes = Buffer.from(`What is in ${name}.`.repeat(300));
  return { name, kind: 'pdf', bytes, ...(matter ? {} : { text: 'A statement.' }) };
}

/**
 * Plays a transcript and writes it anew with what the bot really said: "Aino: …" is written, "Aino presses: …" is a button, "Aino attaches: …" a
 * file, "Aino fills in: …" a form, "[…]" a stage direction; everything else but the heading is the bot's. `heard` gets the key of every sentence.
 */
export async function play(stage: Stage, name: string, transcript: string, heard: (key: string) => void): Promise<string> {
  let language = languageOfFile(name);
  const aino = talker(stage, name, language);
  const said: string[] = [];
  const forms: Form[] = [];
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
    if (line.startsWith('Aino fills in an old')) utterance = filled(line, forms[0]!);
    else if (line.startsWith('Aino fills in')) utterance = filled(line, forms.at(-1)!);
    if (!utterance) continue;
    const taken = await aino.says(utterance);
    language = taken.language;
    for (const saying of taken.says) {
      for (const { key } of [...saying.text, ...(saying.links ?? []).map(({ label }) => label)]) heard(key);
      if (saying.form) forms.push(saying.form);
      for (const { key } of [
        saying.form?.submit ?? [],
        saying.form?.lines ?? [],
        saying.form?.fields.map(({ label: of }) => of) ?? [],
      ].flat())
        heard(key);
      for (const { label: shown } of buttonsIn([saying])) heard(shown.key);
    }
    said.push(...taken.says.map((saying) => spoken(saying, language)));
  }
  return `${said.join('\n')}\n`;
}
