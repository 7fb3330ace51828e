/** The address of one page, as the editor sees and changes it. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { Article } from '../../core/document.ts';
import {
  longestName,
  moved,
  ownersIn,
  pageFolders,
  type AddressBook,
} from '../../core/page-addresses/address-book.ts';
import type { AddressState, AddressVerdict } from '../../core/page-addresses/address-state.ts';
import { giveAddresses } from '../../core/page-addresses/give-addresses.ts';
import { noDevice, slugOf } from '../../core/page-addresses/slug.ts';
import type { Library } from '../library/library.ts';

const nameIn = (address: string): string => address.slice(address.indexOf('/') + 1);

/** The address that a document keeps or, before it has one, the one that its page would get now. */
export function addressState(document: Article, book: AddressBook): AddressState {
  const kept = book.pages[document.id];
  const address = kept?.address ?? giveAddresses([document], book).get(document.id) ?? '';
  return {
    folder: pageFolders[document.kind],
    name: nameIn(address),
    isKept: kept !== undefined,
    isOut: kept?.exported ?? false,
    former: (kept?.former ?? []).map(nameIn),
  };
}

/** What typed words come to, and who stands in the way; a document's own former address is free for it. */
export async function judgeName(
  library: Library,
  document: Article,
  typed: string,
  book: AddressBook,
): Promise<AddressVerdict> {
  const plain = typed
    .trim()
    .replace(/^(?:articles|briefs)\//, '')
    .replace(/\.html?$/i, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return { kind: 'empty' };
  const name = noDevice(slugOf(plain, plain.length * 20 + longestName));
  if (name.length > longestName) return { kind: 'too-long' };
  const address = `${pageFolders[document.kind]}/${name}`;
  const owner = ownersIn(book).get(address);
  if (owner === undefined || owner === document.id) return { kind: 'free', name };
  const there = library.summary(owner);
  const removed = there ? undefined : (await library.trash()).find(({ id }) => id === owner);
  return {
    kind: 'taken',
    name,
    headline: (there ?? removed)?.headline ?? null,
    isDeleted: there === null,
    isFormer: book.pages[owner]?.address !== address,
  };
}

/** The book with another name for the page. Throws DeskError `refused` where it cannot have that. */
export function withName(document: Article, verdict: AddressVerdict, book: AddressBook): AddressBook {
  if (verdict.kind !== 'free') throw new DeskError('refused', says('address-taken'));
  const address = `${pageFolders[document.kind]}/${verdict.name}`;
  const known = book.pages[document.id];
  if (known?.address === address) return book;
  return { ...book, pages: { ...book.pages, [document.id]: moved(known, address) } };
}
