const weak: Record<string, string> = { nt: 'nn', lt: 'll', rt: 'rr', mp: 'mm', nk: 'ng', kk: 'k', pp: 'p', tt: 't', t: 'd', p: 'v' };
const endings: [RegExp, string[]][] = [
  [/nen$/, ['s']],
  [/(uu|yy)s$/, ['$1d', '$1t', '$1ks']],
  [/us$/, ['uks']],
  [/ys$/, ['yks', 'yd', 'yt']],
];

/**
 * How a Finnish word that was looked up may begin where it stands inflected, as far as a stemmer does not see it: “kunta” is “kunnissa”, “rajoitus”
 * “rajoituksen”, “kuuleminen” “kuulemisesta”. Some that no word has are among them; they only find nothing.
 */
export function finnishForms(word: string): string[] {
  const base = word.toLowerCase();
  const ended = endings.find(([ending]) => ending.test(base));
  if (ended) return ended[1].map((form) => base.replace(ended[0], form));
  const [, start, strong, vowel] = /^(.+?)(nt|lt|rt|mp|nk|kk|pp|tt|t|p)([aeiouyäö])$/.exec(base) ?? [];
  if (!start || !strong || !vowel) return [];
  const stem = start + weak[strong];
  return /[aäe]/.test(vowel) ? [stem + vowel, `${stem}i`] : [stem + vowel];
}
