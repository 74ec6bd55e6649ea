import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import { useDraft } from '../../draft.js';
import { FoundDraft } from '../../parts/found-draft.js';
import { Long } from '../../parts/long.js';
import { isOvertaken } from '../../parts/overtaken.js';
import { Section } from '../../parts/page.js';
import { Broken } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { Message } from './shapes.js';

/**
 * Answers a message, in the language of who wrote it. The answer is kept in the tab until it is sent. When somebody else has answered since it was begun,
 * that is said, and nothing more is sent unless whoever writes wants to.
 */
export function Answering({ message }: { message: Message }): ReactNode {
  const styles = useStyles();
  const { t, instant } = useWords();
  const toast = useToast();
  const { id, personId, email, language, channel, answers } = message;
  const draft = useDraft(`message.${id}`, { text: '' }, message.revision);
  const send = useAct(
    () => ask('POST', `api/messages/${id}/answer`, { text: draft.value.text.trim() }, { revision: draft.revision }),
    'messages',
    'home',
  );
  const other = draft.behind && answers.at(-1);
  const title = t(answers.length > 0 ? 'messages.answerAgain' : 'messages.answer');
  if (!personId && !email)
    return (
      <Section title={title}>
        <p className={`${styles.plain} ${styles.words}`}>{t('messages.nobody')}</p>
      </Section>
    );
  return (
    <Section title={title}>
      <form
        className={`${styles.column} ${styles.words}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (other) return;
          send.mutate(undefined, {
            onSuccess: () => {
              draft.done();
              toast(t('messages.sent'));
            },
          });
        }}
      >
        <div role="status">
          {other && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t('messages.meanwhile', { who: other.who, when: instant(other.createdAt) })}</MessageBarBody>
              <MessageBarActions>
                <Button
                  onClick={() => {
                    draft.goOnFrom(message.revision);
                    send.reset();
                  }}
                >
                  {t('messages.goOn')}
                </Button>
                <Button onClick={draft.done}>{t('messages.drop')}</Button>
              </MessageBarActions>
            </MessageBar>
          )}
        </div>
        {!other && <FoundDraft draft={draft} />}
        {send.error && !(other && isOvertaken(send.error)) && <Broken fault={send.error} />}
        <Long
          path="answer"
          name={language ? t('messages.answerIn', { language: t(`in.${language}`) }) : t('messages.text')}
          hint={t(channel === 'email' || !channel ? 'messages.byLetter' : 'messages.there')}
          rows={6}
          value={draft.value.text}
          change={(text) => draft.change({ text })}
          {...(language ? { lang: language } : {})}
        />
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={send.isPending || Boolean(other) || draft.value.text.trim() === ''}>
            {t('messages.send')}
          </Button>
          {draft.changed && !other && <Button onClick={draft.done}>{t('discard')}</Button>}
        </div>
      </form>
    </Section>
  );
}
