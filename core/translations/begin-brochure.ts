/** A brochure in another language as it begins: its items in that language where they are, and its own words to be written over. */
import type { Brochure } from '../document.ts';
import { langOf } from '../languages/locale.ts';
import { ownWork, type Translating } from './begin-translation.ts';
import { originalOf, rootOf, type Member } from './language-set.ts';
import { saidDigest } from './said-digest.ts';

type BrochureField = Exclude<
  keyof Brochure,
  'id' | 'kind' | 'createdAt' | 'updatedAt' | 'language' | 'translation' | 'items' | 'layouts'
>;

/** Every field of a brochure: a new one does not compile until it is decided here. */
const translating: Readonly<Record<BrochureField, Translating>> = {
  title: 'kept',
  edition: 'kept',
  introduction: 'kept',
  closing: 'kept',
  dateForm: 'kept',
  cover: 'kept',
  grouping: 'kept',
  groupsStartPage: 'kept',
  paper: 'kept',
  columns: 'kept',
  bleed: 'kept',
  // The translation of a frozen edition is still to be written.
  frozen: 'anew',
  ...ownWork,
};

const isLanguage = (one: Pick<Member, 'language'>, language: string): boolean =>
  langOf(one.language) === langOf(language);

/** What the items of a brochure are in a language. */
export interface ItemsIn {
  /** Their translations, each under the id of the item in whose place it belongs. */
  found: ReadonlyMap<string, string>;
  /** Ids of items that are in another language and have no translation. Those that are not in the library are in neither. */
  missing: string[];
}

/** Finds the translations of items into a language (BCP 47) among all documents. */
export function itemsIn<M extends Member>(
  items: readonly string[],
  language: string,
  all: readonly M[],
): ItemsIn {
  const there = new Map(all.map((one) => [one.id, one]));
  const find = (id: string): M | undefined => there.get(id);
  const foreign = items.flatMap((id) => {
    const item = there.get(id);
    return item && !isLanguage(item, language) ? [item] : [];
  });
  if (foreign.length === 0) return { found: new Map(), missing: [] };
  const roots = new Set(foreign.map((item) => rootOf(item, find)));
  const byRoot = new Map<string, M>();
  for (const one of all)
    if (isLanguage(one, language)) {
      const root = rootOf(one, find);
      if (roots.has(root)) byRoot.set(root, one);
    }
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const item of foreign) {
    const translated = byRoot.get(rootOf(item, find));
    if (translated) found.set(item.id, translated.id);
    else missing.push(item.id);
  }
  return { found, missing };
}

/** The items with those that were found in their places; none stands twice. */
export const withItemsIn = (items: readonly string[], found: ReadonlyMap<string, string>): string[] => [
  ...new Set(items.map((id) => found.get(id) ?? id)),
];

/** The layouts that were decided, for the items in whose places others stand now. */
export const withLayoutsIn = (
  layouts: Brochure['layouts'],
  found: ReadonlyMap<string, string>,
): Brochure['layouts'] =>
  layouts.map((layout) => ({ ...layout, item: found.get(layout.item) ?? layout.item }));

/**
 * The fields of a draft of a brochure in another language (BCP 47). Items that have no translation yet stand in it as they
 * are, in their places. `at` is an ISO instant.
 */
export function beginBrochureTranslation<M extends Member>(
  of: Brochure,
  language: string,
  at: string,
  all: readonly M[],
): Partial<Brochure> {
  const kept = Object.entries(translating).flatMap(([name, how]): [string, unknown][] =>
    how === 'kept' ? [[name, of[name as BrochureField]]] : [],
  );
  const { found } = itemsIn(of.items, language, all);
  return {
    ...Object.fromEntries(kept),
    items: withItemsIn(of.items, found),
    layouts: withLayoutsIn(of.layouts, found),
    language,
    translation: { of: originalOf(of), at, digest: of.translation?.digest ?? saidDigest(of) },
  };
}
