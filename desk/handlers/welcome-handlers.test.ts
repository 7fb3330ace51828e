import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import type { DeskError } from '../../core/desk-error.ts';
import type { DeskEvents } from '../../core/contract.ts';
import type { LibraryState } from '../../core/library/library-state.ts';
import { createDesk } from '../desk.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { openFirstLibrary } from '../first-library.ts';

const shippedSample = path.join(import.meta.dirname, '../../data/library');
const sampleOffice = 'Port Albany Liaison Office';

/** A desk of a person whose home is a folder of the test's, with a dialog that answers what the test says. */
function running(folder = temporaryFolder()) {
  vi.stubEnv('HOME', path.join(folder, 'home'));
  vi.stubEnv('XDG_CONFIG_HOME', '');
  const answers: (string | null)[] = [];
  const told: (keyof DeskEvents)[] = [];
  const desk = createDesk({
    printer: null,
    shippedSample,
    userData: path.join(folder, 'user data'),
    dialogs: {
      chooseFolder: () => Promise.resolve(answers.shift() ?? null),
      chooseFiles: () => Promise.resolve(null),
    },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: (name) => told.push(name),
  });
  onTestFinished(async () => {
    await desk.close();
    vi.unstubAllEnvs();
  });
  return { desk, api: desk.api, answers, told, folder, documents: path.join(folder, 'home', 'Documents') };
}
type Running = ReturnType<typeof running>;

async function make({ api }: Running, officeName: string): Promise<LibraryState> {
  const { folder } = await api.proposeLibrary({ officeName });
  return api.createLibrary({ officeName, folder, language: 'en' });
}
const failing = async (request: Promise<unknown>): Promise<DeskError> =>
  request.then(
    () => expect.fail('It should have failed.'),
    (error: DeskError) => error,
  );

// Windows knows where documents are by its registry, not by the home folder that a test can give.
describe.skipIf(process.platform === 'win32')('a library of one’s own', () => {
  it('is made in the documents under the office’s name, the missing folders with it', async () => {
    const all = running();
    const { folder } = await all.api.proposeLibrary({ officeName: 'Liaison Office: North/Port' });
    expect(folder).toBe(path.join(all.documents, 'Liaison Office North Port'));
    const officeName = ' Liaison Office: North/Port ';
    const made = await all.api.createLibrary({ officeName, folder, language: 'fr' });
    expect(made).toMatchObject({
      path: folder,
      sample: false,
      office: { name: 'Liaison Office: North/Port', language: 'fr' },
    });
    expect(Object.keys(filesIn(folder))).toContain('library.json');
  });

  it('never takes a folder that holds anything: a number is added', async () => {
    const { api, documents } = running();
    mkdirSync(path.join(documents, 'Office'), { recursive: true });
    const propose = async (): Promise<string> =>
      path.basename((await api.proposeLibrary({ officeName: 'Office' })).folder);
    expect(await propose()).toBe('Office'); // empty
    writeFileSync(path.join(documents, 'Office', 'letter.txt'), 'Dear');
    expect(await propose()).toBe('Office 2');
    writeFileSync(path.join(documents, 'Office 2'), 'a file');
    expect(await propose()).toBe('Office 3');
  });

  it('goes into a chosen folder: itself where it is empty, else one of the office’s name in it', async () => {
    const { api, answers, folder } = running();
    const shared = path.join(folder, 'Shared drive');
    mkdirSync(path.join(shared, 'Empty'), { recursive: true });
    answers.push(path.join(shared, 'Empty'), shared, null);
    const first = await api.chooseLibraryFolder({});
    expect(await api.proposeLibrary({ officeName: 'Office', within: first?.folder })).toEqual({
      folder: path.join(shared, 'Empty'),
    });
    const second = await api.chooseLibraryFolder({});
    expect(await api.proposeLibrary({ officeName: 'Office', within: second?.folder })).toEqual({
      folder: path.join(shared, 'Office'),
    });
    expect(await api.chooseLibraryFolder({})).toBeNull();
  });

  it('is made nowhere else: not in a folder nobody chose, not in another library, not in the desk’s own folder', async () => {
    const all = running();
    const { api, answers, folder } = all;
    const { path: library } = await make(all, 'Office');
    const before = filesIn(folder);
    const stray = path.join(folder, 'stray');
    const language = 'en';
    const officeName = 'Office';
    expect((await failing(api.createLibrary({ officeName, folder: stray, language }))).code).toBe(
      'bad-request',
    );
    expect((await failing(api.proposeLibrary({ officeName, within: stray }))).code).toBe('bad-request');
    answers.push(library, path.join(library, 'news'), path.join(folder, 'user data', 'drafts'));
    for (const sentence of ['is already a library', 'stands in the library', 'the desk’s own folder']) {
      const why = await failing(api.chooseLibraryFolder({}));
      expect([why.code, why.message]).toEqual(['refused', expect.stringContaining(sentence)]);
    }
    expect(filesIn(folder)).toEqual(before);
  });

  it('that has been filled meanwhile is refused with a sentence, and what is there stays', async () => {
    const { api } = running();
    const { folder } = await api.proposeLibrary({ officeName: 'Office' });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'letter.txt'), 'Dear');
    const why = await failing(api.createLibrary({ officeName: 'Office', folder, language: 'en' }));
    expect([why.code, why.message]).toEqual(['refused', expect.stringContaining('is not empty')]);
    expect(filesIn(folder)).toEqual({ 'letter.txt': 'Dear' });
  });
});

describe('the sample', () => {
  it('is a copy in the desk’s own folder, known by its place, and the shipped one is never written to', async () => {
    const shipped = filesIn(shippedSample);
    const { api, folder } = running();
    const state = await api.openSample({});
    expect(state).toMatchObject({ sample: true, office: { name: sampleOffice } });
    expect(state.path).toBe(path.join(folder, 'user data', 'Sample library'));
    await api.saveOffice({ office: { ...state.office, name: 'Renamed' } });
    expect(await api.library({})).toMatchObject({ sample: true, office: { name: 'Renamed' } });
    expect(await api.openSample({})).toMatchObject({ office: { name: 'Renamed' } }); // as it was left
    expect(filesIn(shippedSample)).toEqual(shipped);
  });

  it.skipIf(process.platform === 'win32')(
    'is known by another way to its folder too, and a copy elsewhere is none',
    async () => {
      const { api, desk, folder } = running();
      const { path: root } = await api.openSample({});
      await desk.close();
      symlinkSync(root, path.join(folder, 'link'));
      expect(await desk.open(path.join(folder, 'link'))).toMatchObject({ sample: true });
      await desk.close();
      renameSync(root, path.join(folder, 'Taken over'));
      expect(await desk.open(path.join(folder, 'Taken over'))).toMatchObject({ sample: false });
    },
  );

  it('is put back as it came; what was in it lies beside it, and comes back by undoing', async () => {
    const { api } = running();
    const opened = await api.openSample({});
    const { document } = await api.create({ kind: 'news', from: { headline: 'Tried out' } });
    const { state, aside } = await api.resetSample({});
    expect(state).toMatchObject({ path: opened.path, sample: true });
    expect(state.copy).not.toBe(opened.copy);
    await expect(api.read({ id: document.id })).rejects.toMatchObject({ code: 'not-found' });
    expect(readFileSync(path.join(aside, 'news', `${document.id}.json`), 'utf8')).toContain('Tried out');

    expect(await api.undoResetSample({})).toMatchObject({ path: opened.path, copy: opened.copy });
    expect((await api.read({ id: document.id })).document).toMatchObject({ headline: 'Tried out' });
    expect((await failing(api.undoResetSample({}))).code).toBe('not-found');
    const again = await api.resetSample({});
    const twice = await api.resetSample({});
    expect(twice.aside).not.toBe(again.aside); // nothing that was set aside is written over
    expect(Object.keys(filesIn(again.aside))).toContain(`news/${document.id}.json`);
  });

  it('is made new where no library is left in its folder', async () => {
    const { api, desk } = running();
    const { path: root } = await api.openSample({});
    await desk.close();
    for (const name of ['library.json', 'news', 'briefs', 'brochures'])
      rmSync(path.join(root, name), { recursive: true });
    expect(await api.openSample({})).toMatchObject({ path: root, office: { name: sampleOffice } });
  });

  it('is put back only while it is open, so that no other library can be taken for it', async () => {
    const all = running();
    await all.api.openSample({});
    const { path: own } = await make(all, 'Office');
    const before = filesIn(own);
    for (const request of [all.api.resetSample({}), all.api.undoResetSample({})])
      expect((await failing(request)).code).toMatch(/refused|not-found/);
    expect(filesIn(own)).toEqual(before);
  });

  it('leaves no folder for the exports of an office behind', async () => {
    const { api, answers, folder } = running();
    await api.openSample({});
    answers.push(path.join(folder, 'Trial'));
    await api.chooseExportFolder({});
    const remembered = JSON.parse(
      readFileSync(path.join(folder, 'user data', 'desk.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(remembered['exportFolder']).toBeNull();
  });

  it('says that there is none where the desk came without', async () => {
    const desk = createDesk({
      printer: null,
      dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
      outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
      emit: () => undefined,
    });
    expect((await failing(desk.api.openSample({}))).message).toContain('came without a sample');
  });
});

describe('libraries opened before', () => {
  it('are listed, the last one first, without the sample, and those that are gone say so', async () => {
    const all = running();
    const one = await make(all, 'One');
    const two = await make(all, 'Two');
    await all.api.openSample({});
    await all.desk.open(one.path);
    renameSync(two.path, `${two.path} moved`);
    const next = running(all.folder);
    expect(await next.api.recentLibraries({})).toEqual([
      { path: one.path, officeName: 'One', gone: false },
      { path: two.path, officeName: 'Two', gone: true },
    ]);
    await all.desk.close();
    expect(await next.api.openRecent({ path: one.path })).toMatchObject({ office: { name: 'One' } });
    expect((await failing(next.api.openRecent({ path: two.path }))).message).toContain('There is no folder');
    expect((await failing(next.api.openRecent({ path: `${two.path} moved` }))).code).toBe('bad-request');
  });

  it('are ten at most, also where they were opened at the same time as other things were remembered', async () => {
    const all = running();
    for (let n = 1; n <= 12; n += 1) await make(all, `Office ${String(n)}`);
    all.answers.push(path.join(all.folder, 'Out'));
    await Promise.all([make(all, 'Office 13'), all.api.chooseExportFolder({})]);
    const names = (await all.api.recentLibraries({})).map(({ officeName }) => officeName);
    expect(names).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((n) => `Office ${String(n)}`));
    const remembered = readFileSync(path.join(all.folder, 'user data', 'desk.json'), 'utf8');
    expect(JSON.parse(remembered)).toMatchObject({ exportFolder: path.join(all.folder, 'Out') });
  });
});

describe('at the start', () => {
  it('the desk of a new computer opens nothing, and after that what was open last, the sample too', async () => {
    const first = running();
    await openFirstLibrary(first.desk, '');
    expect(await first.api.library({})).toBeNull();
    await first.api.openSample({});
    await first.desk.close();
    const second = running(first.folder);
    await openFirstLibrary(second.desk, '');
    expect(await second.api.library({})).toMatchObject({ sample: true });
    const own = await make(second, 'Office');
    await second.desk.close();
    const third = running(first.folder);
    await openFirstLibrary(third.desk, '');
    expect(await third.api.library({})).toMatchObject({ path: own.path, sample: false });
    await third.desk.close();
    renameSync(own.path, `${own.path} moved`);
    const fourth = running(first.folder);
    await openFirstLibrary(fourth.desk, '');
    expect((await failing(fourth.api.library({}))).message).toContain(own.path);
    await openFirstLibrary(fourth.desk, `${own.path} moved`);
    expect(await fourth.api.library({})).toMatchObject({ office: { name: 'Office' } });
  });
});
