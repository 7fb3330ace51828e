/** What a word processor says of languages: it marks words by keyboards and guesses, so that not all of it is meant. */
import { passageLanguages } from '../body/passage-language.ts';
import type { Article } from '../document.ts';
import { languageOf } from '../languages/text-language.ts';
import { offeredLanguage } from '../languages/words.ts';
import type { TrackedParagraph, TrackedPiece } from './tracked.ts';

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The paragraphs of a file with those languages of words that are meant: such as the document has passages in, and such as
 * the words themselves tell. All other words are in the language of their document.
 */
export function withPassageLanguages(
  { language, body }: Pick<Article, 'language' | 'body'>,
  paragraphs: readonly TrackedParagraph[],
): TrackedParagraph[] {
  const known = passageLanguages(body);
  const meant = (told: string, words: string): string | null => {
    const own = known.find((one) => one === told) ?? known.find((one) => primaryOf(one) === primaryOf(told));
    if (own !== undefined) return own;
    if (primaryOf(told) === primaryOf(language)) return null;
    const offered = offeredLanguage(told);
    const guess = languageOf(words, offeredLanguage(language) ?? 'en');
    return offered !== null && primaryOf(guess) === primaryOf(offered) ? offered : null;
  };
  const inLanguage = (piece: TrackedPiece): TrackedPiece =>
    piece.kind !== 'text' || piece.look.language === null
      ? piece
      : { ...piece, look: { ...piece.look, language: meant(piece.look.language, piece.text) } };
  return paragraphs.map((paragraph) => ({ ...paragraph, pieces: paragraph.pieces.map(inLanguage) }));
}
