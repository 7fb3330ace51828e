/** Words as dictionaries have them, whatever signs a text writes them with. */

/** What is not seen: soft hyphens, joiners, marks of direction. */
const unseen = /\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The same word in composed letters, with straight apostrophes and plain hyphens, without signs that are not seen. */
export const normalWord = (word: string): string =>
  word
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[‘’ʼ＇]/g, "'")
    .replace(/[‐‑]/g, '-');
