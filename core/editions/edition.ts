/** An edition of a brochure: what it is printed of, frozen or not, and what of it then stays as it is. */
import type { Brochure, NewsItem, Tag } from '../document.ts';
import { plannedFields } from '../fields/shared-fields.ts';

/** The items of a brochure in its order: with the words that a frozen edition keeps, else as `find` has them now, if it has. */
export const editionItems = (
  { items, frozen }: Pick<Brochure, 'items' | 'frozen'>,
  find: (id: string) => NewsItem | undefined,
): NewsItem[] => frozen?.items ?? items.flatMap((id) => find(id) ?? []);

/** The tags that a brochure is printed with: those of a frozen edition as they were called then, with the others of the library. */
export function editionTags<T extends readonly Tag[]>(
  { frozen }: Pick<Brochure, 'frozen'>,
  tags: T,
): Tag[] | T {
  if (!frozen) return tags;
  const kept = new Set(frozen.tags.map(({ id }) => id));
  return [...frozen.tags, ...tags.filter(({ id }) => !kept.has(id))];
}

/** A news item without what only colleagues see: as an edition keeps it. */
export const asPublished = (item: NewsItem): NewsItem => ({
  ...item,
  ...Object.fromEntries(Object.entries(plannedFields).map(([name, { empty }]) => [name, empty()])),
});

/** Whether a field of a brochure stays as it is while its edition is frozen: what its readers read, in the order in which they do. */
const isFixed = {
  kind: true,
  id: true,
  title: true,
  edition: true,
  introduction: true,
  items: true,
  closing: true,
  dateForm: true,
  cover: true,
  grouping: true,
  groupsStartPage: true,
  layouts: true,
  language: true,
  // The same words may be printed on other paper.
  paper: false,
  columns: false,
  bleed: false,
  frozen: false,
  status: false,
  ignoredChecks: false,
  assignedTo: false,
  due: false,
  note: false,
  statusSince: false,
  cleared: false,
  comments: false,
  translation: false,
  createdAt: true,
  updatedAt: false,
  imported: false,
} satisfies Record<keyof Brochure, boolean>;

/** True where a frozen edition does not allow that these fields are changed. */
export const keepsFixed = ({ frozen }: Pick<Brochure, 'frozen'>, fields: readonly string[]): boolean =>
  frozen !== null && fields.some((field) => isFixed[field as keyof Brochure]);
