/** A card of Teams as what one reads of it: its lines, and its buttons. */
export function cardText(card: unknown): { text: string; buttons: string[] } {
  const lines: string[] = [];
  const buttons: string[] = [];
  const read = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) read(each);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    const { type = '', text, title, label, value, ...rest } = part as Record<string, unknown>;
    if (String(type).startsWith('Action.')) buttons.push(String(title));
    else if (title && value) lines.push(`${title}: ${value}`);
    else if (text ?? label) lines.push(String(text ?? label));
    for (const inside of Object.values(rest)) if (typeof inside === 'object') read(inside);
  };
  read(card);
  return { text: lines.join('\n'), buttons };
}
