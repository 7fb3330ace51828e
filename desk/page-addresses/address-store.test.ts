import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../core/document.ts';
import type { AddressBook } from '../../core/page-addresses/address-book.ts';
import { seal } from '../documents/envelope.ts';
import { createLibrary } from '../opening/open-library.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { AddressStore } from './address-store.ts';

const page = (name: string, former: string[] = []) => ({
  address: `articles/${name}`,
  former,
  exported: true,
});
const adding =
  (pages: AddressBook['pages']) =>
  (book: AddressBook): AddressBook => ({ ...book, pages: { ...book.pages, ...pages } });

async function place() {
  const { files } = await createLibrary(path.join(temporaryFolder(), 'library'));
  const at = (file: string): string => path.join(files.root, file);
  return {
    files,
    at,
    store: new AddressStore(files),
    main: at('addresses.json'),
    copy: at('.desk/addresses.json'),
  };
}

describe('the addresses that a library remembers', () => {
  it('are none at first, and nothing is written for them', async () => {
    const { files, store } = await place();
    const before = filesIn(files.root);
    expect((await store.read()).pages).toEqual({});
    await store.change((book) => book);
    expect(filesIn(files.root)).toEqual(before);
  });

  it('are kept twice, and read from either', async () => {
    const { files, store, main, copy } = await place();
    await store.change(adding({ a: page('one') }));
    for (const lost of [main, copy]) {
      const bytes = readFileSync(lost);
      rmSync(lost);
      expect((await new AddressStore(files).read()).pages).toEqual({ a: page('one') });
      writeFileSync(lost, bytes);
    }
    expect(JSON.parse(readFileSync(main, 'utf8'))).toMatchObject({
      schema: schemaVersion,
      id: 'addresses',
      rev: 1,
    });
  });

  it.each(['', 'null', '{"schema": 1', JSON.stringify({ schema: 2, id: 'addresses', pages: 3 })])(
    'survive a file that holds %j: it is set aside, and made again from the second copy',
    async (held) => {
      const { at, store, main } = await place();
      await store.change(adding({ a: page('one') }));
      writeFileSync(main, held);
      expect((await store.read()).pages).toEqual({ a: page('one') });
      await store.change(adding({ b: page('two') }));
      expect((await store.read()).pages).toEqual({ a: page('one'), b: page('two') });
      const aside = readdirSync(at('.desk/set-aside'));
      expect(aside).toHaveLength(1);
      expect(readFileSync(at(`.desk/set-aside/${aside[0] ?? ''}`), 'utf8')).toBe(held);
    },
  );

  it('of a newer desk are never written over', async () => {
    const { store, main } = await place();
    writeFileSync(main, JSON.stringify({ schema: schemaVersion + 1, document: {} }));
    const before = readFileSync(main);
    await expect(store.change(adding({ a: page('one') }))).rejects.toMatchObject({
      message: expect.stringContaining('newer desk') as string,
    });
    expect(readFileSync(main)).toEqual(before);
  });

  it('come together from what a service leaves beside them where two desks wrote at once', async () => {
    const { at, store } = await place();
    await store.change(adding({ a: page('one') }));
    const theirs = { kind: 'addresses', id: 'addresses', pages: { a: page('uno'), b: page('two') } };
    writeFileSync(
      at('addresses (Anna’s conflicted copy).json'),
      JSON.stringify(seal(theirs, 9, '2024-03-11T10:00:00.000Z')),
    );
    const both = { a: page('uno', ['articles/one']), b: page('two') };
    expect((await store.read()).pages).toEqual(both);
    await store.change(adding({ c: page('three') }));
    rmSync(at('addresses (Anna’s conflicted copy).json'));
    expect((await store.read()).pages).toEqual({ ...both, c: page('three') });
  });

  it('are changed one after another, so that none is lost', async () => {
    const { files, store } = await place();
    const names = Array.from({ length: 12 }, (_, n) => `p${n}`);
    await Promise.all(
      names.map((name, n) =>
        (n % 2 ? store : new AddressStore(files)).change(adding({ [name]: page(name) })),
      ),
    );
    expect(Object.keys((await store.read()).pages).sort()).toEqual([...names].sort());
  });

  it.skipIf(process.platform === 'win32')('are not written through a link', async () => {
    const { at, store } = await place();
    const elsewhere = temporaryFolder();
    rmSync(at('.desk'), { recursive: true });
    symlinkSync(elsewhere, at('.desk'));
    await store.change(adding({ a: page('one') })).catch(() => undefined);
    expect(filesIn(elsewhere)).toEqual({});
    expect(existsSync(at('addresses.json'))).toBe(true);
  });
});
