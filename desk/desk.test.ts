import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DeskError } from '../core/desk-error.ts';
import type { DeskApi, DeskEvents } from '../core/contract.ts';
import type { LibraryState } from '../core/library/library-state.ts';
import { requestNames } from '../core/door/channels.ts';
import type { NewsItem } from '../core/document.ts';
import { createDesk, type Desk } from './desk.ts';
import type { Printer } from './ports.ts';
import { requests } from './handlers/requests.ts';
import { bodyOf } from './testing/documents.ts';
import { filesIn, temporaryFolder } from './testing/folder.ts';
import { png } from './testing/pictures.ts';
import { nested } from './testing/oddities.ts';
import { brochureText, latestNewsText } from './testing/texts.ts';

/** A desk whose dialogs answer what the test says, with everything that it tells and does outside. */
function running({ userData, printer = null }: { userData?: string; printer?: Printer | null } = {}) {
  const answers: (string | string[] | null)[] = [];
  const told: { name: keyof DeskEvents; event: DeskEvents[keyof DeskEvents] }[] = [];
  const outside: string[] = [];
  const answer = <T>(): Promise<T> => Promise.resolve((answers.shift() ?? null) as T);
  const desk = createDesk({
    printer,
    userData,
    dialogs: { chooseFolder: () => answer(), chooseFiles: () => answer() },
    outside: {
      showInFolder: (target) => outside.push(`show ${target}`),
      openAddress: (href) => Promise.resolve(void outside.push(`open ${href}`)),
      openFile: (file) => Promise.resolve(void outside.push(`program ${file}`)),
    },
    emit: (name, event) => told.push({ name, event }),
  });
  return { desk, api: desk.api, answers, told, outside };
}

async function withLibrary() {
  const folder = temporaryFolder();
  const all = running();
  await all.desk.create(path.join(folder, 'library'), 'Our office');
  return { ...all, folder, root: path.join(folder, 'library') };
}
const file = (text: string, name = 'page.txt') => ({ name, bytes: new TextEncoder().encode(text) });
const failing = async (request: Promise<unknown>): Promise<DeskError> => {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DeskError);
  return error as DeskError;
};

describe('requests', () => {
  it('are all answered', () => {
    const { api } = running();
    expect(Object.keys(api).sort()).toEqual([...requestNames].sort());
    expect(Object.keys(requests).sort()).toEqual([...requestNames].sort());
  });

  it('of another shape are refused before anything is done', async () => {
    const { api, root } = await withLibrary();
    const before = filesIn(root);
    const wrong: [keyof DeskApi, unknown][] = [
      ['list', { kind: 'poem' }],
      ['list', undefined],
      ['list', { extra: 1 }],
      ['read', { id: '../library' }],
      ['read', { id: 'A' }],
      ['save', { document: { kind: 'news' }, rev: 1 }],
      ['save', { rev: 1 }],
      ['create', { kind: 'news', from: { headline: 7 } }],
      ['create', { kind: 'news', from: { title: 'of a brochure' } }],
      ['addPicture', { name: 'a', bytes: [1, 2, 3] }],
      ['saveTag', { tag: { id: 't', name: 'T', colour: 'beige' } }],
      ['planImport', { files: [] }],
      ['confirmImport', { plan: 'x', keep: [[-1]] }],
      ['export', { formats: [], folder: '/tmp', pdf: false }],
      ['export', { formats: ['poem'], folder: '/tmp', pdf: false }],
      ['saveOffice', { office: { name: '' } }],
    ];
    for (const [name, request] of wrong) {
      const error = await failing((api[name] as (request: unknown) => Promise<unknown>)(request));
      expect(error.code, `${name} ${JSON.stringify(request)}`).toBe('bad-request');
    }
    expect(filesIn(root)).toEqual(before);
  });

  it('need an open library, but for those that open one', async () => {
    const { api, answers } = running();
    expect(await api.library({})).toBeNull();
    for (const request of [
      api.list({}),
      api.search({ words: 'a' }),
      api.read({ id: 'a' }),
      api.trash({}),
      api.pictures({}),
    ])
      expect((await failing(request)).code).toBe('no-library');
    answers.push(null);
    expect(await api.chooseLibrary({})).toBeNull();
    expect((await api.planImport({ files: [file(latestNewsText)] })).files[0]?.documents).toHaveLength(3);
  });

  it('with a text that nests too deeply fail with a sentence', async () => {
    const { api } = await withLibrary();
    const { document, rev } = await api.create({ kind: 'news' });
    let body = bodyOf('deep');
    for (let depth = 0; depth < 20_000; depth += 1) body = { type: 'doc', content: [body] };
    const error = await failing(api.save({ document: { ...document, body } as NewsItem, rev }));
    expect(error.message).toMatch(/\.$/);
    expect((await api.read({ id: document.id })).document).toEqual(document);
  });
});

describe('documents', () => {
  it('are made, saved, searched, removed and restored; the window hears of it', async () => {
    const { api, told } = await withLibrary();
    const made = await api.create({
      kind: 'news',
      from: { headline: 'Harbour day', body: bodyOf('Ships and ropes.') },
    });
    expect(made).toMatchObject({
      rev: 1,
      document: { kind: 'news', headline: 'Harbour day', status: 'draft', language: 'en' },
    });
    const saved = await api.save({ document: { ...made.document, status: 'cleared' } as NewsItem, rev: 1 });
    expect(saved.rev).toBe(2);
    expect(await api.list({ kind: 'brief' })).toEqual([]);
    expect((await api.list({}))[0]).toMatchObject({ headline: 'Harbour day', status: 'cleared', words: 3 });
    expect(await api.search({ words: 'ropes' })).toEqual([made.document.id]);
    expect(await api.search({ words: 'ropes', kind: 'brief' })).toEqual([]);
    await vi.waitFor(() => {
      expect(told.at(-1)).toMatchObject({
        name: 'documents-changed',
        event: { changed: [{ status: 'cleared' }], removed: [], revs: { [made.document.id]: 2 } },
      });
    });
    await api.remove({ id: made.document.id });
    await vi.waitFor(() => {
      expect(told.at(-1)).toEqual({
        name: 'documents-changed',
        event: { changed: [], removed: [made.document.id], revs: {} },
      });
    });
    expect(await api.trash({})).toHaveLength(1);
    expect((await api.restore({ id: made.document.id })).rev).toBe(2);
    expect((await failing(api.read({ id: 'never-made' }))).code).toBe('not-found');
  });

  it('of every kind start with the house’s words', async () => {
    const { api } = await withLibrary();
    const state = await api.library({});
    if (!state) throw new Error('No library.');
    await api.saveOffice({ office: { ...state.office, language: 'fr', brochureTitle: 'Nos partenaires' } });
    expect((await api.create({ kind: 'brochure' })).document).toMatchObject({
      title: 'Nos partenaires',
      language: 'fr',
    });
    expect((await api.create({ kind: 'brief', from: { form: 'profile' } })).document).toMatchObject({
      kind: 'brief',
      form: 'profile',
    });
  });

  it('start with an id and instants of their own, whatever the request says', async () => {
    const { api } = await withLibrary();
    const first = await api.create({ kind: 'news', from: { headline: 'One' } });
    const copy = await api.create({ kind: 'news', from: first.document });
    expect(copy.document.id).not.toBe(first.document.id);
    expect((copy.document as NewsItem).headline).toBe('One');
  });

  it('with a link that the policy forbids are refused, and what stood there stays', async () => {
    const { api } = await withLibrary();
    const { document, rev } = await api.create({ kind: 'news' });
    const link = {
      type: 'text',
      text: 'here',
      marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
    };
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] };
    const error = await failing(api.save({ document: { ...document, body } as NewsItem, rev }));
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('javascript:alert(1)') });
    expect((await failing(api.create({ kind: 'news', from: { body } }))).code).toBe('refused');
    expect((await api.read({ id: document.id })).rev).toBe(1);
  });
});

describe('libraries', () => {
  it('are made and opened through dialogs, and the last one is remembered', async () => {
    const folder = temporaryFolder();
    const userData = path.join(folder, 'user data');
    const { api, answers, told } = running({ userData });
    const make = async (name: string, officeName: string): Promise<LibraryState> => {
      answers.push(path.join(folder, name));
      const within = (await api.chooseLibraryFolder({}))?.folder;
      const proposed = await api.proposeLibrary({ officeName, within });
      return api.createLibrary({ officeName, folder: proposed.folder, language: 'en' });
    };
    expect(await make('one', '  Office of one ')).toMatchObject({
      name: 'one',
      office: { name: 'Office of one' },
    });
    await make('two', '');
    answers.push(path.join(folder, 'one'));
    await api.chooseLibrary({});
    expect(told.map(({ name }) => name)).toEqual(['library-changed', 'library-changed', 'library-changed']);
    const next = running({ userData }).desk;
    expect(await next.openLast()).toMatchObject({ name: 'one' });
    expect((await next.api.library({}))?.path).toBe(path.join(folder, 'one'));
    rmSync(path.join(folder, 'one'), { recursive: true });
    const last = running({ userData });
    const why = await failing(last.desk.openLast());
    expect([why.code, why.message]).toEqual([
      'no-library',
      expect.stringContaining(path.join(folder, 'one')),
    ]);
    last.desk.startWithout(why);
    expect(await failing(last.api.library({}))).toBe(why);
    last.answers.push(path.join(folder, 'two'));
    await last.api.chooseLibrary({});
    expect(await last.api.library({})).toMatchObject({ name: 'two' });
    writeFileSync(path.join(userData, 'desk.json'), '{"half');
    expect(await running({ userData }).desk.openLast()).toBeNull();
  });

  it('that are none are refused with a sentence, and the open one stays open', async () => {
    const { api, answers, folder, desk } = await withLibrary();
    mkdirSync(path.join(folder, 'empty'));
    answers.push(path.join(folder, 'empty'));
    expect((await failing(api.chooseLibrary({}))).code).toBe('no-library');
    expect((await failing(desk.open(path.join(folder, 'none')))).code).toBe('no-library');
    expect((await api.library({}))?.name).toBe('library');
  });

  it('keep their tags and office, which the window hears of', async () => {
    const { api, told, desk, root } = await withLibrary();
    const tag = { id: 'ports', name: 'Ports', colour: 'teal' } as const;
    expect((await api.saveTag({ tag })).tags).toEqual([tag]);
    const { document } = await api.create({ kind: 'news', from: { tags: ['ports'] } });
    const removed = await api.removeTag({ id: 'ports' });
    expect(removed).toMatchObject({ state: { tags: [] }, documents: [document.id] });
    expect((await api.restoreTag({ tag, documents: removed.documents })).tags).toEqual([tag]);
    expect((await api.list({}))[0]?.tags).toEqual(['ports']);
    expect(told.filter(({ name }) => name === 'library-changed').length).toBeGreaterThanOrEqual(4);
    expect((await desk.open(root)).tags).toEqual([tag]);
  });
});

describe('imports, pictures and exports', () => {
  it('go from chosen files to documents', async () => {
    const { api, answers, folder, desk } = await withLibrary();
    writeFileSync(path.join(folder, 'page.txt'), latestNewsText);
    writeFileSync(path.join(folder, 'bad.txt'), '');
    answers.push([
      path.join(folder, 'page.txt'),
      path.join(folder, 'bad.txt'),
      path.join(folder, 'none.txt'),
    ]);
    const plan = await api.chooseImport({});
    expect(plan?.files.map(({ refused }) => refused === null)).toEqual([true, false, false]);
    expect(desk.readings(plan?.id ?? '').map((reading) => reading?.drafts.length)).toEqual([
      3,
      undefined,
      undefined,
    ]);
    expect(await api.confirmImport({ plan: plan?.id ?? '', keep: [[0, 1, 2], [], []] })).toMatchObject({
      left: 0,
    });
    expect(await api.list({})).toHaveLength(3);
    expect(await api.chooseImport({})).toBeNull();
  });

  it('write files into chosen folders only, and tell how far they are', async () => {
    const { api, answers, folder, told, outside } = await withLibrary();
    const plan = await api.planImport({ files: [file(brochureText, '../folder/brochure.txt')] });
    expect(plan.files[0]?.name).toBe('brochure.txt');
    await api.confirmImport({ plan: plan.id, keep: [[0, 1]] });
    const out = path.join(folder, 'out');
    const request = { formats: ['brochure' as const, 'text' as const], folder: out, pdf: false };
    expect((await failing(api.export(request))).code).toBe('bad-request');
    expect(existsSync(out)).toBe(false);
    answers.push(out);
    expect(await api.chooseExportFolder({})).toBe(out);
    const result = await api.export(request);
    expect(result.files).toContain('brochure.html');
    expect(readFileSync(path.join(out, 'brochure.html'), 'utf8')).toContain('Foresters learn to mark timber');
    const steps = told.flatMap(({ name, event }) =>
      name === 'export-progress' ? [event as DeskEvents['export-progress']] : [],
    );
    expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)?.total });
    await api.showInFolder({ path: path.join(out, 'brochure.html') });
    await api.showInFolder({ path: 'library.json' });
    expect((await failing(api.showInFolder({ path: '/etc/passwd' }))).code).toBe('bad-request');
    await api.openExported({ folder: out, file: 'brochure.html' });
    for (const file of ['assets/house.css', '../library/library.json', 'none.html'])
      expect((await failing(api.openExported({ folder: out, file }))).code).toBe('bad-request');
    expect(outside).toEqual([
      `show ${path.join(out, 'brochure.html')}`,
      `show ${path.join(folder, 'library', 'library.json')}`,
      `program ${path.join(out, 'brochure.html')}`,
    ]);
  });

  it('go into the folder chosen last at the next start, and into no other', async () => {
    const folder = temporaryFolder();
    const userData = path.join(folder, 'user data');
    const out = path.join(folder, 'out');
    const first = running({ userData });
    await first.desk.create(path.join(folder, 'library'));
    await first.api.create({ kind: 'news', from: { headline: 'Ports', status: 'published' } });
    first.answers.push(out);
    await first.api.chooseExportFolder({});
    const next = running({ userData });
    await next.desk.openLast();
    const request = { formats: ['latest-news' as const], folder: out, pdf: false };
    expect((await next.api.export(request)).files).toContain('latest-news.html');
    expect((await failing(next.api.export({ ...request, folder }))).code).toBe('bad-request');
  });

  it('run one at a time and can be cancelled', async () => {
    const folder = temporaryFolder();
    let printing: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (printing = resolve));
    const printer: Printer = {
      print: (_file, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => {
            reject(new DeskError('cancelled', 'The export was cancelled.'));
          });
          printing();
        }),
    };
    const { desk, api } = running({ printer });
    await desk.create(path.join(folder, 'library'));
    await api.create({ kind: 'brief', from: { headline: 'On rain' } });
    desk.allowExport(path.join(folder, 'out'));
    const request = { formats: ['brief' as const], folder: path.join(folder, 'out'), pdf: true };
    const first = failing(api.export(request));
    await begun;
    expect((await failing(api.export(request))).code).toBe('refused');
    await api.cancelExport({});
    expect((await first).code).toBe('cancelled');
    expect((await api.export({ ...request, pdf: false })).files.length).toBeGreaterThan(0);
  });

  it('take pictures in by their bytes', async () => {
    const { api } = await withLibrary();
    const { src } = await api.addPicture({ name: 'a.png', bytes: png(4, 4) });
    expect(await api.pictures({})).toMatchObject([{ src, bytes: png(4, 4).length, usedBy: [] }]);
    expect((await failing(api.addPicture({ name: 'a.png', bytes: new Uint8Array(10) }))).code).toBe(
      'refused',
    );
  });

  it('open only addresses that the policy allows', async () => {
    const { api, outside } = await withLibrary();
    await api.openAddress({ href: 'www.unodc.org/x' });
    expect(outside).toEqual(['open https://www.unodc.org/x']);
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', '\\\\host\\share', ''])
      expect((await failing(api.openAddress({ href }))).code).toBe('refused');
    expect(outside).toHaveLength(1);
  });
});

it('a text that is nested beyond all reason is refused with a sentence, and the document stays', async () => {
  const { api } = await withLibrary();
  const { document, rev } = await api.create({ kind: 'news', from: { headline: 'Ports' } });
  for (const levels of [300, 50_000]) {
    const body = nested(levels);
    const save = api.save({ document: { ...document, body } as NewsItem, rev });
    expect((await failing(save)).message).toContain('More than 200 parts of the text stand in one another');
    const note = api.noteDraft({ document: { ...document, body } as NewsItem, rev });
    expect((await failing(note)).message).toContain('More than 200 parts of the text');
    await failing(api.create({ kind: 'news', from: { body } }));
  }
  expect(await api.read({ id: document.id })).toMatchObject({ document, rev });
});

it('a desk opens nothing by itself', async () => {
  const { desk, told }: { desk: Desk; told: unknown[] } = running();
  expect(await desk.picture(`media/${'a'.repeat(64)}.png`)).toBeNull();
  expect(await desk.openLast()).toBeNull();
  expect(told).toEqual([]);
});

it('a picture is given to the page where it can be shown, and nothing else is', async () => {
  const { desk, api, root } = await withLibrary();
  const { src } = await api.addPicture({ name: 'quay.png', bytes: png(3, 2) });
  expect(await desk.picture(src)).toEqual(png(3, 2));
  const odd = `media/${'a'.repeat(64)}.png`;
  mkdirSync(path.join(root, odd));
  for (const address of [odd, 'media/../library.json', 'library.json', '', `${src}/..`, `/${src}`])
    expect(await desk.picture(address), address).toBeNull();
});
