import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { isDeviceName } from '../text/file-name.ts';
import { addressBookSchema, emptyBook, mergedBooks, moved, type AddressBook } from './address-book.ts';
import { giveAddresses, noteExported } from './give-addresses.ts';

const news = (id: string, given: Partial<Article> = {}): Article =>
  ({
    ...beginDocument('news', { id, at: '2024-03-12T09:00:00.000Z' }),
    headline: `Headline of ${id}`,
    date: { start: '2024-03-11' },
    status: 'published',
    ...given,
  }) as Article;
const brief = (id: string, headline: string): Article => ({
  ...beginDocument('brief', { id, at: '2024-03-12T09:00:00.000Z' }),
  headline,
  status: 'published',
});
/** Exports documents and gives the book after that. */
const exported = (documents: Article[], book: AddressBook = emptyBook()): AddressBook =>
  noteExported(book, documents, giveAddresses(documents, book));
const addressesIn = ({ pages }: AddressBook): string[] => Object.values(pages).map(({ address }) => address);

describe('the address of a page', () => {
  it('is made of day and headline, with a number where another document has it', () => {
    const all = [
      news('a', { headline: 'Same' }),
      news('b', { headline: 'Same!' }),
      news('c', { headline: 'Same', date: null }),
      brief('d', 'Same'),
    ];
    expect([...giveAddresses(all, emptyBook()).values()]).toEqual([
      'articles/2024-03-11-same',
      'articles/2024-03-11-same-2',
      'articles/same',
      'briefs/same',
    ]);
  });

  it('is never the name of a device', () => {
    for (const headline of ['con', 'PRN', 'Aux', 'nul', 'com1', 'LPT9', 'com¹'])
      for (const [, address] of giveAddresses([brief('a', headline)], emptyBook()))
        expect(isDeviceName(`${address.slice('briefs/'.length)}.html`)).toBe(false);
  });

  it('stays when headline and date change, once an export has written it', () => {
    const book = exported([news('a', { headline: 'Gold rush' })]);
    const later = news('a', { headline: 'Silver rush', date: { start: '2025-01-01' } });
    expect(giveAddresses([later], book).get('a')).toBe('articles/2024-03-11-gold-rush');
    expect(exported([later], book)).toBe(book);
  });

  it('follows the headline of what is still a draft, and is not kept', () => {
    const draft = news('a', { status: 'draft', headline: 'Gold rush' });
    const book = exported([draft]);
    expect(book.pages).toEqual({});
    expect(giveAddresses([{ ...draft, headline: 'Silver' }], book).get('a')).toBe(
      'articles/2024-03-11-silver',
    );
  });

  it('is not given again when its document is gone, nor while a former one leads on', () => {
    let book = exported([news('gone', { headline: 'Gold rush' }), news('b', { headline: 'Silver' })]);
    book = { ...book, pages: { ...book.pages, b: moved(book.pages['b'], 'articles/argent') } };
    const given = giveAddresses(
      [news('c', { headline: 'Gold rush' }), news('d', { headline: 'Silver' })],
      book,
    );
    expect([...given.values()]).toEqual(['articles/2024-03-11-gold-rush-2', 'articles/2024-03-11-silver-2']);
  });

  it('is the one that the folder knows, where the library has forgotten it', () => {
    const there = { known: new Map([['a', 'articles/2024-03-11-old']]), nameless: new Set<string>() };
    const all = [news('a'), news('b', { headline: 'Old' })];
    const given = giveAddresses(all, emptyBook(), there);
    expect([...given.values()]).toEqual(['articles/2024-03-11-old', 'articles/2024-03-11-old-2']);
    expect(noteExported(emptyBook(), all, given, there).pages['a']).toEqual({
      address: 'articles/2024-03-11-old',
      former: [],
      exported: true,
    });
  });

  it('is the one that a desk of the first form gave, where that page is there', () => {
    const all = [
      news('a', { headline: 'Ελληνικά' }),
      news('b', { headline: '日本' }),
      news('c', { headline: '日本' }),
    ];
    const older = ['articles/2024-03-11-untitled', 'articles/2024-03-11-untitled-2'];
    const given = giveAddresses(all, emptyBook(), { known: new Map(), nameless: new Set(older) });
    expect([...given.values()]).toEqual([...older, 'articles/2024-03-11-riben']);
  });

  it('leads on from where another folder has the page', () => {
    const book = exported([news('a', { headline: 'Gold rush' })]);
    const there = { known: new Map([['a', 'articles/2023-12-01-gold']]), nameless: new Set<string>() };
    const given = giveAddresses([news('a')], book, there);
    expect(given.get('a')).toBe('articles/2024-03-11-gold-rush');
    expect(noteExported(book, [news('a')], given, there).pages['a']?.former).toEqual([
      'articles/2023-12-01-gold',
    ]);
  });

  it('shows one document alone, now and ever, whatever is exported, changed and deleted', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      headline: fc.constantFrom('Same', 'same', 'Same 2', 'Saṁe', '同じ', ''),
      status: fc.constantFrom('draft' as const, 'cleared' as const, 'published' as const),
      deleted: fc.boolean(),
      move: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 8 }), (exports) => {
        let book = emptyBook();
        const shown = new Map<string, string>();
        for (const [round, steps] of exports.entries()) {
          const present = new Map(steps.filter(({ deleted }) => !deleted).map((one) => [one.id, one]));
          const all = [...present.values()].map(({ id, headline, status }) => news(id, { headline, status }));
          const given = giveAddresses(all, book);
          expect(new Set(given.values()).size).toBe(all.length);
          for (const document of all) {
            const address = given.get(document.id) ?? '';
            const owner = shown.get(address);
            expect(owner === undefined || owner === document.id).toBe(true);
            if (document.status !== 'draft') shown.set(address, document.id);
          }
          book = addressBookSchema.parse(noteExported(book, all, given));
          for (const { id, move } of present.values())
            if (move && book.pages[id])
              book = {
                ...book,
                pages: { ...book.pages, [id]: moved(book.pages[id], `articles/to-${id}-${round}`) },
              };
        }
        expect(new Set(addressesIn(book)).size).toBe(addressesIn(book).length);
      }),
    );
  });
});

describe('two files with addresses', () => {
  it('come together without losing one that is out', () => {
    const one = exported([news('a', { headline: 'One' }), news('b')]);
    const other = exported([news('a', { headline: 'Other' }), news('c')]);
    const both = mergedBooks(one, other);
    expect(both.pages['a']).toEqual({
      address: 'articles/2024-03-11-one',
      former: ['articles/2024-03-11-other'],
      exported: true,
    });
    expect(Object.keys(both.pages).sort()).toEqual(['a', 'b', 'c']);
    expect(mergedBooks(both, other)).toEqual(both);
    expect(mergedBooks(both, one)).toEqual(both);
  });

  it('say what the newer one says, where an address was changed and changed back', () => {
    const first = exported([news('a', { headline: 'One' })]);
    const second = { ...first, pages: { a: moved(first.pages['a'], 'articles/two') } };
    const third = { ...second, pages: { a: moved(second.pages['a'], 'articles/2024-03-11-one') } };
    expect(third.pages['a'].former).toEqual(['articles/two']);
    expect(mergedBooks(third, second)).toEqual(third);
  });
});
