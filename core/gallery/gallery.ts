/** Pictures of a library as the Pictures view lists them: found by words, filtered, in an order. */
import type { ListedPicture, PictureUse } from './listed-picture.ts';
import type { Picture } from '../document.ts';

export const pictureFilters = ['all', 'no-alt', 'licence', 'unused', 'several', 'large'] as const;
export type PictureFilter = (typeof pictureFilters)[number];
export const pictureSorts = ['newest', 'largest', 'most-used'] as const;
export type PictureSort = (typeof pictureSorts)[number];

/** A picture with the words that documents have for it. */
export interface ShownPicture extends ListedPicture {
  uses: PictureUse[];
}

/** Bytes from which a picture counts as large. */
export const largeFrom = 3_000_000;
/** Days before its end in which a licence is listed, as the check of it speaks up. */
const ahead = 30;

const endsBy = (picture: Picture, day: string): boolean =>
  picture.licenceUntil !== undefined && picture.licenceUntil !== '' && picture.licenceUntil <= day;
const lacksWords = (picture: Picture): boolean => picture.alt.trim() === '' && picture.decorative !== true;
export const isUnused = ({ usedBy, isEmblem }: ListedPicture): boolean => usedBy.length === 0 && !isEmblem;

/** How many originals there are, and how much they take. */
export function originalsOf(pictures: readonly ListedPicture[]): { count: number; bytes: number } {
  const all = pictures.flatMap(({ originals }) => originals);
  return { count: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** What each filter lets through. `today`: an ISO day. */
const suits: Record<PictureFilter, (picture: ShownPicture, today: string) => boolean> = {
  all: () => true,
  'no-alt': ({ uses }) => uses.some(({ picture }) => lacksWords(picture)),
  licence: ({ uses }, today) => {
    const last = new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10);
    return uses.some(({ picture }) => endsBy(picture, last));
  },
  unused: isUnused,
  several: ({ usedBy }) => usedBy.length > 1,
  large: ({ bytes }) => bytes >= largeFrom,
};

const orders: Record<PictureSort, (a: ShownPicture, b: ShownPicture) => number> = {
  newest: (a, b) => b.added - a.added,
  largest: (a, b) => b.bytes - a.bytes,
  'most-used': (a, b) => b.usedBy.length - a.usedBy.length,
};

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Pictures with the words of documents about them. */
export function withUses(pictures: readonly ListedPicture[], uses: readonly PictureUse[]): ShownPicture[] {
  const bySource = new Map<string, PictureUse[]>();
  for (const use of uses) {
    const src = use.picture.src ?? '';
    const known = bySource.get(src);
    if (known) known.push(use);
    else bySource.set(src, [use]);
  }
  return pictures.map((picture) => ({ ...picture, uses: bySource.get(picture.src) ?? [] }));
}

/** All that a picture is found by: its words, its name, and the headlines of the documents that show it. */
function textOf({ src, uses, usedBy }: ShownPicture, headlineOf: (id: string) => string): string {
  const words = uses.flatMap(({ picture }) => [
    picture.alt,
    picture.caption,
    picture.credit,
    picture.licence ?? '',
  ]);
  return folded([...words, ...usedBy.map(headlineOf), src].join('\n'));
}

export interface GalleryQuery {
  words: string;
  filter: PictureFilter;
  sort: PictureSort;
  /** An ISO day. */
  today: string;
  headlineOf: (id: string) => string;
}

/** Those that a query asks for, in its order; every word has to be found. */
export function inGallery(all: readonly ShownPicture[], query: GalleryQuery): ShownPicture[] {
  const wanted = folded(query.words).split(/\s+/).filter(Boolean);
  return all
    .filter((picture) => suits[query.filter](picture, query.today))
    .filter((picture) => {
      if (wanted.length === 0) return true;
      const text = textOf(picture, query.headlineOf);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => orders[query.sort](a, b) || (a.src < b.src ? -1 : 1));
}

/** How many pictures each filter lets through. */
export const countsOf = (all: readonly ShownPicture[], today: string): Record<PictureFilter, number> =>
  Object.fromEntries(
    pictureFilters.map((filter) => [filter, all.filter((picture) => suits[filter](picture, today)).length]),
  ) as Record<PictureFilter, number>;

/** The words that all uses of a picture share; null where they differ. */
export function sharedWords<K extends 'alt' | 'caption' | 'credit' | 'licence' | 'licenceUntil'>(
  { uses }: ShownPicture,
  field: K,
): string | null {
  const all = new Set(uses.map(({ picture }) => picture[field] ?? ''));
  return all.size > 1 ? null : ([...all][0] ?? '');
}
