import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../core/list/listing.ts';
import { runCommand } from './run-command.ts';
import { createLibrary } from '../opening/open-library.ts';
import { saveTag } from '../tags/tags.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { runDesk, type Run } from '../testing/run-desk.ts';
import { brochureText, latestNewsText } from '../testing/texts.ts';

/** Runs a command inside this process: the same code but for the first few lines of cli.mjs. */
async function desk(args: string[], { input = '' }: { input?: string } = {}): Promise<Run> {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    print: (line) => (out += `${line}\n`),
    complain: (line) => (err += `${line}\n`),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
  });
  return { status, out, err };
}

function place() {
  const folder = temporaryFolder();
  const put = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return { folder, library: path.join(folder, 'library'), put };
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const objects = (text: string): Record<string, unknown>[] =>
  lines(text).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('desk import', () => {
  it('--dry-run --json prints one object as scripts know it, and writes nothing', async () => {
    const { folder, library, put } = place();
    const page = put('page.txt', latestNewsText);
    const { status, out, err } = await runDesk(['import', page, '--library', library, '--dry-run', '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [printed, ...more] = objects(out);
    expect(more).toEqual([]);
    expect(Object.keys(printed ?? {})).toEqual(['form', 'documents', 'notices']);
    expect(printed?.['form']).toBe('latest-news');
    const documents = printed?.['documents'] as Record<string, unknown>[];
    expect(documents.map(({ date }) => date)).toEqual([
      { start: '2024-04-09' },
      { start: '2024-04-02', end: '2024-04-03' },
      { start: '2024-04-02' },
    ]);
    expect(documents[0]).toEqual({
      kind: 'news',
      headline: 'Harbour masters compare notes on container checks',
      date: { start: '2024-04-09' },
      teaser:
        'Twelve ports sent their inspectors to Lisbon. They agreed on one form for reporting doubtful seals.',
      text: '',
      pictures: [],
      source: null,
      furtherInformation: [],
      more: { label: 'more' },
      language: 'en',
    });
    for (const notice of printed?.['notices'] as object[])
      expect(Object.keys(notice)).toEqual(['document', 'line', 'code', 'message']);
    expect(Object.keys(filesIn(folder))).toEqual(['page.txt']);
    expect(existsSync(library)).toBe(false);
  });

  it('makes the library, says what came in, and brings nothing in twice', async () => {
    const { library, put } = place();
    const files = [put('page.txt', latestNewsText), put('brochure.txt', brochureText)];
    const first = await runDesk(['import', ...files, '--library', library, '--json']);
    expect({ status: first.status, err: first.err }).toEqual({ status: 0, err: '' });
    const [page, made] = objects(first.out);
    expect(Object.keys(page ?? {})).toEqual(['file', 'form', 'imported', 'already', 'notices', 'remarks']);
    expect(page).toMatchObject({ file: 'page.txt', form: 'latest-news', already: [] });
    expect(page?.['imported']).toHaveLength(3);
    expect((made?.['imported'] as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'news',
      'news',
      'brochure',
    ]);
    const before = filesIn(library);

    const second = objects((await desk(['import', ...files, '--library', library, '--json'])).out);
    expect(second.map(({ imported }) => imported)).toEqual([[], []]);
    expect(second.map(({ already }) => (already as unknown[]).length)).toEqual([3, 3]);
    expect(filesIn(library)).toEqual(before);
    const dry = objects(
      (await desk(['import', files[0] ?? '', '--library', library, '--dry-run', '--json'])).out,
    );
    const codes = (dry[0]?.['notices'] as { code: string }[]).map(({ code }) => code);
    expect(codes.filter((code) => code === 'already-in-library')).toHaveLength(3);
    const said = await desk(['import', files[0] ?? '', '--library', library]);
    expect(lines(said.out)[0]).toMatch(
      /^page\.txt, a Latest News page: 0 documents imported, 3 already in the library/,
    );
  });

  it('reads standard input, and takes the form that it is told', async () => {
    const { library } = place();
    const run = await desk(['import', '-', '--library', library, '--as', 'latest-news', '--json'], {
      input: latestNewsText,
    });
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(objects(run.out)[0]).toMatchObject({ file: '-', form: 'latest-news' });
    const notOurs = await desk(['import', '-', '--library', library, '--as', 'poem'], { input: 'x' });
    expect(notOurs.status).toBe(2);
    expect(notOurs.err).toMatch(/^“poem” is no form\. Use one of: latest-news, brochure/);
  });

  it.each([
    ['an empty file', '', /is empty/],
    ['a binary', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7) % 256), /not text/],
    ['zero bytes', 'Office - Latest News\0', /not text/],
    ['20 MB of text', Buffer.alloc(20 * 1024 * 1024, 'words and '), /longer than 5 MB/],
    ['no document of ours', 'six eggs\nmilk\n', /none of the office’s documents/],
  ])('refuses %s with a sentence that names the file, and writes nothing', async (_, content, reason) => {
    const { folder, library, put } = place();
    const good = put('good.txt', latestNewsText);
    const bad = put('bad.txt', content);
    const before = statSync(folder).mtimeMs;
    for (const args of [[bad], [good, bad], [bad, '--dry-run'], [bad, '--json']]) {
      const { status, out, err } = await desk(['import', ...args, '--library', library]);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(reason);
      expect(err).toContain('bad.txt');
      expect(lines(err)).toHaveLength(1);
    }
    expect(existsSync(library)).toBe(false);
    expect(statSync(folder).mtimeMs).toBe(before);
  });

  it('says which file is missing, and leaves a folder alone that is no library', async () => {
    const { folder, library, put } = place();
    const page = put('page.txt', latestNewsText);
    const missing = await runDesk(['import', path.join(folder, 'none.txt'), '--library', library]);
    expect(missing).toMatchObject({ status: 1, out: '' });
    expect(missing.err).toMatch(/^There is no file “.*none\.txt”/);
    const elsewhere = await desk(['import', page, '--library', folder]);
    expect(elsewhere.status).toBe(1);
    expect(elsewhere.err).toContain('is no library');
    expect(Object.keys(filesIn(folder))).toEqual(['page.txt']);
  });
});

async function sampleLibrary(): Promise<string> {
  const library = await createLibrary(path.join(temporaryFolder(), 'library'));
  await saveTag(library, { id: 'ports', name: 'Ports', colour: 'teal' });
  await saveTag(library, { id: 'sport', name: 'Clean sport', colour: 'blue' });
  const items = [
    newsItem({
      id: 'ports-1',
      headline: 'Seals',
      date: { start: '2024-04-09' },
      tags: ['ports'],
      status: 'published',
    }),
    newsItem({
      id: 'sport-1',
      headline: 'A school\tyear',
      date: { start: '2024-04-02', end: '2024-04-03' },
      tags: ['sport', 'ports'],
    }),
    newsItem({ id: 'old-1', headline: 'Pain relief', date: { start: '2021-12-31' }, teaser: 'Nurses ask.' }),
  ];
  for (const item of items) await library.create(item);
  await library.create(brochure({ id: 'edition-1', title: 'Partners', items: ['old-1', 'sport-1'] }));
  await library.create(brochure({ id: 'edition-2', title: 'Twice' }));
  await library.create(brochure({ id: 'edition-3', title: 'Twice' }));
  return library.files.root;
}

describe('desk list', () => {
  it('prints aligned lines, newest first', async () => {
    const library = await sampleLibrary();
    const { status, out, err } = await runDesk(['list', '--library', library, '--kind', 'news']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines(out)).toEqual([
      '2024-04-09             published  news  Seals          Ports',
      '2024-04-02/2024-04-03  draft      news  A school year  Clean sport, Ports',
      '2021-12-31             draft      news  Pain relief',
    ]);
  });

  it('--json prints one array of summaries with the names of their tags', async () => {
    const library = await sampleLibrary();
    const { out } = await desk(['list', '--library', library, '--json', '--kind', 'news']);
    expect(lines(out)).toHaveLength(1);
    const listed = JSON.parse(out) as Summary[];
    expect(listed.map(({ id }) => id)).toEqual(['ports-1', 'sport-1', 'old-1']);
    expect(listed[1]).toMatchObject({
      kind: 'news',
      headline: 'A school\tyear',
      tags: ['Clean sport', 'Ports'],
      status: 'draft',
    });
  });

  it('--json says nothing of what colleagues say to each other', async () => {
    const library = await createLibrary(path.join(temporaryFolder(), 'library'));
    const at = '2024-03-11T10:00:00.000Z';
    const comment = { id: 'one', by: 'Vlei', at, text: '@Xenops please', passage: null, resolved: false };
    await library.create(
      newsItem({
        ...{ assignedTo: 'Zyxomma', due: '2031-07-19', note: 'Quagga', comments: [comment] },
        ...{ status: 'cleared', statusSince: at, cleared: { by: 'Ixora', at, words: '' } },
      }),
    );
    const { out } = await desk(['list', '--library', library.files.root, '--json']);
    expect(out).toContain('"status":"cleared"');
    expect(out).not.toMatch(/Zyxomma|Quagga|Vlei|Xenops|Ixora|2031-07-19|10:00:00/i);
  });

  it.each([
    [
      ['--tag', 'Ports'],
      ['ports-1', 'sport-1'],
    ],
    [['--tag', 'clean sport'], ['sport-1']],
    [['--tag', 'ports', '--tag', 'sport'], ['sport-1']],
    [['--status', 'published'], ['ports-1']],
    [
      ['--from', '3 April 2024'],
      ['ports-1', 'sport-1'],
    ],
    [
      ['--to', '02.04.2024'],
      ['sport-1', 'old-1'],
    ],
    [['--from', '2024', '--to', '2024-04-05'], ['sport-1']],
    [['--search', 'nurses'], ['old-1']],
    [['--search', 'zebra'], []],
    [['--kind', 'brief'], []],
  ])('%j finds %j', async (args, ids) => {
    const { status, out } = await desk(['list', '--library', await sampleLibrary(), '--json', ...args]);
    expect(status).toBe(0);
    const listed = (JSON.parse(out) as Summary[]).filter(({ kind }) => kind !== 'brochure');
    expect(listed.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [['--tag', 'Zebra'], /^The library has no tag “Zebra”\. Its tags: Ports, Clean sport\./],
    [['--status', 'finished'], /^“finished” is no status\. Use one of: draft/],
    [['--kind', 'poem'], /^“poem” is no kind/],
    [['--from', 'soon'], /^--from “soon” is no date/],
    [['--to', '2024-02-31'], /^--to “2024-02-31” is no date/],
    [['--colour', 'red'], /--colour/],
    [['more'], /^“more” is too much/],
  ])('%j is called wrongly', async (args, sentence) => {
    const { status, out, err } = await desk(['list', '--library', await sampleLibrary(), ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toContain('Usage:');
  });

  it('fails on a folder that is no library, and makes nothing there', async () => {
    const { folder, library } = place();
    mkdirSync(library);
    for (const at of [library, path.join(folder, 'none')])
      for (const command of [['list'], ['export', 'text', '--out', path.join(folder, 'out')]]) {
        const { status, out, err } = await desk([...command, '--library', at]);
        expect({ status, out }).toEqual({ status: 1, out: '' });
        expect(err).toContain(at);
        expect(lines(err)).toHaveLength(1);
      }
    expect(filesIn(folder)).toEqual({});
    expect(existsSync(path.join(folder, 'none'))).toBe(false);
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });

  it('lists the rest of a library with a damaged file, and names that file', async () => {
    const library = await sampleLibrary();
    writeFileSync(path.join(library, 'news', 'old-1.json'), '{"cut');
    const { status, out, err } = await desk(['list', '--library', library, '--kind', 'news']);
    expect(status).toBe(0);
    expect(lines(out)).toHaveLength(2);
    expect(err).toMatch(/^news\/old-1\.json: The file is cut off/);
  });
});

describe('desk export', () => {
  it('writes the texts back word for word, and prints the files, one a line', async () => {
    const { folder, library, put } = place();
    await desk(['import', put('page.txt', latestNewsText), '--library', library]);
    const out = path.join(folder, 'out');
    const run = await desk(['export', 'text', '--library', library, '--out', out]);
    expect(run.status).toBe(0);
    expect(lines(run.out)).toContain(path.join(out, 'latest-news.txt'));
    for (const file of lines(run.out)) expect(existsSync(file), file).toBe(true);
    const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(words(readFileSync(path.join(out, 'latest-news.txt'), 'utf8'))).toBe(words(latestNewsText));
  });

  it('--json prints the result', async () => {
    const library = await sampleLibrary();
    const out = path.join(temporaryFolder(), 'deep', 'out');
    const run = await desk(['export', 'latest-news', '--library', library, '--out', out, '--json']);
    expect(run).toMatchObject({ status: 0, err: '' });
    const result = JSON.parse(run.out) as { folder: string; files: string[]; remarks: string[] };
    expect(Object.keys(result)).toEqual([
      'folder',
      'files',
      'facts',
      'unchanged',
      'withdrawn',
      'remarks',
      'about',
      'items',
      'stayed',
    ]);
    expect(result.folder).toBe(out);
    for (const file of result.files) expect(existsSync(path.join(out, file)), file).toBe(true);
  });

  it('takes the brochure by id or title, and says which there are where that does not tell', async () => {
    const library = await sampleLibrary();
    const out = path.join(temporaryFolder(), 'out');
    const run = (named: string) =>
      desk(['export', 'text', '--library', library, '--out', out, '--brochure', named]);
    const text = (): string => readFileSync(path.join(out, 'brochure.txt'), 'utf8');
    for (const named of ['edition-1', 'partners']) {
      expect((await run(named)).status).toBe(0);
      expect(text()).toMatch(/^Draft, not cleared\s+Partners[^]*Pain relief[^]*A school\s+year/);
      expect(text()).not.toContain('Seals');
    }
    const twice = await run('Twice');
    expect(twice).toMatchObject({ status: 1, out: '' });
    expect(twice.err).toMatch(
      /^2 brochures are called “Twice”.*\n {2}edition-[23] {2}Twice\n {2}edition-[23] {2}Twice\n$/,
    );
    const none = await run('Nobody');
    expect(none.status).toBe(1);
    expect(none.err).toMatch(/^The library has no brochure “Nobody”\. It has:\n/);
  });

  it('writes the page and fails with a sentence where nothing can make the PDF', async () => {
    const library = await sampleLibrary();
    const out = path.join(temporaryFolder(), 'out');
    const nowhere = {
      LIAISON_DESK_PRINTER: 'electron',
      ELECTRON_OVERRIDE_DIST_PATH: path.join(temporaryFolder(), 'none'),
    };
    const run = await runDesk(['export', 'brochure', '--library', library, '--out', out, '--pdf'], {
      env: nowhere,
    });
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/^No PDF was made/);
    expect(lines(run.err)).toHaveLength(1);
    expect(readFileSync(path.join(out, 'brochure.html'), 'utf8')).toContain('Seals');
  });

  it.each([
    [['export'], /^What is to be exported\?/],
    [
      ['export', 'poem', '--library', 'x', '--out', 'y'],
      /^“poem” is no format\. Use one of: latest-news, article/,
    ],
    [['export', 'text', '--library', 'x'], /^--out is missing/],
    [['export', 'text', '--out', 'x'], /^--library is missing/],
    [['import', 'page.txt'], /^--library is missing/],
    [['import', '--library', 'x'], /^Which file/],
    [['list'], /^--library is missing/],
    [[], /^Which command\?/],
    [['fly'], /^There is no command “fly”/],
    [['constructor'], /^There is no command “constructor”/],
  ])('%j is called wrongly', async (args, sentence) => {
    const { status, out, err } = await desk(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('--help prints how to call it', async () => {
    const run = await runDesk(['--help']);
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(run.out).toMatch(/^Usage:/);
  });
});

const seeds = path.join(import.meta.dirname, '../../../shared/seeds');
describe.skipIf(!existsSync(seeds))(
  'the office’s real documents (skipped where ../shared/seeds is missing)',
  () => {
    const words = (text: string): string[] =>
      // Two fixes of the text are allowed: a run-in credit and a glued link get their space back.
      text
        .replace(/(Image © (?:UNODC|Belgian MoFA))(?=\p{Lu})/gu, '$1 ')
        .replace(/Campaignmore/g, 'Campaign more')
        .split(/[\s\u00a0]+/)
        .filter((word) => word !== '');

    it.each(['latest-news', 'brochure'])('%s comes back with every word in its place', async (form) => {
      const { folder, library } = place();
      const seed = path.join(seeds, `${form}.txt`);
      const brought = await runDesk(['import', seed, '--library', library, '--json']);
      expect(brought).toMatchObject({ status: 0, err: '' });
      const imported = objects(brought.out)[0]?.['imported'] as { kind: string }[];
      expect(imported.filter(({ kind }) => kind === 'news')).toHaveLength(14);
      await runDesk(['export', 'text', '--library', library, '--out', path.join(folder, 'out')]);
      expect(words(readFileSync(path.join(folder, 'out', `${form}.txt`), 'utf8'))).toEqual(
        words(readFileSync(seed, 'utf8')),
      );
    });

    it('come in together, each recognised, and a second time not at all', async () => {
      const { library } = place();
      const files = ['latest-news', 'brochure', 'article', 'profile', 'brief'].map((form) =>
        path.join(seeds, `${form}.txt`),
      );
      const first = objects((await desk(['import', ...files, '--library', library, '--json'])).out);
      expect(first.map(({ form }) => form)).toEqual([
        'latest-news',
        'brochure',
        'article',
        'profile',
        'brief',
      ]);
      expect(first.map(({ imported }) => (imported as unknown[]).length)).toEqual([14, 15, 1, 1, 1]);
      const second = objects((await desk(['import', ...files, '--library', library, '--json'])).out);
      expect(second.flatMap(({ imported }) => imported)).toEqual([]);
    });
  },
);
