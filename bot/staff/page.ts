import { inLanguage, type Language, languages, type Text } from '../../engagement/language.js';
import type { Item, Staff } from '../../engagement/staff.js';
import { type Key, say, speak } from '../../locales/index.js';
import { html } from '../html.js';
import type { Answer, Asked } from '../http.js';
import { pageLanguage } from '../page-language.js';

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:64rem;padding:1.5rem 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #8886;vertical-align:top}.wide{overflow-x:auto}nav a{margin-right:1rem}a{color:light-dark(#0b4a99,#9cc6fb)}`;
/** The style of the staff pages, as a file: the content policy allows no style in the page. */
export const staffStyle = style;

const frame = (language: Language, title: string, body: string, script = '') => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)} – Osallistu</title>
<link rel="stylesheet" href="staff/style.css">${script}</head><body><nav aria-label="${html(speak(say('language.which'), language))}">${languages
  .map(
    (each) =>
      `<a href="?lang=${each}" lang="${each}"${each === language ? ' aria-current="true"' : ''}>${html(speak(say(`language.${each}`), each))}</a>`,
  )
  .join('')}</nav><main><h1>${html(title)}</h1>${body}</main></body></html>`;
const page = (text: string): Answer => ({ status: 200, body: text, headers: { 'content-type': 'text/html; charset=utf-8' } });

/** What somebody sees who has not signed in; the script takes the secret of a sign-in link from the address and exchanges it. */
export function signInPage(asked: Asked): Answer {
  const language = pageLanguage(asked);
  const t = (key: 'staff.title' | 'staff.signIn' | 'staff.linkUsed') => html(speak({ key }, language));
  return page(
    frame(
      language,
      speak(say('staff.title'), language),
      `<p id="how">${t('staff.signIn')}</p><p id="used" role="alert" hidden>${t('staff.linkUsed')}</p>`,
      '<script src="staff/sign-in.js" defer></script>',
    ),
  );
}

/** Runs in the browser of whoever opens a sign-in link. The secret leaves the address bar before anything else happens. */
export const signInScript = `const secret = new URLSearchParams(location.hash.slice(1)).get('k');
history.replaceState(null, '', location.pathname + location.search);
if (secret) fetch('staff/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret }) })
  .then((answer) => { if (answer.ok) location.reload(); else document.getElementById('used').hidden = false; });
`;

const statuses = {
  draft: 'staff.draft',
  published: 'staff.published',
  cancelled: 'staff.cancelled',
  scheduled: 'staff.scheduled',
  sending: 'staff.sending',
  sent: 'staff.allSent',
  stopped: 'staff.stopped',
} as const satisfies Record<string, Key>;

/** The plain page of what exists. */
export async function staffPage(asked: Asked, staff: Staff, timeZone: string): Promise<Answer> {
  const language = pageLanguage(asked);
  const t = (key: Key) => html(speak({ key }, language));
  const words = (text: unknown) => html(inLanguage((text ?? {}) as Text, language));
  const when = (at: unknown) => html(speak(say('meetings.value', { value: { at: String(at) } }), language, timeZone));
  const day = (value: unknown) => html(speak(say('meetings.value', { value: { day: String(value) } }), language));
  const status = (item: Item) => t(statuses[item.status as keyof typeof statuses] ?? 'staff.draft');
  const exportsOf = (path: string) =>
    ['csv', 'xlsx'].map((format) => `<a href="${path}?format=${format}">${format.toUpperCase()}</a>`).join(' ');
  const section = async (
    heading: Key,
    what: 'projects' | 'meetings' | 'rounds' | 'announcements',
    columns: Key[],
    row: (item: Item) => string[],
  ) => {
    const { items } = await staff.list(what, { limit: 200 });
    const head = columns.map((column) => `<th scope="col">${t(column)}</th>`).join('');
    const rows = items
      .map(
        (item) =>
          `<tr>${row(item)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('');
    return `<h2>${t(heading)}</h2>${items.length === 0 ? `<p>${t('staff.none')}</p>` : `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`}`;
  };
  const body = [
    await section('staff.projects', 'projects', ['staff.name'], (item) => [words(item.name)]),
    await section(
      'staff.meetings',
      'meetings',
      ['staff.name', 'meetings.time', 'staff.status', 'staff.confirmed', 'staff.waiting', 'staff.export'],
      (item) => [
        words(item.title),
        when(item.startsAt),
        status(item),
        String(item.confirmed),
        String(item.waitlisted),
        exportsOf(`api/meetings/${item.id}/sign-ups`),
      ],
    ),
    await section('staff.rounds', 'rounds', ['staff.lastDay', 'staff.submitted', 'staff.export'], (item) => [
      day(item.closesOn),
      String(item.submitted),
      exportsOf(`api/feedback-rounds/${item.id}/submissions`),
    ]),
    await section('staff.announcements', 'announcements', ['staff.name', 'staff.status', 'staff.sent', 'staff.export'], (item) => {
      const { recipients, sent } = item.counts as { recipients: number; sent: number };
      return [words(item.title), status(item), `${sent} / ${recipients}`, exportsOf(`api/announcements/${item.id}/deliveries`)];
    }),
    `<h2>API</h2><p><a href="api/openapi.json">/api/openapi.json</a> · <a href="api/audit">/api/audit</a></p>`,
  ];
  return page(frame(language, speak(say('staff.title'), language), body.join('\n')));
}
