/** The languages of the house, in the order in which they stand in for one another. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Text that staff wrote for people. Finnish and Swedish are needed before anything is published; English is extra. */
export type Text = Partial<Record<Language, string>>;

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** What a person who reads `language` sees: that language, else the first of Finnish, Swedish and English there is. Empty when there is none. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] || text.fi || text.sv || text.en || '';
}
