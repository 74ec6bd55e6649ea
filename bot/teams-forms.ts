import type { TurnContext } from 'botbuilder';
import { plainText } from '../dialogs/plain.js';
import type { Saying } from '../dialogs/saying.js';
import type { Place } from '../engagement/conversation.js';
import { speak } from '../locales/index.js';
import { cardOf } from './activities.js';
import { drawForm } from './form-card.js';
import { answer, type Replies, type TurnHouse } from './turn.js';

/** What was pressed or filled in, in an invoke; undefined for kinds of invokes that mean nothing to us. */
function choiceIn(name: string | undefined, value: unknown): unknown {
  const { data, action } = (value ?? {}) as { data?: unknown; action?: { data?: unknown } };
  if (name === 'adaptiveCard/action') return action?.data ?? {};
  return name === 'task/fetch' || name === 'task/submit' ? (data ?? {}) : undefined;
}

const spoken = (saying: Saying, { language }: Replies, house: TurnHouse) => plainText(saying, language, house.timeZone);

/** A window with the form that was asked for, or with what is said instead. */
function windowOf(replies: Replies, house: TurnHouse): object {
  const said = replies.says.find(({ form }) => form) ?? replies.says[0];
  const words = (line: Saying['text'][number]) => speak(line, replies.language, house.timeZone);
  const drawn = said?.form && drawForm(said.form, words, replies.language, 'window');
  if (!drawn) return { task: { type: 'message', value: said ? spoken(said, replies, house) : '' } };
  return { task: { type: 'continue', value: { title: words(said.form!.title), height: 'large', width: 'large', card: cardOf(drawn) } } };
}

/**
 * Forms in Teams come as invokes: each is a turn like any message, with an answer of its own within five seconds. What became of a form is told
 * where it stands, and the conversation goes on in the chat; the form itself stays, so that nothing that was typed into it is lost.
 */
export async function answerInvoke(context: TurnContext, place: Place, house: TurnHouse): Promise<void> {
  const { name, value } = context.activity;
  const choice = choiceIn(name, value);
  let body: object = {};
  if (choice !== undefined)
    await answer(context, place, { text: '', choice }, house, (replies) => {
      if (name === 'task/fetch') {
        body = windowOf(replies, house);
        return [];
      }
      const [first] = replies.says;
      const told = first ? spoken(first, replies, house) : '';
      body =
        name === 'task/submit'
          ? { task: { type: 'message', value: told } }
          : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: told };
      return replies.says;
    });
  await context.sendActivity({ type: 'invokeResponse', value: { status: choice === undefined ? 501 : 200, body } });
}
