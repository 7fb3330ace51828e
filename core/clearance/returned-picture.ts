/** A picture of a Markdown file, with the note before it -> a picture of a body. */
import type { Image } from 'mdast';
import { pictureSchema, type BodyNode, type Picture } from '../document.ts';
import type { PictureNote } from '../writing/markdown-picture.ts';

const noteSchema = pictureSchema
  .pick({ src: true, crop: true, focus: true, licence: true, licenceUntil: true, decorative: true })
  .partial();

/** What a note says of the picture after it; null of other comments. */
export function pictureNoteIn(html: string): PictureNote | null {
  const json = /^<!-- picture (\{.*\}) -->$/.exec(html)?.[1];
  if (json === undefined) return null;
  try {
    return noteSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The picture in the place of an image. One that the library is not said to have keeps its place, and has no file. */
export function pictureOfImage(
  { url, alt }: Image,
  note: PictureNote | null,
  words: Pick<Picture, 'caption' | 'credit'>,
): BodyNode {
  const own = pictureSchema.shape.src.safeParse(url === '' ? null : url).data ?? null;
  const { src = own, ...rest } = note ?? {};
  return { type: 'picture', attrs: { ...rest, src, alt: alt ?? '', ...words } };
}
