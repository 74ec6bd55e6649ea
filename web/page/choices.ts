import type { Action, Activity } from './activity.js';
import type { Press } from './bubble.js';
import { sentence } from './page-language.js';

/** What pressing a button says: its words, and with them the value it carries. An imBack says its value aloud, as in Direct Line. */
const spoken = ({ type, title, value }: Action): Parameters<Press> =>
  type === 'imBack' && typeof value === 'string' ? [value, undefined] : [title, value];

/** The suggested answers to a message as buttons, or nothing when it suggests none. */
export function choices(activity: Activity, press: Press): HTMLElement | undefined {
  const actions = activity.suggestedActions?.actions?.filter(({ title }) => title) ?? [];
  if (!actions.length) return undefined;
  const group = document.createElement('div');
  group.className = 'choices';
  group.setAttribute('role', 'group');
  group.dataset.label = 'choices';
  group.setAttribute('aria-label', sentence('choices'));
  for (const action of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    if (activity.locale) button.lang = activity.locale;
    button.textContent = action.title;
    button.onclick = () => press(...spoken(action));
    group.append(button);
  }
  return group;
}
