import type { DocumentKind, FileRefusal } from '../../engagement/document.js';

const beginsWith = (bytes: Uint8Array, text: string) => Buffer.from(bytes.subarray(0, text.length)).equals(Buffer.from(text, 'latin1'));
const has = (bytes: Uint8Array, text: string, within: number, encoding: BufferEncoding = 'latin1') =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within)).includes(Buffer.from(text, encoding));

/** How Office keeps a document with a password, and every document of the last century. */
const compound = '\u00d0\u00cf\u0011\u00e0';

/**
 * What a file seems to be by its first bytes: `zip` may be docx or odt, which only its inside tells, and `txt` is what its name calls text. Nothing
 * is unpacked here.
 */
export function kindOf(name: string, bytes: Uint8Array): 'zip' | Exclude<DocumentKind, 'docx' | 'odt'> | { refused: FileRefusal } {
  if (bytes.length === 0) return { refused: 'empty' };
  if (beginsWith(bytes, 'PK\u0003\u0004')) return 'zip';
  if (has(bytes, '%PDF-', 1024)) return 'pdf';
  if (beginsWith(bytes, compound) && has(bytes, 'EncryptedPackage', bytes.length, 'utf16le')) return { refused: 'locked' };
  return /\.txt$/i.test(name) ? 'txt' : { refused: 'unknownType' };
}

/** Plain text in whatever encoding Windows and others write it; undefined when it is something else under the name of text. */
export function readPlain(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from programs and pictures
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
