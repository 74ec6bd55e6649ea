import { strFromU8, unzipSync } from 'fflate';
import type { DocumentKind, FileRefusal } from '../../engagement/document.js';
import { inDocx, inOdt, textInXml } from './xml-text.js';

/** What is in a file: its kind and its words, or why it cannot be taken. */
export type Inside = { kind: DocumentKind; text: string } | { refused: FileRefusal };

/** The words of a book; a summary needs no more. */
export const longestText = 1_000_000;
/** What a page of text is unpacked from is small: more is a bomb. */
const largestPart = 64 * 1024 * 1024;
const mostParts = 10_000;

const withMacros = /(^|\/)vbaProject\.bin$/i;
const docxBody = /^word\/document\d*\.xml$/;

/** Looks into docx and odt. Only the parts that hold words are unpacked, and only when they say that they are of a reasonable size. */
function insideZip(bytes: Uint8Array): Inside {
  const sizes = new Map<string, number>();
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (sizes.size < mostParts) sizes.set(name, originalSize);
      return false;
    },
  });
  const names = [...sizes.keys()];
  const body = names.find((name) => docxBody.test(name));
  const isOdt = sizes.has('content.xml') && sizes.has('mimetype');
  if (names.some((name) => withMacros.test(name)) || !(isOdt || (body && sizes.has('[Content_Types].xml'))))
    return { refused: 'unknownType' };
  const wanted = isOdt ? ['mimetype', 'META-INF/manifest.xml', 'content.xml'] : [body!, 'word/footnotes.xml', 'word/endnotes.xml'];
  if (wanted.some((name) => (sizes.get(name) ?? 0) > largestPart)) return { refused: 'broken' };
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.includes(name) });
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  if (!isOdt) return { kind: 'docx', text: wanted.map((name) => textInXml(part(name), inDocx, longestText)).join('\n') };
  if (part('mimetype').trim() !== 'application/vnd.oasis.opendocument.text') return { refused: 'unknownType' };
  if (part('META-INF/manifest.xml').includes('encryption-data')) return { refused: 'locked' };
  return { kind: 'odt', text: textInXml(part('content.xml'), inOdt, longestText) };
}

async function insidePdf(bytes: Uint8Array): Promise<Inside> {
  // Half of the time that a small document takes is its loading.
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  const { text } = await extractText(pdf, { mergePages: true });
  return { kind: 'pdf', text };
}

/** Looks into a file. It may take for ever, or all the memory there is: for a process of its own (reader.ts). */
export async function lookInside(kind: 'zip' | 'pdf', bytes: Uint8Array): Promise<Inside> {
  try {
    const inside = kind === 'zip' ? insideZip(bytes) : await insidePdf(bytes);
    return 'refused' in inside ? inside : { ...inside, text: inside.text.slice(0, longestText).trim() };
  } catch (fault) {
    return { refused: fault instanceof Error && fault.name === 'PasswordException' ? 'locked' : 'broken' };
  }
}
