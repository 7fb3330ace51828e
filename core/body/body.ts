/** Bodies of documents: checked, counted, and looked through for pictures. */
import { mayStandInText } from '../addresses/address.ts';
import { deepestBody, isNestedDeeper } from '../depth.ts';
import { pictureSchema, type BodyNode, type Picture } from '../document.ts';
import { localeOf } from '../languages/locale.ts';
import { countLatinWords } from '../text/latin-words.ts';
import { mostPlaces, placesOf } from './table.ts';
import { whatIsWrongInBody } from './body-check.ts';
import { bodyText } from './body-text.ts';

// What needs the words alone imports them from where they are.
export { bodyParagraphs, bodyText, inlineText } from './body-text.ts';

/** A body with nothing in it. */
export const emptyBody = (): BodyNode => ({ type: 'doc', content: [{ type: 'paragraph' }] });

/** Thrown where a body holds something that the schema does not know. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

/**
 * Checks a body against the schema, and every address and picture in it against their policies; gives it back
 * as it was. Throws BodyError with a sentence that says what is wrong.
 */
export function checkBody(body: BodyNode): BodyNode {
  if (isNestedDeeper(body, 2 * deepestBody + 3))
    throw new BodyError(`More than ${deepestBody} parts of the text stand in one another.`);
  const wrong = whatIsWrongInBody(body);
  if (wrong !== null) throw new BodyError(`The text has a part that this desk does not know: ${wrong}.`);
  if (body.type !== 'doc') throw new BodyError('The text is not a whole body.');
  for (const nodes = [body]; nodes.length > 0;) {
    const node = nodes.pop() as BodyNode;
    for (const mark of node.marks ?? []) {
      const href = mark.type === 'link' ? mark.attrs?.['href'] : '';
      if (mark.type === 'link' && !(typeof href === 'string' && mayStandInText(href)))
        throw new BodyError(`A link in the text leads to “${String(href)}”, which is not allowed.`);
    }
    if (node.type === 'table' && placesOf(node) > mostPlaces)
      throw new BodyError(`A table in the text is larger than ${mostPlaces} cells.`);
    if (node.content) for (const child of node.content) nodes.push(child);
  }
  return body;
}

/** Pictures of a body, in order; the first is the cover. */
export function bodyPictures(body: BodyNode): Picture[] {
  if (body.type === 'picture') {
    const parsed = pictureSchema.safeParse(body.attrs);
    return parsed.success ? [parsed.data] : [];
  }
  return (body.content ?? []).flatMap(bodyPictures);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words in a text, as Unicode's word rules count them (UAX 29). */
export function wordCount(text: string, language = 'en'): number {
  const counted = countLatinWords(text);
  if (counted !== null) return counted;
  const locale = localeOf(language);
  let segmenter = segmenters.get(locale);
  if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })));
  let words = 0;
  for (const part of segmenter.segment(text)) if (part.isWordLike) words += 1;
  return words;
}

/** True where a body has no words and no picture. */
export const isBlankBody = (body: BodyNode): boolean =>
  bodyText(body) === '' && bodyPictures(body).length === 0;
