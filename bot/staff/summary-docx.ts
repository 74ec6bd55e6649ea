import { strToU8, zipSync } from 'fflate';
import { html } from '../html.js';
import type { SummaryDocument } from './summary-document.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

// What XML 1.0 cannot hold at all is left out; a word processor would refuse the whole file.
const text = (words: string) => html(words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
const run = (words: string, language?: string) => {
  const own = language && language in locale ? `<w:rPr><w:lang w:val="${locale[language as keyof typeof locale]}"/></w:rPr>` : '';
  return words
    .split('\n')
    .map((line, index) => `<w:r>${own}${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${text(line)}</w:t></w:r>`)
    .join('');
};
const paragraph = (words: string, style?: string, language?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run(words, language)}</w:p>`;

const named = (id: string, name: string, inside: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${inside}</w:style>`;
/** Word's own names of styles, so that it knows headings as headings: for its navigation, for screen readers, and for a table of contents. */
const styles = (language: keyof typeof locale) =>
  `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="23"/><w:lang w:val="${locale[language]}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${named('Title', 'Title', '<w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr>')}${named('Heading1', 'heading 1', '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')}${named('Quote', 'Quote', '<w:pPr><w:keepNext/><w:spacing w:after="40"/><w:ind w:left="567"/></w:pPr>')}${named('QuoteSource', 'Quote source', '<w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:color w:val="444444"/><w:sz w:val="20"/></w:rPr>')}</w:styles>`;

/**
 * A summary for a word processor, as Office Open XML. It has nothing but headings, paragraphs and quotes, so these few files are all of it; title and
 * language stand where screen readers look for them.
 */
export function docx({ language, title, about, parts }: SummaryDocument): Uint8Array {
  const body = [
    paragraph(title, 'Title'),
    paragraph(about.join('\n')),
    ...parts.flatMap(({ heading, paragraphs, quotes }) => [
      ...(heading ? [paragraph(heading, 'Heading1')] : []),
      ...paragraphs.map((each) => paragraph(each)),
      ...quotes.flatMap((quote) => [paragraph(`”${quote.text}”`, 'Quote', quote.language), paragraph(quote.source, 'QuoteSource')]),
    ]),
  ];
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text(title)}</dc:title><dc:language>${locale[language]}</dc:language></cp:coreProperties>`,
    'word/styles.xml': styles(language),
    'word/document.xml': `<w:document ${w}><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const packed = Object.entries(files).map(
    ([name, content]) => [name, strToU8(content.startsWith('<?xml') ? content : head + content)] as const,
  );
  return zipSync(Object.fromEntries(packed));
}
