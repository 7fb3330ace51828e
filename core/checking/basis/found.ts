/** Ways in which rules put findings together. */
import type { Article } from '../../document.ts';
import type { Checked, Fix, Found } from '../checking.ts';
import { excerpt, placeOf, type DocumentText, type Span } from './texts.ts';

/** A rule about news items and briefs only. */
export const ofArticles =
  (check: (article: Article, checked: Checked) => Found[]) =>
  (checked: Checked): Found[] =>
    checked.document.kind === 'brochure' ? [] : check(checked.document, checked);

/** A finding about a stretch of a text. */
export const inText = (
  text: DocumentText,
  span: Span,
  said: Pick<Found, 'message' | 'remedy'> & { fix?: Fix },
): Found => ({ ...said, place: placeOf(text.at, span), about: excerpt(text.text, span) });

/** A fix that replaces stretches of one text. */
export const rewrite = (
  label: string,
  { at, text }: DocumentText,
  edits: { from: number; to: number; becomes: string }[],
): Fix => ({ label, changes: [{ kind: 'text', at, before: text, edits }] });

/** “The picture”, or “Picture 2” where there are several. */
export const namePicture = (index: number, of: readonly unknown[]): string =>
  of.length === 1 ? 'The picture' : `Picture ${String(index + 1)}`;

/** The name of a language by its BCP 47 tag. */
export const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** Words as they are compared: without capitals, kinds of spaces and of quotation marks. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»‘’"']/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
