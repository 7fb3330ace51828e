/** Words of another language in an English text: “por favor”, “la labor de”, “Organisation internationale de la”. */
import { readingTable, readLanguages } from '../../languages/words.ts';

/** Of the small words of other languages, those that are English too, or stand in English sentences. */
const alsoEnglish = new Set(
  `a an as on or in no is to do so me we he be of at by for not with was over door die van plus par per pro non con via vs men had`.split(
    ' ',
  ),
);

let smallWords: ReadonlySet<string> | null = null;
const smallForeign = (): ReadonlySet<string> =>
  (smallWords ??= new Set(
    readLanguages
      .filter((language) => language !== 'en')
      .flatMap((language) => readingTable[language].reading.common.split(' '))
      .filter((word) => !alsoEnglish.has(word) && !english.has(word)),
  ));
const english = new Set(readingTable.en.reading.common.split(' '));

/** Words on each side that are looked at. */
const near = 2;

/** True of a word with a small word of another language near it, in the same sentence. Names with “de” count too. */
export function isForeign(before: string, after: string): boolean {
  const small = smallForeign();
  const left =
    /[^.!?:;\n]*$/u
      .exec(before)?.[0]
      .match(/[\p{L}’']+/gu)
      ?.slice(-near) ?? [];
  const right =
    /^[^.!?:;\n]*/u
      .exec(after)?.[0]
      .match(/[\p{L}’']+/gu)
      ?.slice(0, near) ?? [];
  return [...left, ...right].some((word) => small.has(word.toLowerCase()));
}
