import { languageOf } from '../languages/text-language.ts';
import type { Language } from '../languages/words.ts';
import { inText } from './basis/found.ts';
import { isOutside } from './basis/texts.ts';
import type { DocumentRule, Found } from './checking.ts';

type Own = Found<'untagged-language'>;

/** Scripts, each with the languages (primary tags) that are written in it. Latin is every other language's. */
const scripts = {
  Cyrillic: ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'tg', 'mn'],
  Greek: ['el'],
  Arabic: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'],
  Hebrew: ['he', 'yi'],
  Han: ['zh', 'ja', 'ko', 'yue'],
  Hiragana: ['ja'],
  Hangul: ['ko'],
  Thai: ['th'],
  Devanagari: ['hi', 'ne', 'mr'],
  Georgian: ['ka'],
  Armenian: ['hy'],
} as const satisfies Record<string, readonly string[]>;

/** Several letters in a row, or words; single letters are signs of a formula. */
const passages = (Object.keys(scripts) as (keyof typeof scripts)[]).map((script) => ({
  script,
  pattern: new RegExp(String.raw`\p{Script=${script}}{2,}(?:[\s\p{P}]+\p{Script=${script}}+)*`, 'gu'),
  languages: scripts[script] as readonly string[],
}));
const latinLetters = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** The desk's language of a passage in a script; null where it has none in it. */
function languageIn(passage: string, languages: readonly string[]): Language | null {
  const told = languageOf(passage);
  return languages.includes(told) ? told : null;
}

/** A passage in another script than the one of its document's language: screen readers read it as that language. */
export const untaggedLanguage: DocumentRule<'untagged-language'> = {
  about: 'document',
  name: 'untagged-language',
  grade: 'warning',
  source: 'wcag-3.1.2',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      if (latinLetters.test(text.text)) return [];
      const [primary = ''] = text.language.toLowerCase().split('-');
      return passages.flatMap(({ script, pattern, languages }) =>
        languages.includes(primary)
          ? []
          : [...text.text.matchAll(pattern)].flatMap(({ index, 0: passage }): Own[] => {
              const span = { from: index, to: index + passage.length };
              if (isOutside(text, span)) return [];
              const language = languageIn(passage, languages);
              return [
                inText(text, span, {
                  given: { words: passage, script },
                  ...(language === null || !('block' in text.at)
                    ? {}
                    : { fix: passageFix(text.at.block, index, passage, language) }),
                }),
              ];
            }),
      );
    }),
};

const passageFix = (
  block: number,
  from: number,
  words: string,
  language: Language,
): NonNullable<Own['fix']> => ({
  given: { language },
  changes: [{ kind: 'passage', block, from, words, language }],
});
