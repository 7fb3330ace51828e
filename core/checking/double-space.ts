import { inText, rewrite } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

const doubled = /(?<=\S) {2,}(?=\S)/g;

/** Two spaces or more between words. */
export const doubleSpace: DocumentRule<'double-space'> = {
  about: 'document',
  name: 'double-space',
  grade: 'warning',
  source: 'house',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      if (!text.text.includes('  ')) return [];
      const spans = [...text.text.matchAll(doubled)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
      }));
      const [first] = spans;
      if (!first) return [];
      return [
        inText(text, first, {
          given: { times: spans.length },
          fix: rewrite(
            undefined,
            text,
            spans.map((span) => ({ ...span, becomes: ' ' })),
          ),
        }),
      ];
    }),
};
