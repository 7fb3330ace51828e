/** Ways in which rules put findings together. */
import type { Article } from '../../document.ts';
import type { Change, Checked, Found } from '../checking.ts';
import { excerpt, placeOf, type DocumentText, type Span } from './texts.ts';

/** A rule about news items and briefs only. */
export const ofArticles =
  <F extends Found>(check: (article: Article, checked: Checked) => F[]) =>
  (checked: Checked): F[] =>
    checked.document.kind === 'brochure' ? [] : check(checked.document, checked);

/** A finding about a stretch of a text. */
export const inText = <S extends object>(
  text: DocumentText,
  span: Span,
  said: S,
): S & Pick<Found, 'place' | 'about'> => ({
  ...said,
  place: placeOf(text.at, span),
  about: excerpt(text.text, span),
});

/** A fix that replaces stretches of one text. `given`: what the words of its button speak of. */
export const rewrite = <G>(
  given: G,
  { at, text }: DocumentText,
  edits: { from: number; to: number; becomes: string }[],
): { given: G; changes: Change[] } => ({ given, changes: [{ kind: 'text', at, before: text, edits }] });

/** Words as they are compared: without capitals, kinds of spaces and of quotation marks. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»‘’"']/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
