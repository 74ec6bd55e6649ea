import type { openFiles } from './files.js';
import { inTab } from './kept.js';
import { sentence } from './page-language.js';

const longest = 30_000;
const nearEnd = 1000;

/**
 * Where the person writes. Enter sends where there is a keyboard; on a touch screen it starts a new line and the button sends. The text survives a
 * reload. Too long a text is not cut, it is refused with the number of characters to take out: a pasted statement must not lose its end unseen.
 */
export function openComposer(
  form: HTMLFormElement,
  left: HTMLElement,
  files: ReturnType<typeof openFiles>,
  send: (text: string, files: File[]) => void,
  announce: (text: string) => void,
) {
  const field = form.querySelector('textarea')!;
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!;
  const touch = matchMedia('(pointer: coarse)').matches && !matchMedia('(any-hover: hover)').matches;
  field.enterKeyHint = touch ? 'enter' : 'send';
  if (touch) field.setAttribute('aria-describedby', left.id);

  function measure() {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
    const room = longest - field.value.length;
    left.textContent = room < 0 ? sentence('over', -room) : room < nearEnd ? sentence('left', room) : '';
    left.classList.toggle('over', room < 0);
    if (room < 0) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }

  function put(text: string) {
    field.value = text;
    if (text) inTab.set('draft', text);
    else inTab.forget('draft');
    measure();
  }

  field.addEventListener('input', () => put(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    form.requestSubmit();
  });
  // The field keeps the focus, and a phone its keyboard, when the button is pressed with a finger or a mouse.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (document.activeElement === button) field.focus();
    if (field.value.length > longest) return announce(left.textContent ?? '');
    const attached = files.take();
    if (!text && attached.length === 0) return;
    put('');
    send(text, attached);
  });
  new MutationObserver(measure).observe(document.documentElement, { attributeFilter: ['lang'] });
  addEventListener('resize', measure);
  put(inTab.get('draft') ?? '');

  return {
    empty() {
      put('');
      files.take();
    },
    /** After a button has been pressed the person may want to write; on a touch screen that would open the keyboard unasked. */
    ready: () => !touch && field.focus({ preventScroll: true }),
    focus: () => field.focus(),
  };
}
