import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../core/document.ts';
import { createLibrary } from '../opening/open-library.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runCommand } from './run-command.ts';

/** A library with two brochures, and a way to export from it into a folder of its own. */
async function place() {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  await library.create(
    newsItem({ id: 'ports-1', headline: 'Seals', teaser: 'Seals of ports.', status: 'published' }),
  );
  await library.create(
    brochure({ id: 'edition-1', title: 'Spring', items: ['ports-1'], status: 'published' }),
  );
  await library.create(
    brochure({ id: 'edition-2', title: 'Autumn', items: ['ports-1'], status: 'published' }),
  );
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

  it('takes the items that are named, and asks before the whole page becomes a part', async () => {
    const { library, out, run } = await place();
    for (const [id, headline] of [
      ['gold', 'Gold rush'],
      ['silver', 'Silver lining'],
    ] as const)
      await library.create(newsItem({ id, headline, status: 'published', body: bodyOf('Found.') }));
    expect((await run('latest-news', '--out', out)).status).toBe(0);
    const front = path.join(out, 'latest-news.html');
    const whole = readFileSync(front, 'utf8');
    for (const named of ['gold', 'gold-rush', 'articles/gold-rush.html']) {
      const asked = await run('latest-news', '--out', out, '--select', named);
      expect(asked.status).toBe(1);
      expect(asked.err).toContain('hold more than what is chosen now');
      expect(asked.err).toContain('--renew writes only the pages of the chosen items');
      expect((await run('latest-news', '--out', out, '--select', named, '--renew')).status).toBe(0);
    }
    expect(readFileSync(front, 'utf8')).toBe(whole);
    expect((await run('latest-news', '--out', out, '--select', 'gold', '--replace')).status).toBe(0);
    expect(readFileSync(front, 'utf8')).not.toContain('Silver lining');

    const unknown = await run('latest-news', '--out', out, '--select', 'lead');
    expect(unknown).toEqual({
      status: 1,
      err: 'The library has no news item or brief “lead”. “desk list” has their ids.\n',
    });
    const both = await run('brochure', '--out', out, '--select', 'gold', '--brochure', 'Spring');
    expect(both.status).toBe(2);
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

describe('desk export and what is released', () => {
  /** A library with one item of each status, one under embargo, and an empty brochure; and what a run printed. */
  async function gate() {
    const base = temporaryFolder();
    const library = await createLibrary(path.join(base, 'library'));
    for (const status of statuses)
      await library.create(
        newsItem({
          id: status,
          headline: `Item ${status}`,
          status,
          date: { start: '2024-03-11' },
          body: bodyOf('A.'),
        }),
      );
    await library.create(
      newsItem({ id: 'sealed', headline: 'Item sealed', status: 'published', notBefore: '2999-05-03' }),
    );
    await library.create(
      newsItem({
        id: 'new',
        headline: 'Item new',
        status: 'published',
        language: 'fr',
        date: { start: '2024-05-01' },
      }),
    );
    await library.create(
      brochure({ id: 'mixed', title: 'Mixed', items: ['published', 'draft', 'sealed'], status: 'published' }),
    );
    await library.create(brochure({ id: 'empty', title: 'Empty', items: [] }));
    const out = path.join(base, 'out');
    const run = async (...args: string[]) => {
      const printed: string[] = [];
      const said: string[] = [];
      const status = await runCommand(['export', ...args, '--library', library.files.root, '--out', out], {
        print: (line) => printed.push(line),
        complain: (line) => said.push(line),
        readInput: () => Promise.reject(new Error('Nothing is typed here.')),
      });
      const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');
      return { status, printed, said, read };
    };
    return { library, out, run };
  }

  it('writes what is published, and says what stays and why', async () => {
    const { out, run } = await gate();
    const { status, said, read } = await run('latest-news');
    expect(status).toBe(0);
    expect(said[0]).toBe(
      '2 of 6 go out; 4 stay here: 1 cleared, 1 in review, 1 draft, 1 under embargo until 3 May 2999.',
    );
    for (const file of ['latest-news.html', 'latest-news.atom']) {
      expect(read(file)).toContain('Item published');
      expect(read(file)).not.toMatch(/Item (draft|in-review|cleared|sealed)/);
    }
    expect(readdirSync(path.join(out, 'articles'))).toEqual(['2024-03-11-item-published.html']);
  });

  it.each([
    [
      ['--status', 'cleared'],
      ['published', 'cleared', 'new'],
    ],
    [['--from', '2024-04'], ['new']],
    [['--to', '2024-04-01'], ['published']],
    [['--language', 'fr'], ['new']],
    [
      ['--status', 'all'],
      [...statuses, 'sealed', 'new'],
    ],
    [['--drafts', '--to', '2024-04-01'], [...statuses]],
  ])('%j lets out %j', async (args, ids) => {
    const { status, read } = await (await gate()).run('text', ...args);
    expect(status).toBe(0);
    const names = [...read('latest-news.txt').matchAll(/Item (\S+)/g)].map(([, name]) => name);
    expect(names.sort()).toEqual([...ids].sort());
  });

  it.each([
    ['--language', ''],
    ['--language', 'French, Dutch'],
  ])('is called wrongly with %j %j', async (...args) => {
    expect((await (await gate()).run('text', ...args)).status).toBe(2);
  });

  it('marks every page of a proof, and what is not cleared in a brochure', async () => {
    const { out, run } = await gate();
    const proof = await run('latest-news', '--drafts');
    expect(proof.said).toEqual(
      expect.arrayContaining([
        'Every page says “Proof, not for release”.',
        '“Item sealed” is under embargo until 3 May 2999, and is in this proof.',
      ]),
    );
    for (const page of [
      'latest-news.html',
      ...readdirSync(path.join(out, 'articles')).map((name) => `articles/${name}`),
    ])
      expect(proof.read(page), page).toContain('>Proof, not for release<');

    const { said, read } = await run('brochure', '--brochure', 'Mixed');
    expect(said).toEqual(
      [
        '2 of 3 go out; 1 stays here: 1 under embargo until 3 May 2999.',
        'The brochure “Mixed” says “Draft, not cleared” on every page: it has “Item draft” (draft).',
        '“Item sealed” is under embargo until 3 May 2999, so it is not in the brochure “Mixed”.',
        expect.any(String) as string,
      ].slice(0, said.length),
    );
    expect(read('brochure.html')).toContain('>Draft, not cleared<');
    expect(read('brochure.html')).not.toContain('Item sealed');
  });

  it('is refused where nothing is released, and no good page is replaced by an empty one', async () => {
    const { library, run } = await gate();
    const before = (await run('latest-news')).read('latest-news.html');
    for (const id of ['published', 'new']) {
      const { document, rev } = await library.read(id);
      await library.save({ ...document, status: 'draft' }, rev);
    }
    const { status, printed, said, read } = await run('latest-news');
    expect({ status, printed }).toEqual({ status: 1, printed: [] });
    expect(said.join()).toBe(
      'Nothing is released: 1 cleared, 1 in review, 3 drafts, 1 under embargo until 3 May 2999 stay here. No file was written. As a proof, everything can be exported (--drafts on the command line).',
    );
    expect(read('latest-news.html')).toBe(before);
    const empty = await run('brochure', '--brochure', 'Empty');
    expect(empty.status).toBe(1);
    expect(empty.said.join()).toBe(
      'Nothing was exported: the brochure “Empty” has no items. Add news to it, then export it. No file was written.',
    );
  });

  it.each([
    [['--status', 'draft'], /“draft” is no status for an export. Use one of: published, cleared, all/],
    [['--drafts', '--status', 'cleared'], /--drafts is a proof of everything/],
    [['--from', '2024-05', '--to', '2024-04'], /--from is after --to/],
    [['--tag', 'nothing'], /The library has no tag “nothing”/],
  ])('%j is called wrongly', async (args, sentence) => {
    const { status, said } = await (await gate()).run('latest-news', ...args);
    expect(status).toBe(2);
    expect(said.join()).toMatch(sentence);
  });
});
