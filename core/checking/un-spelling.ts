import { inText, rewrite } from './basis/found.ts';
import { isForeign } from './basis/foreign.ts';
import { protectedIn } from './basis/protected.ts';
import { inIze } from '../spelling/ize.ts';
import { unWords } from '../spelling/un-words.ts';
import { readOnce } from '../text/read-once.ts';
import type { DocumentRule } from './checking.ts';

const words = /(?<![\p{L}\p{N}’'-])\p{L}[\p{L}-]*\p{Ll}(?![\p{L}\p{N}])/gu;
const startsSentence = /(?:^|[.!?:]["”’)]?\s+|\n)$/;
const smallWords = /^\s+\p{Ll}[\p{L}’'-]*\s+\p{Ll}/u;
/** Names of people, places and parties too: “Gray said that”. */
const names = new Set(['gray', 'harbor', 'honor', 'labor', 'savior', 'vigor']);
const computing = /\b(?:computer|software|television|tv)\s+$/i;

/** Words of a text that the United Nations spell in another way, with that way. Most texts have none. */
export const otherwiseIn = readOnce((text) =>
  [...text.matchAll(words)].flatMap(({ index, 0: word }) => {
    // With a capital, it may be a name: “Denise”.
    const isSmall = word === word.toLowerCase();
    const good = unWords.get(word.toLowerCase()) ?? (isSmall ? inIze(word) : null) ?? undefined;
    return good === undefined ? [] : [{ index, word, good }];
  }),
);

/**
 * British spelling with -ize, as the United Nations write it. Never in quotations, links, addresses and names of files, nor among
 * words of another language; a word with a capital is taken for part of a name, unless it opens a sentence that goes on in small
 * letters.
 */
export const unSpelling: DocumentRule<'un-spelling'> = {
  about: 'document',
  name: 'un-spelling',
  grade: 'warning',
  source: 'un-spelling',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      if (!/^en(?:-|$)/i.test(text.language)) return [];
      let isProtected: ReturnType<typeof protectedIn> | undefined;
      return otherwiseIn(text.text).flatMap(({ index, word, good }) => {
        const span = { from: index, to: index + word.length };
        const [before, after] = [text.text.slice(0, index), text.text.slice(span.to)];
        const isCapital = /^\p{Lu}/u.test(word);
        if (isCapital && (word.slice(1) !== word.slice(1).toLowerCase() || !opens(before, after))) return [];
        if (isCapital && names.has(word.toLowerCase())) return [];
        if (word.toLowerCase().startsWith('program') && computing.test(before)) return [];
        isProtected ??= protectedIn(text);
        if (isProtected(span) || isForeign(before, after)) return [];
        const becomes = isCapital ? good.charAt(0).toUpperCase() + good.slice(1) : good;
        return [
          inText(text, span, {
            given: { words: word, becomes },
            fix: rewrite({ becomes }, text, [{ ...span, becomes }]),
          }),
        ];
      });
    }),
};

const opens = (before: string, after: string): boolean =>
  startsSentence.test(before) && smallWords.test(after);
