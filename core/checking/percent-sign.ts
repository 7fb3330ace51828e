import { languageWords } from '../languages/words.ts';
import { inText, rewrite } from './basis/found.ts';
import { protectedIn } from './basis/protected.ts';
import type { DocumentRule } from './checking.ts';

/** Part of no other word or sum: not “75%-owned”, “50%+”, “5%/year”. */
const sign = /(?<=\d)(\s?)%(?![\p{L}\d%+/=]|-\p{L})/gu;

/** "75%" where the language writes it otherwise: "75 per cent" in English, "75 procent" in Dutch, "75 %" in French, German and Spanish. */
export const percentSign: DocumentRule<'percent-sign'> = {
  about: 'document',
  name: 'percent-sign',
  grade: 'warning',
  source: 'numbers',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      if (!text.text.includes('%')) return [];
      const becomes = languageWords(text.language)?.checking.percent ?? null;
      if (becomes === null) return [];
      const isProtected = protectedIn(text);
      return [...text.text.matchAll(sign)].flatMap((match) => {
        const span = { from: match.index, to: match.index + match[0].length };
        // A space that is there already is enough where the sign itself stays.
        if (isProtected(span) || (match[1] !== '' && becomes.endsWith('%'))) return [];
        const number = /[\d.,]+$/.exec(text.text.slice(0, span.from))?.[0] ?? '';
        const good = `${number}${becomes}`;
        return [
          inText(text, span, {
            given: { words: `${number}${match[0]}`, becomes: good },
            fix: rewrite({ becomes: good }, text, [{ ...span, becomes }]),
          }),
        ];
      });
    }),
};
