/** Web and mail addresses in plain text. The full stop, comma or bracket after an address belongs to the sentence. */
const address = /\bhttps?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

/** Text as nodes, its addresses as links; everything else stays text, whatever it looks like. */
export function withLinks(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    const link = document.createElement('a');
    link.textContent = found[0];
    link.href = found[0].includes('://') ? found[0] : `mailto:${found[0]}`;
    if (link.protocol !== 'mailto:') link.target = '_blank';
    link.rel = 'noopener noreferrer';
    nodes.push(text.slice(from, found.index), link);
    from = found.index + found[0].length;
  }
  return [...nodes, text.slice(from)];
}
