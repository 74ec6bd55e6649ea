import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { languageOf } from '../dialogs/understand.js';
import type { Arrived } from '../engagement/arrived.js';

/** More than anybody writes by hand; the whole letter stays in the mailbox. */
const longest = 30_000;

/** The ids of our letters in a header or a copied letter, as compose() makes them (mail.ts). */
const idsIn = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/g)].map(([, id]) => id!);

const headerIn = ({ headers }: Email, name: string): string => headers.find(({ key }) => key === name)?.value.toLowerCase() ?? '';

const textOf = ({ content }: Email['attachments'][number]): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content as Uint8Array);

/** Machines that answer for people say so in one of these ways (RFC 3834, and what came before it). */
function isAutomatic(email: Email): boolean {
  const auto = headerIn(email, 'auto-submitted');
  return (
    (auto !== '' && !auto.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/.test(headerIn(email, 'precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list-id'].some((name) => headerIn(email, name) !== '') ||
    /<>/.test(headerIn(email, 'return-path')) ||
    /^(mailer-daemon|postmaster|no-?reply)@/i.test(email.from?.address ?? '')
  );
}

/** A calendar that says yes on its own tells nothing new: whoever signed up comes. */
const agrees = (email: Email): boolean =>
  email.attachments.some((each) => /^text\/calendar/.test(each.mimeType) && /PARTSTAT=(ACCEPTED|TENTATIVE)/i.test(textOf(each)));

/** A report that a letter could not be delivered; undefined for one that is only late, or that arrived. */
function returned(email: Email): Arrived | undefined {
  const report = email.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!report) return undefined;
  const status = textOf(report);
  if (!/^Action:\s*failed/im.test(status)) return { kind: 'automatic' };
  const code = /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(status)?.[1] ?? '5.0.0';
  const copies = email.attachments.filter(({ mimeType }) => /^(message\/rfc822|text\/rfc822-headers|message\/global)/.test(mimeType));
  const original = copies.map((copy) => /^Message-ID:\s*(<[^>]+>)/im.exec(textOf(copy))?.[1]).join(' ');
  return { kind: 'returned', ids: [...new Set([...idsIn(original), ...idsIn(email.inReplyTo), ...idsIn(email.references)])], code };
}

const signs: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };
const unseen = ['style', 'script', 'head', 'title'];

/** The words of a letter that came as HTML alone: read once from front to end, for it may be made to be slow. */
function plain(html: string): string {
  const [first = '', ...tags] = html.slice(0, 10 * longest).split('<');
  let inside: string | undefined;
  let words = first;
  for (const tag of tags) {
    const [, closes, name = ''] = /^(\/?)(\w*)/.exec(tag.slice(0, 20).toLowerCase())!;
    if (inside === undefined && !closes && unseen.includes(name)) inside = name;
    else if (closes && inside === name) inside = undefined;
    if (inside !== undefined) continue;
    if (name === 'br' || (closes && /^(p|div|tr|li|h\d)$/.test(name))) words += '\n';
    words += tag.slice(tag.indexOf('>') + 1);
  }
  return words.replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: string) => signs[name]!);
}

/** What the person wrote: without the letter that they answer, as far as it is marked, and without the secrets of links in the rest. */
function wordsOf({ text, html = '', subject = '' }: Email): string {
  const own = (text ?? plain(html))
    .replace(/\r\n/g, '\n')
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .replace(/#k=[\w-]+/g, '#k=…')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const words = own === '' ? subject : own;
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

/** Reads a letter from the mailbox; throws for what is none. */
export async function readLetter(raw: Uint8Array): Promise<Arrived> {
  const email = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const report = returned(email);
  if (report) return report;
  const from = email.from?.address?.toLowerCase();
  if (!from || isAutomatic(email) || agrees(email)) return { kind: 'automatic' };
  const ids = [...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()])];
  const id = email.messageId ?? createHash('sha256').update(raw).digest('hex');
  const text = wordsOf(email);
  const subject = (email.subject ?? '').slice(0, 200);
  const language = languageOf(`${subject}\n${text}`.slice(0, 2_000)) ?? 'fi';
  return { kind: 'message', id: id.slice(0, 500), from: from.slice(0, 254), ids, subject, text, language };
}
