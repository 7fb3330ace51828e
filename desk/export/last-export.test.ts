import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { createLibrary } from '../opening/open-library.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import { addPicture } from '../pictures/media.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { png } from '../testing/pictures.ts';
import { Exports, libraryNow } from './exports.ts';
import { builtCode, lastFile, madeOfNow, noteLast, sameAsLast } from './last-export.ts';

async function place() {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  const item = newsItem({ id: 'gold', headline: 'Gold', status: 'published', body: bodyOf('Found.') });
  const { rev } = await library.create(item);
  const out = path.join(base, 'out');
  const exports = new Exports(null, () => undefined);
  exports.allow(out, true);
  const request: ExportRequest = { formats: ['latest-news'], folder: out, pdf: false };
  const result = await exports.run(library, request);
  const now = (code = 'one', given: Partial<ExportRequest> = {}) =>
    madeOfNow(libraryNow(library), { ...request, ...given }, code, Date.now() + 10_000);
  await noteLast(await now(), result);
  return { library, item, rev, out, exports, request, result, now };
}

describe('the last export', () => {
  it('is that of the same, where nothing has changed since', async () => {
    const { out, result, now } = await place();
    const facts = Object.entries(result.facts).map(([file, one]) => [file, { ...one, unchanged: true }]);
    const same = { ...result, facts: Object.fromEntries(facts), unchanged: result.files.length };
    expect(await sameAsLast(out, await now())).toEqual(same);
    // Neither says anything of what is written.
    expect(await sameAsLast(out, await now('one', { replace: true, withdrawn: 'remove' }))).toEqual(same);
  });

  const changes: Record<string, (at: Awaited<ReturnType<typeof place>>) => unknown> = {
    'a document was changed': ({ library, item, rev }) => library.save({ ...item, headline: 'Silver' }, rev),
    'a document was added': ({ library }) => library.create(newsItem()),
    'a document was removed': ({ library }) => library.remove('gold'),
    'a picture was added': ({ library }) => addPicture(library, 'a.png', png(3, 2)),
    'the office was changed': ({ library }) =>
      library.changeSettings((settings) => ({ ...settings, office: { ...settings.office, name: 'Other' } })),
    'a look was put in': ({ library }) => {
      mkdirSync(path.join(library.files.root, 'looks'));
      writeFileSync(path.join(library.files.root, 'looks/web.css'), 'h1 { margin: 0 }');
    },
    'an address was changed': ({ library }) =>
      new AddressStore(library.files).change((book) => ({
        ...book,
        pages: { gold: { address: 'articles/other', former: [], exported: true } },
      })),
    'a file was changed in the folder': ({ out }) => {
      writeFileSync(path.join(out, 'articles/gold.html'), 'Mine.');
    },
    'a file is missing in the folder': ({ out }) => {
      rmSync(path.join(out, 'assets/house.css'));
    },
    'another export has written something': ({ exports, library, request }) =>
      exports.run(library, { ...request, formats: ['text'] }),
    'what is remembered cannot be read': ({ out }) => {
      writeFileSync(path.join(out, lastFile), '[{"request": 1');
    },
  };
  it.each(Object.entries(changes))('does not count where %s', async (_, change) => {
    const all = await place();
    await change(all);
    expect(await sameAsLast(all.out, await all.now())).toBeNull();
  });

  it('does not count for another request, or another desk', async () => {
    const { out, now } = await place();
    expect(await sameAsLast(out, await now('two'))).toBeNull();
    expect(await sameAsLast(out, await now('one', { pdf: true }))).toBeNull();
    expect(await sameAsLast(out, await now('one', { documents: ['gold'] }))).toBeNull();
  });

  it('is not remembered of documents so young that a change might not show', async () => {
    const { library, request } = await place();
    expect((await madeOfNow(libraryNow(library), request, 'one')).isSettled).toBe(false);
    expect((await madeOfNow(libraryNow(library), request, 'one', Date.now() + 10_000)).isSettled).toBe(true);
  });

  it('is none of a desk that runs from its sources: what it writes may change at any time', async () => {
    expect(await builtCode(import.meta)).toBeNull();
    expect(await builtCode({ filename: '/x/main.js', dirname: temporaryFolder() })).toMatch(/^[0-9a-f]{64}$/);
  });
});
