/** One change of a picture wherever documents show it: its words, its file; and the way back. */
import type { NotDone } from '../many/change.ts';
import { pictureOf } from '../body/nodes.ts';
import type { BodyNode, Cover, Document, Picture } from '../document.ts';

/** What a picture gets wherever it is shown. A field that is left out stays as it is; an empty one is emptied. */
export type PicturePatch = {
  [K in 'alt' | 'caption' | 'credit' | 'licence' | 'licenceUntil' | 'decorative']?: Picture[K] | undefined;
} & {
  /** Another file of the library in its place. */
  src?: string | undefined;
};

/** A picture of the library by its place, and what becomes of it. */
export interface PictureEdit {
  from: string;
  patch: PicturePatch;
}

/** A picture in a text, the how-manieth there, as it was and as it is. */
export interface ChangedPicture {
  index: number;
  before: Picture;
  after: Picture;
}

/** What was changed in a document: pictures of its text, or the picture on its cover. */
export interface PictureChange {
  id: string;
  pictures: ChangedPicture[];
  cover: { before: Cover; after: Cover } | null;
}

/** An emblem of the office, the how-manieth, that has another file now: two may have the same one. */
export interface EmblemChange {
  index: number;
  from: string;
  to: string;
}

/** What came of a change of pictures. Documents that are in neither list do not show them. */
export interface PicturesEdited {
  changed: PictureChange[];
  emblems: EmblemChange[];
  notDone: NotDone[];
}

type Side = 'before' | 'after';

/** Pictures of a document's own text, in their order, those without a file too. */
function picturesIn(document: Document): (Picture | null)[] {
  const found: (Picture | null)[] = [];
  const look = (node: BodyNode): void => {
    if (node.type === 'picture') found.push(pictureOf(node));
    else for (const child of node.content ?? []) look(child);
  };
  if (document.kind !== 'brochure') look(document.body);
  return found;
}

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** The picture without fields that say nothing and may be left out. */
function plain(picture: Picture): Picture {
  const { licence, licenceUntil, decorative, ...others } = picture;
  return given({
    ...others,
    licenceUntil: licenceUntil || undefined,
    licence: licence || undefined,
    decorative: decorative || undefined,
  });
}

const isSame = (one: Picture | null | undefined, other: Picture): boolean => {
  const order = (picture: Picture): string => JSON.stringify(Object.entries(plain(picture)).sort());
  return one !== null && one !== undefined && order(one) === order(other);
};

/**
 * What a change comes to in one document; null where it changes nothing there. `reshaped`: pictures that another one of other
 * proportions takes the place of; all of that is shown, as a part of the one says nothing of the other.
 */
export function changeIn(
  document: Document,
  edits: readonly PictureEdit[],
  reshaped: ReadonlySet<string> = new Set(),
): PictureChange | null {
  const patches = new Map(edits.map(({ from, patch }) => [from, patch]));
  const pictures = picturesIn(document).flatMap((before, index): ChangedPicture[] => {
    const patch = before?.src ? patches.get(before.src) : undefined;
    if (!before || !patch) return [];
    const framing =
      before.src && reshaped.has(before.src) ? { crop: undefined, focus: undefined } : undefined;
    const after = plain({ ...before, ...(given(patch) as Partial<Picture>), ...framing });
    return isSame(before, after) ? [] : [{ index, before: given(before), after }];
  });
  // The cover of a frozen edition shows what it showed when it was published.
  const cover = document.kind === 'brochure' && !document.frozen ? coverIn(document.cover, patches) : null;
  return pictures.length === 0 && cover === null ? null : { id: document.id, pictures, cover };
}

function coverIn(before: Cover, patches: ReadonlyMap<string, PicturePatch>): PictureChange['cover'] {
  const src = before.kind === 'picture' && before.src ? patches.get(before.src)?.src : undefined;
  return src === undefined || before.kind !== 'picture' ? null : { before, after: { ...before, src } };
}

/** True where a document has all of it as it was, or as it is. */
export function hasSide(document: Document, change: PictureChange, side: Side): boolean {
  const pictures = picturesIn(document);
  return (
    change.pictures.every((one) => isSame(pictures[one.index], one[side])) &&
    (change.cover === null ||
      (document.kind === 'brochure' && JSON.stringify(document.cover) === JSON.stringify(change.cover[side])))
  );
}

/** The document with the pictures as they are after a change. */
export function withChange(document: Document, change: PictureChange): Document {
  if (document.kind === 'brochure')
    return change.cover === null ? document : { ...document, cover: change.cover.after };
  const after = new Map(change.pictures.map((one) => [one.index, one.after]));
  let index = -1;
  const put = (node: BodyNode): BodyNode => {
    if (node.type === 'picture') {
      const picture = after.get((index += 1));
      return picture ? { ...node, attrs: { ...picture } } : node;
    }
    return node.content ? { ...node, content: node.content.map(put) } : node;
  };
  return { ...document, body: put(document.body) };
}

/** The way back. */
export const turnedBack = ({ changed, emblems }: Pick<PicturesEdited, 'changed' | 'emblems'>) => ({
  changed: changed.map(({ id, pictures, cover }) => ({
    id,
    pictures: pictures.map(({ index, before, after }) => ({ index, before: after, after: before })),
    cover: cover && { before: cover.after, after: cover.before },
  })),
  emblems: emblems.map(({ index, from, to }) => ({ index, from: to, to: from })),
});
