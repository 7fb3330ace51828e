import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runCommand } from './run-command.ts';

/** A library with two brochures, and a way to export from it into a folder of its own. */
async function place() {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  await library.create(newsItem({ id: 'ports-1', headline: 'Seals' }));
  await library.create(brochure({ id: 'edition-1', title: 'Spring', items: ['ports-1'] }));
  await library.create(brochure({ id: 'edition-2', title: 'Autumn', items: ['ports-1'] }));
  const out = path.join(base, 'out');
  const run = async (...args: string[]) => {
    let err = '';
    const status = await runCommand(['export', ...args, '--library', library.files.root], {
      print: () => undefined,
      complain: (line) => (err += `${line}\n`),
      readInput: () => Promise.reject(new Error('Nothing is typed here.')),
    });
    return { status, err };
  };
  return { base, library, out, run };
}

describe('desk export into a folder that has been used', () => {
  it('keeps the file of another brochure, and says how it is replaced', async () => {
    const { out, run } = await place();
    expect(await run('brochure', '--out', out, '--brochure', 'Spring')).toEqual({ status: 0, err: '' });
    expect((await run('brochure', '--out', out, '--brochure', 'Spring')).status).toBe(0);
    const file = path.join(out, 'brochure.html');
    expect(await run('brochure', '--out', out, '--brochure', 'Autumn')).toEqual({
      status: 1,
      err: `Nothing was exported, since it would replace files in “${out}”: “brochure.html” belongs to the export of another brochure or library. Choose another folder, or have them replaced. (--out names a folder, --replace has them replaced.)\n`,
    });
    expect(readFileSync(file, 'utf8')).toContain('>Spring</h1>');
    expect((await run('brochure', '--out', out, '--brochure', 'Autumn', '--replace')).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('>Autumn</h1>');
  });

  it('keeps a text that was written by hand', async () => {
    const { out, run } = await place();
    await run('text', '--out', out);
    writeFileSync(path.join(out, 'latest-news.txt'), 'Notes of a morning.');
    const { status, err } = await run('text', '--out', out);
    expect(status).toBe(1);
    expect(err).toContain('“latest-news.txt” was changed since it was exported');
    expect(readFileSync(path.join(out, 'latest-news.txt'), 'utf8')).toBe('Notes of a morning.');
  });

  it('names a folder that is a file', async () => {
    const { base, run } = await place();
    const out = path.join(base, 'notes.txt');
    writeFileSync(out, 'x');
    expect(await run('latest-news', '--out', out)).toEqual({
      status: 1,
      err: `Nothing was exported into “${out}”: a file stands where a folder is needed. Choose another folder.\n`,
    });
  });

  it('names what no longer belongs there, and takes it away where that is said', async () => {
    const { library, out, run } = await place();
    await library.create(
      newsItem({ id: 'gold', headline: 'Gold', status: 'published', body: bodyOf('Found.') }),
    );
    expect(await run('article', '--out', out)).toEqual({ status: 0, err: '' });
    const book = path.join(library.files.root, 'addresses.json');
    expect(readFileSync(book, 'utf8')).toContain('"articles/gold"');
    await library.remove('gold');
    const { status, err } = await run('article', '--out', out);
    expect(status).toBe(0);
    expect(err).toBe(
      'No longer part of this export, and still there: articles/gold.html, “Gold” (no longer in the library).\n' +
        '--withdrawn remove takes them away, --withdrawn replace leaves a page that says that they are no longer available.\n',
    );
    expect((await run('article', '--out', out, '--withdrawn', 'remove')).err).toBe(
      'Removed: articles/gold.html, “Gold” (no longer in the library).\n',
    );
    expect(existsSync(path.join(out, 'articles', 'gold.html'))).toBe(false);
    expect((await run('article', '--out', out, '--withdrawn', 'burn')).status).toBe(2);
  });

  it('keeps the address of a page in every folder, whatever its headline becomes', async () => {
    const { base, library, out, run } = await place();
    const item = newsItem({ id: 'gold', headline: 'Gold', status: 'published', body: bodyOf('Found.') });
    const { rev } = await library.create(item);
    await run('article', '--out', out);
    await library.save({ ...item, headline: 'Silver' }, rev);
    const other = path.join(base, 'other');
    await run('article', '--out', other);
    for (const folder of [out, other]) {
      expect((await run('article', '--out', folder)).err).toBe('');
      expect(readdirSync(path.join(folder, 'articles'))).toEqual(['gold.html']);
    }
  });

  it('leaves the lock of a desk that has the library open alone, and gives the same addresses later', async () => {
    const { library, out, run } = await place();
    const item = newsItem({ id: 'gold', headline: 'Gold', status: 'published', body: bodyOf('Found.') });
    const { rev } = await library.create(item);
    const other = await OpenedLibrary.open(library.files.root, { stays: false });
    expect((await run('article', '--out', out)).status).toBe(0);
    expect(existsSync(path.join(library.files.root, 'addresses.json'))).toBe(false);
    await other.close();
    await library.save({ ...item, headline: 'Silver' }, rev);
    await run('article', '--out', out);
    expect(readdirSync(path.join(out, 'articles'))).toEqual(['gold.html']);
    expect(readFileSync(path.join(library.files.root, 'addresses.json'), 'utf8')).toContain('articles/gold');
  });
});
