/*! Contains adaptivecards, (c) Microsoft Corporation, MIT License: https://github.com/microsoft/AdaptiveCards/blob/main/LICENSE */
import { type Action, AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';
import type { Press } from './bubble.js';

const colours = {
  default: { default: 'var(--ink)', subtle: 'var(--soft)' },
  accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
  attention: { default: 'var(--alarm)', subtle: 'var(--alarm)' },
};
const quiet = { backgroundColor: 'transparent', foregroundColors: { ...colours, good: colours.default, warning: colours.default } };
/** The card in the page's own type and colours, which follow light and dark by themselves. The rest of the look is in style.css. */
const look = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 24, medium: 26, large: 28, extraLarge: 32 },
  spacing: { small: 4, default: 10, medium: 16, large: 22, extraLarge: 30 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: { default: quiet, emphasis: { ...quiet, backgroundColor: 'var(--page)' } },
  actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8, maxActions: 10, spacing: 'medium' },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 14 },
  textBlock: { headingLevel: 2 },
});

// A padding of 0 given above would count as none given.
look.spacing.padding = 0;
// Texts are plain: nothing that a person has written can become a link, a picture or a heading.
AdaptiveCard.onProcessMarkdown = () => {};

function run(action: Action, press: Press) {
  if (action instanceof OpenUrlAction && /^(https?|mailto):/i.test(action.url ?? ''))
    window.open(action.url, '_blank', 'noopener,noreferrer');
  // Direct Line has no Action.Execute; the same values go as for Action.Submit.
  if (action instanceof SubmitAction || action instanceof ExecuteAction) press(action.title ?? '', action.data ?? {});
}

/**
 * An Adaptive Card as an element. A submitted card says the title of its button, with what was filled in as the value. The form around it keeps its
 * radio buttons apart from those of other cards, and the ids that its author chose go, because the page and other cards may have the same.
 */
export function renderCard(content: unknown, press: Press): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = look;
  card.onExecuteAction = (action) => run(action, press);
  card.parse(content);
  const element = card.render();
  if (!element) throw new Error('the card has nothing to show');
  for (const named of element.querySelectorAll('[id]:not([id^="__ac-"])')) named.removeAttribute('id');
  const form = document.createElement('form');
  form.onsubmit = (event) => event.preventDefault();
  form.append(element);
  return form;
}
