/** The body's schema: one Tiptap extension list for the editor, the readers and the writers. */
import { Node as TiptapNode, getSchema, mergeAttributes, type Extensions } from '@tiptap/core';
import { Node as ProseMirrorNode, type Schema } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import { whatIsWrongInAttributes } from './body-attributes.ts';
import { judgeAddress, mayStandInText } from '../addresses/address.ts';
import { bodyText } from './body-text.ts';
import { deepestBody, isNestedDeeper } from '../depth.ts';
import { pictureSchema, type BodyNode, type Picture } from '../document.ts';
import { localeOf } from '../languages/locale.ts';
import { countLatinWords } from '../text/latin-words.ts';

// Readers of plain text that load no editor import them from where they are.
export { bodyParagraphs, bodyText, inlineText } from './body-text.ts';

/** A picture with alternative text, caption and credit; a block of its own. */
export const PictureNode = TiptapNode.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: null },
    alt: { default: '' },
    caption: { default: '' },
    credit: { default: '' },
  }),
  // Only pictures cut or copied inside the desk are taken back; others come in as files.
  parseHTML: () => [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element) => {
        try {
          return pictureSchema.parse(JSON.parse(element.getAttribute('data-picture') ?? ''));
        } catch {
          return false;
        }
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes(
      { 'data-picture': JSON.stringify(node.attrs) },
      { class: HTMLAttributes['class'] as string },
    ),
  ],
});

/** Every node and mark that a body may hold. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    underline: false,
    strike: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      isAllowedUri: (uri) => judgeAddress(uri ?? '').ok,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  PictureNode,
];

/** ProseMirror's schema of a body. */
export const bodySchema: Schema = getSchema(bodyExtensions);

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
  let node: ProseMirrorNode;
  try {
    const wrong = whatIsWrongInAttributes(body);
    if (wrong !== null) throw new Error(wrong);
    node = ProseMirrorNode.fromJSON(bodySchema, body);
    node.check();
  } catch (error) {
    throw new BodyError(`The text has a part that this desk does not know: ${(error as Error).message}.`);
  }
  if (node.type.name !== 'doc') throw new BodyError('The text is not a whole body.');
  node.descendants((child) => {
    if (child.type.name === 'picture' && !pictureSchema.safeParse(child.attrs).success)
      throw new BodyError(
        `A picture in the text has an address that is not in this library: “${String(child.attrs['src'])}”.`,
      );
    for (const mark of child.marks) {
      if (mark.type.name === 'link' && !mayStandInText(mark.attrs['href'] as string))
        throw new BodyError(
          `A link in the text leads to “${String(mark.attrs['href'])}”, which is not allowed.`,
        );
    }
  });
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
