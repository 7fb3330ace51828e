import { languageWords } from '../languages/words.ts';
import { inText } from './basis/found.ts';
import { isOutside, type DocumentText, type Span } from './basis/texts.ts';
import type { DocumentRule } from './checking.ts';

const patterns = new Map<string, RegExp>();

/** Words of a link that do not say where it leads, in a language; English ones in one that the desk does not know. */
function vague(language: string): RegExp {
  let pattern = patterns.get(language);
  if (!pattern) {
    const { vagueLinks } = (languageWords(language) ?? languageWords('en'))?.checking ?? { vagueLinks: [] };
    pattern = new RegExp(String.raw`^[\s\p{P}>]*(?:${vagueLinks.join('|')})[\s\p{P}>]*$`, 'iu');
    patterns.set(language, pattern);
  }
  return pattern;
}

/** The words that are links in a text; those under further information are links as a whole. */
const linkWords = ({ at, text, links }: DocumentText): Span[] =>
  'link' in at ? [{ from: 0, to: text.length }] : links;

/** Links called "here" or "more": whoever hears only the links of a page learns nothing. */
export const vagueLink: DocumentRule<'vague-link'> = {
  about: 'document',
  name: 'vague-link',
  grade: 'warning',
  source: 'wcag-2.4.4',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      linkWords(text).flatMap((span) => {
        const words = text.text.slice(span.from, span.to);
        return !isOutside(text, span) && vague(text.language).test(words)
          ? [
              inText(text, span, {
                given: { words: words.trim() },
              }),
            ]
          : [];
      }),
    ),
};
