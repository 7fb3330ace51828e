/** Gives documents the addresses of their pages. */
import type { Article } from '../document.ts';
import { isSamePage, moved, ownersIn, pageFolders, type AddressBook } from './address-book.ts';
import { latinSlugOf, noDevice, slugOf } from './slug.ts';

/** What the folder of an export knows of pages that were written into it earlier. */
export interface PagesThere {
  /** Address of the page of each document that has one, by its id. */
  known: ReadonlyMap<string, string>;
  /** Addresses of pages of this library whose documents are not noted, as older desks wrote them. */
  nameless: ReadonlySet<string>;
}

export const noPages: PagesThere = { known: new Map(), nameless: new Set() };

/** True of a document that goes out as it stands: its address stays. One that is still worked on follows its headline. */
export const keepsAddress = ({ status }: Article): boolean => status === 'cleared' || status === 'published';

/** The day, then the slug ("2024-03-11-gold-rush"); briefs are not dated. */
const plainName = ({ kind, date, headline }: Article, slug: (headline: string) => string): string =>
  noDevice(date === null || kind === 'brief' ? slug(headline) : `${date.start}-${slug(headline)}`);

const numbered = (plain: string, isFree: (address: string) => boolean): string => {
  let address = plain;
  for (let number = 2; !isFree(address); number += 1) address = `${plain}-${number}`;
  return address;
};

/**
 * The address of each document, by id. What the library's book has stays; then comes what the folder knows, also of pages
 * that an older desk named; the others get one by day and headline, with a number where another document has or had it.
 */
export function giveAddresses(
  documents: readonly Article[],
  book: AddressBook,
  there: PagesThere = noPages,
): Map<string, string> {
  const owners = ownersIn(book);
  for (const [id, address] of there.known) if (!owners.has(address)) owners.set(address, id);
  const given = new Map<string, string>();
  const isFreeFor =
    (id: string) =>
    (address: string): boolean =>
      (owners.get(address) ?? id) === id;
  const give = (id: string, address: string): void => {
    owners.set(address, id);
    given.set(id, address);
  };
  const older = there.nameless.size === 0 ? new Map<string, string>() : olderNames(documents);
  for (const { id } of documents) {
    const address = book.pages[id]?.address;
    if (address !== undefined && isFreeFor(id)(address)) give(id, address);
  }
  // Those that keep their address choose before those that may still change it.
  const rest = documents.filter(({ id }) => !given.has(id));
  for (const document of [...rest.filter(keepsAddress), ...rest.filter((one) => !keepsAddress(one))]) {
    const { id, kind } = document;
    const isFree = isFreeFor(id);
    const known = there.known.get(id) ?? older.get(id);
    const isKnown = there.known.has(id) || (known !== undefined && there.nameless.has(known));
    if (keepsAddress(document) && known !== undefined && isKnown && isFree(known)) give(id, known);
    else give(id, numbered(`${pageFolders[kind]}/${plainName(document, slugOf)}`, isFree));
  }
  return given;
}

/** Addresses as desks of the first form gave them, anew in each export, in the order of the documents. */
function olderNames(documents: readonly Article[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    documents.map((document) => {
      const plain = `${pageFolders[document.kind]}/${plainName(document, latinSlugOf)}`;
      const address = numbered(plain, (one) => !taken.has(one));
      taken.add(address);
      return [document.id, address];
    }),
  );
}

/**
 * The book after an export of documents under their addresses: those that keep theirs stand in it. Pages that lie elsewhere in
 * the folder, as the library did not know of them yet, lead to the present ones. The same book where nothing is new.
 */
export function noteExported(
  book: AddressBook,
  documents: readonly Article[],
  given: ReadonlyMap<string, string>,
  there: PagesThere = noPages,
): AddressBook {
  const owners = ownersIn(book);
  const pages: AddressBook['pages'] = {};
  for (const document of documents.filter(keepsAddress)) {
    const { id } = document;
    const address = given.get(id);
    if (address === undefined) continue;
    const known = book.pages[id];
    let page = known === undefined ? { address, former: [], exported: true } : { ...known, exported: true };
    if (page.address !== address) page = moved(page, address);
    const elsewhere = there.known.get(id);
    if (elsewhere !== undefined && elsewhere !== address && (owners.get(elsewhere) ?? id) === id)
      page = { ...page, former: [...new Set([...page.former, elsewhere])] };
    if (known === undefined || !isSamePage(known, page)) pages[id] = page;
  }
  return Object.keys(pages).length === 0 ? book : { ...book, pages: { ...book.pages, ...pages } };
}
