/** What makes two spellings of an organisation's name one: letters and digits of any language, without case, spacing and punctuation. */
export const organisationKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
