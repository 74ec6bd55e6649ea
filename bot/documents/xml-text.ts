/** Which elements of a kind of document hold its words, by their names without the prefix. */
interface Reading {
  /** Words stand in these. */
  words: ReadonlySet<string>;
  /** Nothing inside these is read: what was deleted, notes in the margin, copies for old programs. */
  skipped: ReadonlySet<string>;
  /** The end of each is the end of a line. */
  lines: ReadonlySet<string>;
  /** What stands for a sign. */
  signs: Readonly<Record<string, string>>;
}

const set = (names: string) => new Set(names.split(' '));

/** WordprocessingML. Tabs inside `pPr` only say where tabs would go. */
export const inDocx: Reading = {
  words: set('t'),
  skipped: set('pPr rPr delText instrText moveFrom Fallback'),
  lines: set('p'),
  signs: { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' },
};

/** OpenDocument text. */
export const inOdt: Reading = {
  words: set('p h'),
  skipped: set('tracked-changes annotation note-citation'),
  lines: set('p h'),
  signs: { tab: '\t', s: ' ', 'line-break': '\n' },
};

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/**
 * The words in a document's XML, a paragraph a line. Reads the signs one after another and knows no definitions of its own, so that what an XML
 * file can name from elsewhere, or multiply, is never followed. Stops after `longest` characters.
 */
export function textInXml(xml: string, { words, skipped, lines, signs }: Reading, longest: number): string {
  const found: string[] = [];
  let length = 0;
  let inWords = 0;
  let skipping = 0;
  const add = (text: string) => {
    found.push(text);
    length += text.length;
  };
  for (const [, tag, text] of xml.matchAll(/<(!--[\s\S]*?--|[^>]*)>|([^<]+)/g)) {
    if (length > longest) break;
    if (text !== undefined) {
      if (inWords > 0 && skipping === 0) add(unescaped(text));
      continue;
    }
    const [, closes, name = '', more] = /^(\/?)(?:[\w.-]+:)?([\w.-]+)([\s\S]*)$/.exec(tag!) ?? [];
    const empty = more?.endsWith('/');
    const step = closes ? -1 : empty ? 0 : 1;
    if (skipped.has(name)) skipping = Math.max(0, skipping + step);
    else if (skipping > 0) continue;
    if (words.has(name)) inWords = Math.max(0, inWords + step);
    if (signs[name] !== undefined && !closes) add(signs[name]);
    if (lines.has(name) && (closes || empty)) add('\n');
  }
  return found.join('').slice(0, longest);
}
