import { announce } from './announce.js';
import { sentence } from './page-language.js';

const largest = 10 * 1024 * 1024;
const names = (files: File[]) => files.map(({ name }) => name).join(', ');

/**
 * The files that go with the next message: chosen, shown by name, and taken back one by one. One that is too large is refused here, before minutes
 * are spent on sending it; whatever else is wrong with a file the bot says.
 */
export function openFiles(attach: HTMLButtonElement, field: HTMLInputElement, list: HTMLElement) {
  let chosen: File[] = [];

  function show(refused = '') {
    list.hidden = chosen.length === 0 && !refused;
    const alarm = document.createElement('li');
    alarm.className = 'alarm';
    alarm.textContent = refused;
    list.replaceChildren(
      ...(refused ? [alarm] : []),
      ...chosen.map((file) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = '×';
        button.setAttribute('aria-label', `${sentence('detach')}: ${file.name}`);
        button.onclick = () => {
          chosen = chosen.filter((each) => each !== file);
          show();
          announce(`${sentence('detached')}: ${file.name}`);
          attach.focus();
        };
        const name = document.createElement('span');
        name.textContent = file.name;
        item.append(name, button);
        return item;
      }),
    );
  }

  attach.onclick = () => field.click();
  field.onchange = () => {
    const added = [...(field.files ?? [])];
    const large = added.filter(({ size }) => size > largest);
    chosen = [...chosen, ...added.filter((file) => !large.includes(file))];
    // The same file may be chosen once more after it was taken back.
    field.value = '';
    const refused = large.length > 0 ? `${sentence('tooLarge')}: ${names(large)}` : '';
    show(refused);
    if (added.length > 0) announce(refused || `${sentence('attached')}: ${names(added)}`);
  };

  return {
    /** The files, which are the message's from now on. */
    take(): File[] {
      const taken = chosen;
      chosen = [];
      show();
      return taken;
    },
  };
}
