/** Words as they are looked up: without accents, case and punctuation. */

/** Letters that Unicode does not take apart into a base letter and an accent. */
const apart: Record<string, string> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
};

/** Signs that nobody sees: soft hyphens, joiners, marks of direction. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text in lower case, without accents and without signs that nobody sees. */
export function folded(text: string): string {
  // Nearly all text is plain: taking it apart would cost more than everything else here.
  if (!/[^\n -~]/.test(text)) return text.toLowerCase();
  return text
    .replace(unseen, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłđıþðς]/g, (letter) => apart[letter] ?? letter);
}

/** The words of a text, folded, in order. A word is letters and digits; everything else stands between words. */
export function wordsOf(text: string): string[] {
  const plain = folded(text);
  const words = plain.split(/[^\n -~]/.test(plain) ? /[^\p{L}\p{N}]+/u : /[^a-z0-9]+/);
  if (words[0] === '') words.shift();
  if (words.at(-1) === '') words.pop();
  return words;
}
