/** Web and mail addresses in plain text. The full stop, comma or bracket after an address belongs to the sentence. */
const address = /\bhttps?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

/** A link out of the page, which tells the other side nothing. */
export function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = words;
  link.href = href;
  if (link.protocol !== 'mailto:') link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

/** Text as nodes, its addresses as links; everything else stays text, whatever it looks like. */
export function withLinks(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    const href = found[0].includes('://') ? found[0] : `mailto:${found[0]}`;
    nodes.push(text.slice(from, found.index), linkTo(href, found[0]));
    from = found.index + found[0].length;
  }
  return [...nodes, text.slice(from)];
}
