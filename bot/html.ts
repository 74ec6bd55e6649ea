const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML, between tags and in quoted attributes. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
