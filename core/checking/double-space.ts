import { inText, rewrite } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

const doubled = /(?<=\S) {2,}(?=\S)/g;

/** Two spaces or more between words. */
export const doubleSpace: DocumentRule = {
  about: 'document',
  name: 'double-space',
  grade: 'warning',
  source: houseRule,
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
          message:
            spans.length === 1
              ? 'Two spaces between words.'
              : `Two spaces between words, ${String(spans.length)} times.`,
          remedy: 'Show it',
          fix: rewrite(
            'Make it one space',
            text,
            spans.map((span) => ({ ...span, becomes: ' ' })),
          ),
        }),
      ];
    }),
};
