import { languageWords } from '../languages/words.ts';
import { inText, rewrite } from './basis/found.ts';
import type { DocumentText } from './basis/texts.ts';
import type { DocumentRule } from './checking.ts';

const pair = /(?<=^|[\s([{–—/-])"([^"\n]+)"(?=$|[\s.,;:!?)\]}–—/…-])/gu;
const apostrophe = /(?<=\p{L})'(?=\p{L})/gu;
const address = /(?:https?:\/\/|www\.)[^\s"]+|[^\s"]+@[^\s"]+\.[^\s"]+|`[^`\n]*`/giu;

type Edit = { from: number; to: number; becomes: string };

/** What stands in the place of each straight mark; marks that belong to no pair (inches, minutes) stay. */
function edits({ text, language, outside }: DocumentText): Edit[] {
  const [opening, closing] = languageWords(language)?.checking.quotes ?? ['“', '”'];
  const taken = [
    ...[...text.matchAll(address)].map(({ index, 0: { length } }) => [index, index + length] as const),
    ...outside.map(({ from, to }) => [from, to] as const),
  ];
  const found: Edit[] = [];
  const isTaken = (at: number): boolean => taken.some(([start, end]) => at >= start && at < end);
  for (const { index, 0: whole } of text.matchAll(pair)) {
    const last = index + whole.length - 1;
    // Both marks or none.
    if (isTaken(index) || isTaken(last)) continue;
    found.push(
      { from: index, to: index + 1, becomes: opening },
      { from: last, to: last + 1, becomes: closing },
    );
  }
  for (const { index } of text.matchAll(apostrophe)) found.push({ from: index, to: index + 1, becomes: '’' });
  return found.filter(({ from }) => !isTaken(from)).sort((a, b) => a.from - b.from);
}

/** The words at a mark, as they are typed. */
function near(text: string, at: number): string {
  const start = text.slice(0, at).search(/\S*$/u);
  const words = text.slice(start, at + 28);
  return at + 28 < text.length ? `${words.trimEnd()}…` : words;
}

/** Straight quotation marks and apostrophes, where the language has its own. */
export const straightQuotes: DocumentRule<'straight-quotes'> = {
  about: 'document',
  name: 'straight-quotes',
  grade: 'warning',
  source: 'house',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      if (!/["']/.test(text.text)) return [];
      const changes = edits(text);
      const [first] = changes;
      if (!first) return [];
      const [opening, closing] = languageWords(text.language)?.checking.quotes ?? ['“', '”'];
      const isApostrophe = changes.every(({ becomes }) => becomes === '’');
      return [
        inText(text, first, {
          given: { words: near(text.text, first.from), isApostrophe },
          fix: rewrite({ signs: isApostrophe ? '’' : `${opening.trim()} ${closing.trim()}` }, text, changes),
        }),
      ];
    }),
};
