import { isLanguage } from '../../engagement/language.js';
import { announce, showConnection } from './announce.js';
import { takeLink } from './begin.js';
import { openComposer } from './composer.js';
import { openConversation } from './conversation.js';
import { saveCopy } from './copy.js';
import { openFiles } from './files.js';
import { openFollow } from './follow.js';
import { firstLanguage, pageLanguage, saying, setPageLanguage } from './page-language.js';
import { askFor } from './texts.js';

const find = <T extends HTMLElement = HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;

setPageLanguage(firstLanguage());
const log = find('#log');
const write = find('.write');
const follow = openFollow(find('.scroll'), find('#below'));
const conversation = openConversation(log, follow, { secret: takeLink() }, () => composer.ready());
const files = openFiles(find('#attach'), find('#file'), find('#files'));
const composer = openComposer(
  find<HTMLFormElement>('.write form'),
  find('#left'),
  files,
  (text, attached) => conversation.tell(text, undefined, attached),
  announce,
);
// Without the program the page shows no field that would not work.
write.hidden = false;
conversation.start();

for (const button of document.querySelectorAll<HTMLButtonElement>('.languages button')) {
  button.onclick = () => {
    if (!isLanguage(button.lang) || button.lang === pageLanguage()) return;
    setPageLanguage(button.lang);
    if (!write.hidden) conversation.tell(askFor[button.lang]);
  };
}

find('#save').onclick = () => saveCopy(log);
find('#print').onclick = () => print();

const leaving = find<HTMLDialogElement>('#leaving');
find('#leave').onclick = () => {
  leaving.returnValue = '';
  leaving.showModal();
};
leaving.onclose = () => {
  if (leaving.returnValue !== 'leave') return;
  composer.empty();
  conversation.leave();
  showConnection('open');
  write.hidden = true;
  const anew = saying('button', 'anew', 'startNew');
  anew.onclick = () => {
    conversation.clear();
    write.hidden = false;
    conversation.start();
    composer.focus();
  };
  log.append(anew);
  anew.focus();
};

// A personal link opened in this very tab changes the fragment only: begin again with it.
addEventListener('hashchange', () => location.hash.startsWith('#k=') && location.reload());

// Sockets die unheard while a device sleeps or changes networks.
let hiddenSince = Number.POSITIVE_INFINITY;
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && Date.now() - hiddenSince > 30_000) conversation.reopen();
  hiddenSince = document.hidden ? Date.now() : Number.POSITIVE_INFINITY;
});
addEventListener('online', conversation.reopen);
addEventListener('offline', conversation.reopen);
