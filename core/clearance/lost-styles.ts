/** A program that knows nothing of the desk's styles gives headline, date line or credit back as plain text: their words tell them. */
import { likeness } from '../comparing/likeness.ts';
import { wordText, type WordParagraph, type WordStyle } from '../body/word-forms.ts';
import { asReturned, asSent, type TrackedParagraph } from './tracked.ts';

/** Styles that say which part of an item a paragraph is, or of a picture. */
const telling: ReadonlySet<WordStyle> = new Set([
  'headline',
  'dateline',
  'teaser',
  'caption',
  'credit',
  'table-caption',
  'source',
  'further',
  'further-link',
]);

/** Less in common than that is another paragraph. */
const least = 0.6;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The paragraphs of a file with the styles of what was sent where a style is wholly missing in the file, and one of its paragraphs
 * says what one of that style said. Words of the text that were sent as such stay text.
 */
export function withLostStyles(
  sent: readonly WordParagraph[],
  paragraphs: readonly TrackedParagraph[],
): TrackedParagraph[] {
  const there = new Set(paragraphs.map(({ style }) => style));
  const missing = sent.filter(({ style }) => telling.has(style) && !there.has(style));
  if (missing.length === 0) return [...paragraphs];
  const said = paragraphs.map((one) =>
    [asSent([one]), asReturned([one])].map((states) =>
      plain(states.map(({ pieces }) => wordText(pieces)).join(' ')),
    ),
  );
  const own = new Map<string, number>();
  for (const { style, pieces } of sent)
    if (!telling.has(style)) own.set(plain(wordText(pieces)), (own.get(plain(wordText(pieces))) ?? 0) + 1);
  const isText = said.map((states) => {
    const left = own.get(states[0] ?? '') ?? 0;
    own.set(states[0] ?? '', left - 1);
    return left > 0;
  });
  const styles = new Map<number, WordStyle>();
  for (const { style, pieces } of missing) {
    const words = plain(wordText(pieces));
    if (words === '') continue;
    const likes = said.map((states, at) =>
      styles.has(at) || isText[at] || telling.has(paragraphs[at]?.style ?? 'text')
        ? 0
        : Math.max(...states.map((state) => (state === '' ? 0 : likeness(state, words)))),
    );
    const best = Math.max(...likes);
    if (best >= least) styles.set(likes.indexOf(best), style);
  }
  return paragraphs.map((one, at) => {
    const style = styles.get(at);
    return style === undefined ? one : { ...one, style, list: null };
  });
}
