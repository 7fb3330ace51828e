import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { createLibrary } from '../opening/open-library.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import { addPicture } from '../pictures/media.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { png } from '../testing/pictures.ts';
import { Exports, libraryNow } from './exports.ts';
import { builtCode, madeOfNow, noteLast, sameAsLast, strayFile } from './last-export.ts';

async function place() {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  const item = newsItem({ id: 'gold', headline: 'Gold', status: 'published', body: bodyOf('Found.') });
  const { rev } = await library.create(item);
  await library.create(newsItem({ id: 'secret', headline: 'Secret talks', status: 'in-review' }));
  const out = path.join(base, 'out');
  const memory = path.join(base, 'desk', 'exports');
  const exports = new Exports(null, () => undefined, {
    code: () => Promise.resolve('one'),
    lastExports: memory,
  });
  exports.allow(out, true);
  const request: ExportRequest = { formats: ['latest-news'], folder: out, pdf: false };
  const result = await exports.run(library, request);
  const now = (code = 'one', given: Partial<ExportRequest> = {}) =>
    madeOfNow(libraryNow(library), { ...request, ...given }, code, Date.now() + 10_000);
  await noteLast(memory, await now(), result);
  const last = async (given: Partial<ExportRequest> = {}, code = 'one') =>
    sameAsLast(memory, out, await now(code, given));
  return { library, item, rev, out, memory, exports, request, result, last };
}

describe('the last export', () => {
  it('is that of the same, where nothing has changed since', async () => {
    const { result, last } = await place();
    const facts = Object.entries(result.facts).map(([file, one]) => [file, { ...one, unchanged: true }]);
    const same = { ...result, facts: Object.fromEntries(facts), unchanged: result.files.length };
    expect(await last()).toEqual(same);
    // Neither says anything of what is written.
    expect(await last({ replace: true, withdrawn: 'remove' })).toEqual(same);
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
    'what is remembered cannot be read': ({ memory }) => {
      for (const name of readdirSync(memory)) writeFileSync(path.join(memory, name), '[{"request": 1');
    },
  };
  it.each(Object.entries(changes))('does not count where %s', async (_, change) => {
    const all = await place();
    await change(all);
    expect(await all.last()).toBeNull();
  });

  it('does not count for another request, or another desk', async () => {
    const { last } = await place();
    expect(await last({}, 'two')).toBeNull();
    expect(await last({ pdf: true })).toBeNull();
    expect(await last({ documents: ['gold'] })).toBeNull();
  });

  it('is remembered outside of the folder: nothing in that names what stayed here', async () => {
    const { out, result, exports, library, request } = await place();
    expect(result.stayed.map(({ headline }) => headline)).toEqual(['Secret talks']);
    const named = (): string[] =>
      Object.entries(filesIn(out)).flatMap(([file, content]) =>
        /secret/i.test(`${file} ${content}`) ? [file] : [],
      );
    expect(named()).toEqual([]);
    // An older desk left it there.
    const left = {
      request: '',
      made: '',
      addresses: '',
      files: [],
      stood: '',
      remarks: [],
      about: {},
      items: [],
    };
    writeFileSync(path.join(out, strayFile), JSON.stringify([{ ...left, stayed: result.stayed }]));
    expect(named()).toEqual([strayFile]);
    await exports.run(library, request);
    expect(named()).toEqual([]);
    // Somebody else's file of that name stays.
    writeFileSync(path.join(out, strayFile), '{"mine": true}');
    await exports.run(library, request);
    expect(Object.keys(filesIn(out))).toContain(strayFile);
  });

  it('is remembered for the folders that were exported into last', async () => {
    const { memory, request, result } = await place();
    const { library } = await place();
    const now = await madeOfNow(libraryNow(library), request, 'one', Date.now() + 10_000);
    for (let n = 0; n < 40; n += 1)
      await noteLast(memory, now, { ...result, folder: `${result.folder}-${n}` });
    expect(readdirSync(memory)).toHaveLength(32);
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
