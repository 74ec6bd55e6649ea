import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const contentTypes = strToU8('<?xml version="1.0"?><Types/>');

/** A document as Word writes it, with this XML inside its body, and these parts besides. */
export const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': contentTypes,
    'word/document.xml': strToU8(`<w:document xmlns:w="${office}"><w:body>${body}</w:body></w:document>`),
    ...more,
  });
export const paragraph = (text: string) => `<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A document as LibreOffice writes it. */
export const odt = (text: string, manifest = ''): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
    'content.xml': strToU8(
      `<office:document-content><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  });

/** A page with these words, or with what stands in the stream instead. `trailer`: what else the file says of itself. */
export function pdf(
  words: string,
  { stream, filter = '', trailer = '' }: { stream?: Uint8Array; filter?: string; trailer?: string } = {},
): Uint8Array {
  const content = stream ?? strToU8(`BT /F1 12 Tf 20 100 Td (${words}) Tj ET`);
  const head = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >> endobj
4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
5 0 obj << /Length ${content.length} ${filter} >> stream
`;
  return Buffer.concat([
    Buffer.from(head),
    content,
    Buffer.from(`
endstream endobj
6 0 obj << /Filter /Standard /V 1 /R 2 /P -44 /O <${'01'.repeat(32)}> /U <${'01'.repeat(32)}> >> endobj
trailer << /Root 1 0 R /Size 7 /ID [<00><00>] ${trailer} >>
%%EOF`),
  ]);
}

/** A page that unpacks into more than any machine has, by a filter within a filter. */
export const pdfBomb = (): Uint8Array => {
  const inner = deflateSync(Buffer.alloc(1024 * 1024 * 1024));
  return pdf('', { stream: deflateSync(deflateSync(inner)), filter: '/Filter [/FlateDecode /FlateDecode /FlateDecode]' });
};

/** A document whose words unpack into more than words are. */
export const docxBomb = (): Uint8Array => docx(paragraph('a'.repeat(65 * 1024 * 1024)));

/** An old document of Office, or a new one with a password. */
export const compound = (locked: boolean): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    randomBytes(600),
    locked ? Buffer.from('EncryptedPackage', 'utf16le') : Buffer.alloc(0),
  ]);
