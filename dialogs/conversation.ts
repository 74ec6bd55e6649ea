import type { Language } from '../engagement/language.js';
import type { Engagement } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { means } from '../locales/words.js';
import { languageChoices } from './asides.js';
import { begin, labels, wayOn, withWayOn } from './buttons.js';
import type { Scene } from './dialog.js';
import { askInstead, askWhich, doubtIn, resolve } from './doubt.js';
import { noPlaceFor } from './files.js';
import { filledIn, formWished, isForm } from './forms.js';
import { cancels, command, goesBack, isStale, listedWish, meetingWish, named, pressedWish, readable, type Wish } from './hearing.js';
import { factOf, inPassing } from './in-passing.js';
import { again, back, goOn, type Played, play, waitingAt } from './playing.js';
import { buttonsIn, type Dialogs, listedIn, offeredIn, type Pending, type Progress, pendingOf, toProgress } from './progress.js';
import type { Choice, Saying, Utterance } from './saying.js';
import { isPolite, isUrgent, languageOf, type Understanding, understand } from './understand.js';
import { aboutIn, welcome } from './welcome.js';

/** What a turn says, where it leaves the conversation, and the language from now on. */
export interface Taken extends Played {
  language: Language;
  /** That the language changed is said in it already, or is what is being asked about. */
  told?: boolean;
}

/** More than anybody types. */
const longest = 30_000;

/**
 * One turn of a conversation: what the person sent, read in the light of where the conversation stands. Changes nothing by itself but through
 * `engagement`, whose transaction also keeps the progress.
 */
export async function takeTurn(
  dialogs: Dialogs,
  before: unknown,
  sent: Utterance,
  engagement: Engagement,
  current: Language | undefined,
): Promise<Taken> {
  const progress = toProgress(before);
  const pending = pendingOf(progress, dialogs);
  const first = current ?? engagement.person.language;
  if (sent.text.length > longest) {
    const choices = pending ? {} : { choices: await wayOn({ engagement, language: first }) };
    return { says: [{ text: [say('door.tooLong')], ...choices }], progress, language: first };
  }
  const { utterance, language } = readable(sent, offeredIn(progress), first);
  const hear = sent.files ? respondToFiles : respond;
  const taken =
    current === undefined && !sent.files && isOfAnyLanguage(utterance, engagement)
      ? { says: [askLanguage], progress: {}, language }
      : await hear(dialogs, pending, utterance, { engagement, language }, progress);
  const list = taken.says.at(-1)?.list;
  const says = [...taken.says];
  // In the middle of a conversation a change of language is told, understood or not; a first message is simply answered in its own.
  if (taken.language !== first && progress.offered && !taken.told) says.unshift({ text: [say('language.changed')] });
  // Whoever writes before the bot was introduced, or after they were forgotten, is told first that it is a machine.
  if (current === undefined && !utterance.event) says.unshift({ text: (await welcome({ engagement, language: taken.language })).text });
  return { says, progress: { ...taken.progress, offered: buttonsIn(taken.says), ...(list ? { list } : {}) }, language: taken.language };
}

/** Nothing tells the person's language, and these first words ("ok") may be of any: it is asked. */
const isOfAnyLanguage = ({ text, choice, event, locale }: Utterance, { person }: Engagement): boolean =>
  choice === undefined && event === undefined && locale === undefined && !person.email && languageOf(text) === undefined;

const askLanguage: Saying = { text: [say('language.whichOfAll')], choices: languageChoices };

/** Files go to what is going on, if that has a place for them, and are never dropped without a word; what was written beside them is heard after. */
async function respondToFiles(
  dialogs: Dialogs,
  pending: Pending | undefined,
  { files = [], ...words }: Utterance,
  scene: Scene,
  progress: Progress,
): Promise<Taken> {
  const taken = await pending?.dialog.take?.(files, pending.asking, pending.answers, scene);
  const { language } = scene;
  if (!pending || taken === undefined || typeof taken === 'string' || 'end' in taken) {
    const refused = { text: [noPlaceFor(files, scene)] };
    if (words.text === '') return { ...(await puzzled(pending, refused, scene, await toFeedback(scene))), language };
    const heard = await respond(dialogs, pending, words, scene, progress);
    return { ...heard, says: [refused, ...heard.says] };
  }
  if (words.text === '') return { ...(await goOn(pending, taken, scene)), language };
  const still = { ...pending, answers: taken.answers };
  const heard = await respond(dialogs, still, words, scene, { ...progress, ...waitingAt(still) });
  return { ...heard, says: [...[...(taken.first ?? []), ...(taken.says ?? [])].map(({ text }) => ({ text })), ...heard.says] };
}

/** Whoever sends a file may want to give feedback with it. */
const toFeedback = async ({ engagement }: Scene): Promise<Choice[]> =>
  (await engagement.openRounds()).length > 0 ? [begin('give-feedback')] : [];

async function respond(
  dialogs: Dialogs,
  pending: Pending | undefined,
  utterance: Utterance,
  scene: Scene,
  progress: Progress,
): Promise<Taken> {
  const { language } = scene;
  if (utterance.event === 'welcome') return { ...(await greet(dialogs, pending, utterance, scene)), language };
  const doubt = doubtIn(progress.doubt);
  const resolved = resolve(doubt, utterance, pending);
  if (resolved === 'goOn' && pending) return { ...(await again(pending, [], scene)), language };
  if (resolved && resolved !== 'goOn') return follow(dialogs, pending, { intent: resolved, language }, { text: doubt!.text }, scene);
  if (cancels(utterance)) return { ...(await stop(pending, scene)), language };
  if (isForm(utterance.choice)) return { ...(await respondToForm(dialogs, pending, utterance, scene, offeredIn(progress))), language };
  if (isStale(utterance, pending)) return { ...(await puzzled(pending, { text: [say('conversation.stale')] }, scene)), language };

  const commanded = pressedWish(utterance, language) ?? command(utterance, language);
  if (commanded) return follow(dialogs, pending, commanded, utterance, scene);
  if (pending && goesBack(utterance, pending)) {
    const before = await back(pending, scene);
    return { ...(before ?? (await again(pending, [{ text: [say('conversation.firstQuestion')] }], scene))), language };
  }
  const fact = pending && (await inPassing(utterance, pending, scene));
  if (pending && fact) return { ...(await again(pending, [fact], scene)), language };
  const heard = await pending?.question.read(utterance, pending.answers, scene);
  if (pending && heard !== undefined) return { ...(await goOn(pending, heard, scene)), language };
  const wish = listedWish(utterance, listedIn(progress), scene) ?? (pending ? undefined : await meetingWish(utterance, scene));
  return listen(dialogs, pending, wish, utterance, scene);
}

/** A form that is wished for is shown, and nothing else changes; one that was filled in is kept, and the conversation goes on from there. */
async function respondToForm(
  dialogs: Dialogs,
  pending: Pending | undefined,
  { choice }: Utterance,
  scene: Scene,
  offered: Choice[],
): Promise<Played> {
  const wished = formWished(choice);
  const told = wished && dialogs[wished.intent] === pending?.dialog ? pending.answers : {};
  const form = wished && (await dialogs[wished.intent].form?.(wished.about, told, scene));
  if (form && 'fields' in form) {
    const said = { text: [say('form.here')], form };
    // The question that waits can be answered as before, by its buttons too.
    const choices = [...new Map(offered.map((each) => [JSON.stringify(each.value), each])).values()];
    if (pending) return { says: [{ ...said, choices }], progress: waitingAt(pending) };
    return { says: await withWayOn([said], scene), progress: {} };
  }
  const filled = filledIn(choice);
  const dialog = filled && dialogs[filled.intent];
  const kept = form?.end ? { end: form.end } : await dialog?.fill?.(filled!, scene);
  if (kept === undefined || typeof kept === 'string') return puzzled(pending, { text: [say('form.unknown')] }, scene);
  if ('refused' in kept) return puzzled(pending, { text: [kept.refused] }, scene);
  const left = dialog === pending?.dialog || !dialog ? undefined : await pending?.dialog.leave?.(pending.answers, scene);
  const before = left ? [{ text: left.text }] : [];
  const first = dialog ?? pending?.dialog;
  if ('end' in kept || !first) return { says: [...before, ...(await withWayOn('end' in kept ? kept.end : [], scene))], progress: {} };
  const { says, progress } = await play(first, kept.answers, scene);
  return { says: [...before, ...(kept.first ?? []), ...says], progress };
}

/** What was sent is neither an answer nor a command: is it a wish in the person's own words? */
async function listen(
  dialogs: Dialogs,
  pending: Pending | undefined,
  listed: Wish | undefined,
  utterance: Utterance,
  before: Scene,
): Promise<Taken> {
  const { text, choice } = utterance;
  const silent = choice === undefined && !/[\p{Letter}\p{Number}]/u.test(text);
  const nothing: Understanding = { kind: 'unclear', language: before.language };
  // A “yes” that answers nothing asks for nothing either.
  const isAnswerOnly = (['yes', 'no', 'skip', 'done', 'back'] as const).some((answer) => means(answer, text));
  const guessed = choice !== undefined || isAnswerOnly ? nothing : understand(text, before.language);
  // Where words were asked for, and these will not do, only what people wish who are stuck is heard.
  const isElse = pending?.question.open && !(guessed.kind === 'sure' && isUrgent(guessed.intent));
  // One word that answers a question badly ("maybe", "myself") asks for nothing, and a name is no greeting: what is one was heard as a command.
  const isOdd = guessed.kind === 'sure' && (isPolite(guessed.intent) || (guessed.intent !== 'talk-to-human' && !/\s/.test(text.trim())));
  const isWord = pending && isOdd;
  const understood = isElse || isWord ? nothing : guessed;
  const { language } = understood;
  const scene = { ...before, language };
  const told = listed && !pending ? await factOf(utterance, listed.about, before) : undefined;
  if (told) return { says: [told], progress: {}, language: before.language };
  // Words that name an entry of the list ("perjantain tilaisuus") may also sound like asking for the list.
  if (listed && (understood.kind !== 'sure' || understood.intent === listed.intent || understood.intent === 'list-meetings'))
    return follow(dialogs, pending, listed, utterance, before);
  if (understood.kind === 'sure') {
    const wish = named(understood, text);
    const { intent } = wish;
    if (!pending || wish.to || dialogs[intent].aside || dialogs[intent] === pending.dialog)
      return follow(dialogs, pending, wish, utterance, before);
    return { says: [askInstead(intent, scene)], progress: { ...waitingAt(pending), doubt: { intents: [intent], text } }, language };
  }
  if (understood.kind === 'either') {
    const doubt = { intents: [...understood.intents], text };
    return { says: [askWhich(doubt)], progress: { ...(pending ? waitingAt(pending) : {}), doubt }, language };
  }
  const answer = pending?.question.unclear ?? { text: [say(silent ? 'conversation.empty' : 'outOfScope.notUnderstood')] };
  const { perhaps } = understood;
  const first = perhaps && perhaps in labels ? [begin(perhaps as keyof typeof labels)] : [];
  return { ...(await puzzled(pending, answer, scene, first)), language };
}

/** The first words of a conversation. What is going on is not disturbed; else a personal link leads straight to what it is about. */
async function greet(dialogs: Dialogs, pending: Pending | undefined, utterance: Utterance, scene: Scene): Promise<Played> {
  const hello = await welcome(scene);
  if (pending) return again(pending, [hello], scene);
  const about = aboutIn(utterance);
  const begun = about && (await start(dialogs, { ...about, language: scene.language }, utterance, scene));
  return begun ? { ...begun, says: [{ text: hello.text }, ...begun.says] } : { says: [hello], progress: {} };
}

/** Leaves what is going on. */
async function stop(pending: Pending | undefined, scene: Scene): Promise<Played> {
  const left = await pending?.dialog.leave?.(pending.answers, scene);
  const said = left ?? { text: [say(pending ? 'conversation.cancelled' : 'conversation.nothingToCancel')] };
  // Where nothing is going on, it may be a sign-up that is to be cancelled.
  const has = !pending && (await scene.engagement.mySignUps()).length > 0;
  return { says: [{ ...said, choices: await wayOn(scene, has ? [begin('cancel-sign-up')] : []) }], progress: {} };
}

/** Does what was wished for, in the language in which it was wished for. */
async function follow(dialogs: Dialogs, pending: Pending | undefined, wish: Wish, utterance: Utterance, before: Scene): Promise<Taken> {
  const language = wish.to ?? wish.language;
  const scene = { ...before, language };
  const wanted = dialogs[wish.intent];
  // One "tack" is answered in Swedish, but changes nothing for the letters of a person who chose Finnish.
  const switched = language !== before.language && !wanted.aside;
  if (wish.to || switched) await scene.engagement.prefer({ language });
  if (wish.to) return { ...(await goOnIn(pending, scene)), language, told: true };
  const told = wish.intent === 'change-language';
  if (pending && wanted.aside) {
    const says = await wanted.finish({}, scene);
    // An aside with buttons of its own asks something: the question that waits comes back once that is answered.
    const asks = says.some(({ choices }) => choices !== undefined);
    return { ...(asks ? { says, progress: waitingAt(pending) } : await again(pending, says, scene)), language, told };
  }
  if (pending && wanted === pending.dialog && !wish.about) {
    const anew = await wanted.anew?.(utterance, pending.answers, scene);
    const played = anew ? play(wanted, anew, scene) : again(pending, [{ text: [say('conversation.goingOn')] }], scene);
    return { ...(await played), language };
  }

  const left = await pending?.dialog.leave?.(pending.answers, scene);
  const begun = await start(dialogs, wish, utterance, scene);
  return { says: [...(left ? [{ text: left.text }] : []), ...begun.says], progress: begun.progress, language, told };
}

/** The language was changed: what is going on goes on in it. */
async function goOnIn(pending: Pending | undefined, scene: Scene): Promise<Played> {
  const changed = { text: [say('language.changed')] };
  if (pending) return again(pending, [changed], scene);
  return { says: [{ ...changed, choices: await wayOn(scene, [begin('change-language')]) }], progress: {} };
}

/** Begins a dialog with what the wish already tells. */
async function start(dialogs: Dialogs, wish: Wish, utterance: Utterance, scene: Scene): Promise<Played> {
  const { intent, about } = wish;
  // The label of a button says nothing beyond the wish.
  const told = { text: utterance.choice === undefined ? utterance.text : '', ...(about ? { choice: { begin: intent, about } } : {}) };
  return play(dialogs[intent], (await dialogs[intent].hear?.(told, scene)) ?? {}, scene);
}

/** Nothing was understood: says so, and either asks again or shows the way on. */
const puzzled = async (pending: Pending | undefined, answer: Saying, scene: Scene, first: Choice[] = []): Promise<Played> =>
  pending ? again(pending, [answer], scene) : { says: [{ ...answer, choices: await wayOn(scene, first) }], progress: {} };

export type { Progress };
