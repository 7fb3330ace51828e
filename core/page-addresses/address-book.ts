/** Which page belongs to which document of a library, now and before: an address never shows another document. */
import { z } from 'zod';
import type { Article } from '../document.ts';
import { idSource } from '../places.ts';

/** Folders of an export in which documents have pages of their own, by the kind of document. */
export const pageFolders = { news: 'articles', brief: 'briefs' } as const satisfies Record<
  Article['kind'],
  string
>;

/** Longest name of a page, without folder and ending. */
export const longestName = 100;
/** Name of a page, as the source of a pattern: words of a–z and digits, hyphens between. */
export const nameSource = '[a-z0-9]+(?:-[a-z0-9]+)*';
const addressSchema = z
  .string()
  .max(longestName + 'articles/'.length)
  .regex(new RegExp(`^(?:${Object.values(pageFolders).join('|')})/${nameSource}$`));

const pageSchema = z.strictObject({
  /** Path in every export, without ending ("articles/2024-03-11-gold-rush"). */
  address: addressSchema,
  /** Where its page was before, the last at the end: pages there lead to the present one. */
  former: z.array(addressSchema),
  /** False until an export has written the page: until then nobody can know the address. */
  exported: z.boolean(),
});
export type PageAddress = z.infer<typeof pageSchema>;

/** What addresses.json holds. Documents that are gone stay in it, so that nothing else gets their addresses. */
export const addressBookSchema = z.strictObject({
  kind: z.literal('addresses'),
  id: z.literal('addresses'),
  pages: z.record(z.string().regex(new RegExp(`^${idSource}$`)), pageSchema),
});
export type AddressBook = z.infer<typeof addressBookSchema>;

export const emptyBook = (): AddressBook => ({ kind: 'addresses', id: 'addresses', pages: {} });

/** The id of the document that has or had each address. The present one comes first where two claim the same. */
export function ownersIn({ pages }: AddressBook): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [id, { address }] of Object.entries(pages)) if (!owners.has(address)) owners.set(address, id);
  for (const [id, { former }] of Object.entries(pages))
    for (const address of former) if (!owners.has(address)) owners.set(address, id);
  return owners;
}

/** The page at another address; where it was before leads there from now on. */
export function moved(page: PageAddress | undefined, address: string): PageAddress {
  if (page === undefined) return { address, former: [], exported: false };
  const before = page.exported ? [...page.former, page.address] : page.former;
  return { ...page, address, former: [...new Set(before)].filter((one) => one !== address) };
}

/**
 * What two files know, as one: no address that is out is lost. Where they have different ones for a document, that of the newer
 * file counts, and the other leads there.
 */
export function mergedBooks(newer: AddressBook, older: AddressBook): AddressBook {
  const pages: AddressBook['pages'] = { ...older.pages };
  for (const [id, page] of Object.entries(newer.pages)) {
    const other = older.pages[id];
    pages[id] = other ? mergedPages(page, other) : page;
  }
  return { ...newer, pages };
}

function mergedPages(newer: PageAddress, older: PageAddress): PageAddress {
  const before = older.exported ? [...older.former, older.address] : older.former;
  const former = [...new Set([...before, ...newer.former])].filter((one) => one !== newer.address);
  return { address: newer.address, former, exported: newer.exported || older.exported };
}

/** True where both say the same of a document. */
export const isSamePage = (one: PageAddress, other: PageAddress): boolean =>
  one.address === other.address &&
  one.exported === other.exported &&
  one.former.length === other.former.length &&
  one.former.every((address, at) => address === other.former[at]);
