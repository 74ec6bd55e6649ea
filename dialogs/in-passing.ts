import { languages } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Meeting, Round } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import { type Fact, plain, words } from '../locales/words.js';
import { begin, wayOn } from './buttons.js';
import type { Scene } from './dialog.js';
import { titleOf } from './feedback-lines.js';
import { placeOf, seatsOf, timeOf } from './meeting-lines.js';
import type { Pending } from './progress.js';
import type { Saying, Utterance } from './saying.js';
import { phraseIn } from './understand.js';

const facts: readonly Fact[] = ['what', 'ends', 'seats', 'public', 'who', 'where', 'when'];

/** A question in more words than this asks for more than a fact. */
const most = { words: 8, wordsOfAnswer: 6 };

/**
 * The fact that is asked for. Where any words may be an answer, only a short question with a question mark is taken for one.
 */
function factIn({ text, choice }: Utterance, open: boolean): Fact | undefined {
  const said = plain(text).split(' ');
  if (choice !== undefined || said.length > (open ? most.wordsOfAnswer : most.words) || (open && !text.trim().endsWith('?')))
    return undefined;
  return facts.find((fact) => languages.some((language) => words[language].facts[fact].some((phrase) => phraseIn(said, phrase))));
}

function ofMeeting(fact: Fact, meeting: Meeting, { language }: Scene): Line[] {
  if (fact === 'when') return [say('meetings.timeLine', { time: timeOf(meeting) })];
  if (fact === 'ends') return [say('meetings.lastDayLine', { day: { day: meeting.signUpClosesOn } })];
  if (fact === 'seats') return [say('meetings.seatsLine', { seats: speak(seatsOf(meeting), language) })];
  if (fact === 'what') return [say('meetings.text', { text: meeting.description })];
  if (fact !== 'where') return [];
  const online = meeting.place && meeting.onlineUrl ? [say('meetings.online', { url: meeting.onlineUrl })] : [];
  return [say('meetings.placeLine', { place: placeOf(meeting) }), ...online];
}

function ofRound(fact: Fact, round: Round, { engagement }: Scene): Line[] {
  if (fact === 'who' || fact === 'what')
    return [say('feedback.who', { authority: engagement.authority.name, project: round.project.name, title: titleOf(round) })];
  if (fact === 'public') return [say('feedback.public')];
  if (fact !== 'ends') return [];
  return [say(round.late ? 'feedback.late' : 'feedback.until', { day: { day: round.closesOn } })];
}

/** What is asked about the conversation itself: who asks, and who sees what is told. */
function ofDialog(fact: Fact, { dialog }: Pending, { engagement }: Scene): Line | undefined {
  const authority = engagement.authority.name;
  if (dialog.intent === 'talk-to-human' && (fact === 'who' || fact === 'public')) return say('human.readBy', { authority });
  if (!('meeting' in dialog.questions)) return undefined;
  if (fact === 'who') return say('meetings.organiser', { authority });
  return fact === 'public' ? say('signUp.whoSees', { authority }) : undefined;
}

/** The meetings that are being talked about: the one that was chosen, else those to choose from. */
async function meetingsOf({ dialog, answers }: Pending, { engagement }: Scene): Promise<Meeting[]> {
  if (!('meeting' in dialog.questions)) return [];
  const own = (await engagement.mySignUps()).map(({ meeting }) => meeting);
  const open = dialog.intent === 'sign-up' ? await engagement.openMeetings() : [];
  const all = [...own, ...open.filter(({ id }) => !own.some((one) => one.id === id))];
  if (answers.meeting) return all.filter(({ id }) => id === answers.meeting);
  return dialog.intent === 'sign-up' ? open : own;
}

/** What was asked of a meeting that the list has ("how long does the second one last?"), with the way to sign up for it. */
export async function factOf(utterance: Utterance, about: string | undefined, scene: Scene): Promise<Saying | undefined> {
  const fact = utterance.text.trim().endsWith('?') ? factIn(utterance, false) : undefined;
  const meeting = fact && (await scene.engagement.openMeetings()).find(({ id }) => id === about);
  const lines = meeting ? ofMeeting(fact, meeting, scene) : [];
  if (!meeting || lines.length === 0) return undefined;
  const first = meeting.signUpClosed ? [] : [begin('sign-up', meeting.id)];
  return { text: [say('meetings.title', { title: meeting.title }), ...lines], choices: await wayOn(scene, first) };
}

/** The answer to a question that is asked while another waits ("missä se on?"); undefined when none was, or nothing is known of it. */
export async function inPassing(utterance: Utterance, pending: Pending, scene: Scene): Promise<Saying | undefined> {
  const fact = factIn(utterance, pending.question.open ?? false);
  if (!fact) return undefined;
  const general = ofDialog(fact, pending, scene);
  if (general) return { text: [general] };
  const meetings = await meetingsOf(pending, scene);
  const about = meetings.flatMap((meeting) => {
    const lines = ofMeeting(fact, meeting, scene);
    return meetings.length > 1 && lines.length > 0 ? [say('meetings.title', { title: meeting.title }), ...lines] : lines;
  });
  const rounds = 'round' in pending.dialog.questions ? await scene.engagement.openRounds({ late: true }) : [];
  const round = rounds.find(({ id }) => id === pending.answers.round);
  const text = [...about, ...(round ? ofRound(fact, round, scene) : [])];
  return text.length > 0 ? { text } : undefined;
}
