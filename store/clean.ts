/**
 * Text from outside as the database can keep it: composed (NFC), without NUL, which PostgreSQL refuses, and with lone surrogates replaced, which
 * jsonb refuses. Nothing else is changed: people's words are kept as they wrote them.
 */
export const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '').normalize('NFC');
