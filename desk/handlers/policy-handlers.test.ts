import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultOfficeName } from '../settings/default-office.ts';
import { createDesk } from '../desk.ts';
import { openFirstLibrary } from '../first-library.ts';
import { createLibrary } from '../opening/open-library.ts';
import { filesIn } from '../testing/folder.ts';
import { policyOf, realTemporaryFolder } from '../testing/policies.ts';

const shippedSample = path.join(import.meta.dirname, '../../data/library');

/** Folders of a person, and desks that they start one after another, each by a policy. */
function begun() {
  const base = realTemporaryFolder();
  const [allowed, elsewhere] = [path.join(base, 'allowed'), path.join(base, 'elsewhere')];
  for (const folder of [allowed, elsewhere]) mkdirSync(folder);
  const answers: (string | string[])[] = [];
  const answer = <T>(): Promise<T> => Promise.resolve((answers.shift() ?? null) as T);
  const start = (policy: unknown, programFolder?: string) => {
    const desk = createDesk({
      printer: null,
      policy: policyOf(policy),
      programFolder,
      shippedSample,
      userData: path.join(base, 'user data'),
      dialogs: { chooseFolder: () => answer(), chooseFiles: () => answer() },
      outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
      emit: () => undefined,
    });
    onTestFinished(() => desk.close());
    return desk;
  };
  return { base, allowed, elsewhere, answers, start };
}
const keepsLibraries = {
  code: 'refused',
  message: expect.stringContaining('Your organization keeps libraries in') as string,
};
const keepsExports = {
  code: 'refused',
  message: expect.stringContaining('Your organization keeps exports in') as string,
};
const keepsBackups = {
  code: 'refused',
  message: expect.stringContaining('Your organization keeps backups in') as string,
};

describe('where libraries may lie', () => {
  it('holds for each way to a library: named, remembered, recent, chosen, new, restored', async () => {
    const { allowed, elsewhere, answers, start } = begun();
    const [inside, outside] = [path.join(allowed, 'ours'), path.join(elsewhere, 'theirs')];
    const before = start({});
    await before.create(inside);
    await before.create(outside);
    await before.api.create({ kind: 'news', from: { headline: 'Kept' } });
    answers.push(allowed);
    await before.api.chooseBackupFolder({});
    const { file: backup } = await before.api.backUp({});
    await before.close();
    const was = filesIn(outside);

    const desk = start({ libraryFolders: [allowed] });
    const { api } = desk;
    // The one that was open last, from before the policy: the desk starts, and says why without it.
    expect(await openFirstLibrary(desk, '')).toMatchObject(keepsLibraries);
    await expect(api.library({})).rejects.toMatchObject(keepsLibraries);
    expect(await openFirstLibrary(desk, outside)).toMatchObject(keepsLibraries);
    await expect(api.openRecent({ path: outside })).rejects.toMatchObject(keepsLibraries);
    answers.push(outside);
    await expect(api.chooseLibrary({})).rejects.toMatchObject(keepsLibraries);
    answers.push(elsewhere);
    await expect(api.chooseLibraryFolder({})).rejects.toMatchObject(keepsLibraries);
    await expect(desk.create(path.join(elsewhere, 'new'))).rejects.toMatchObject(keepsLibraries);
    await api.openRecent({ path: inside });
    answers.push([backup], path.join(elsewhere, 'restored'));
    await expect(api.restoreBackup({})).rejects.toMatchObject(keepsLibraries);
    expect(readdirSync(elsewhere)).toEqual(['theirs']);
    expect(filesIn(outside)).toEqual(was);

    answers.push([backup], path.join(allowed, 'restored'));
    expect(await api.restoreBackup({})).toMatchObject({ kind: 'restored' });
    await expect(desk.open(path.join(elsewhere, '../allowed/ours'))).resolves.toMatchObject({ path: inside });
  });

  it('holds where a link stands in the place of a library, and where one is moved behind a link later', async () => {
    const { allowed, elsewhere, start } = begun();
    await (
      await createLibrary(path.join(elsewhere, 'theirs'))
    ).files;
    symlinkSync(path.join(elsewhere, 'theirs'), path.join(allowed, 'link'));
    symlinkSync(path.join(elsewhere, 'not yet'), path.join(allowed, 'nowhere'));
    const desk = start({ libraryFolders: [allowed] });
    await expect(desk.open(path.join(allowed, 'link'))).rejects.toMatchObject(keepsLibraries);
    await expect(desk.create(path.join(allowed, 'nowhere'))).rejects.toMatchObject(keepsLibraries);
    await desk.create(path.join(allowed, 'ours'));
    await desk.api.openSample({});
    renameSync(path.join(allowed, 'ours'), path.join(elsewhere, 'ours'));
    symlinkSync(path.join(elsewhere, 'ours'), path.join(allowed, 'ours'));
    await expect(desk.open(path.join(allowed, 'ours'))).rejects.toMatchObject(keepsLibraries);
  });

  it('leaves the sample to be looked at, and nobody can keep work in it, or in a library in its place', async () => {
    const { base, allowed, elsewhere, start } = begun();
    const desk = start({ libraryFolders: [allowed] });
    const sample = await desk.api.openSample({});
    expect(sample.readOnly).toContain('The sample can only be looked at here.');
    await expect(desk.api.create({ kind: 'news' })).rejects.toMatchObject({ code: 'read-only' });
    await expect(desk.api.resetSample({})).rejects.toMatchObject({ code: 'read-only' });
    expect(existsSync(path.join(sample.path, '.desk', 'lock'))).toBe(false);
    await desk.close();
    // One's own library in the place of the sample, as a folder and as a link.
    const own = path.join(elsewhere, 'own');
    await createLibrary(own);
    rmSync(sample.path, { recursive: true });
    cpSync(own, sample.path, { recursive: true });
    const second = start({ libraryFolders: [allowed] });
    await second.open(sample.path);
    await expect(second.api.create({ kind: 'news' })).rejects.toMatchObject({ code: 'read-only' });
    await second.close();
    rmSync(sample.path, { recursive: true });
    symlinkSync(own, sample.path);
    const third = start({ libraryFolders: [allowed] });
    for (const folder of [sample.path, own]) {
      await third.open(folder);
      await expect(third.api.create({ kind: 'news' })).rejects.toMatchObject({ code: 'read-only' });
    }
    expect(readdirSync(base)).toContain('user data');
  });

  it('is where new libraries are proposed, where the documents are elsewhere', async () => {
    const { allowed, start } = begun();
    const { api } = start({ libraryFolders: [allowed] });
    expect(await api.proposeLibrary({ officeName: 'North' })).toEqual({
      folder: path.join(allowed, 'North'),
    });
  });
});

it('the folder of the program is no place for libraries and backups, as it is removed with all that is in it', async () => {
  const { base, elsewhere, answers, start } = begun();
  const desk = start({}, elsewhere);
  const refused = { code: 'refused', message: expect.stringContaining('would be removed with it') as string };
  symlinkSync(elsewhere, path.join(base, 'link'));
  for (const folder of [elsewhere, path.join(base, 'link', 'ours')]) {
    await expect(desk.create(folder)).rejects.toMatchObject(refused);
    answers.push(folder);
    await expect(desk.api.chooseLibraryFolder({})).rejects.toMatchObject(refused);
  }
  await desk.create(path.join(base, 'library'));
  answers.push(elsewhere);
  await expect(desk.api.chooseBackupFolder({})).rejects.toMatchObject(refused);
  expect(readdirSync(elsewhere)).toEqual([]);
});

describe('where exports and backups may go', () => {
  it('holds for a folder that is chosen, typed, remembered or a link, and for files that are withdrawn', async () => {
    const { allowed, elsewhere, answers, start, base } = begun();
    const before = start({});
    await before.create(path.join(base, 'library'));
    answers.push(elsewhere);
    await before.api.chooseExportFolder({});
    await before.close();

    const desk = start({ exportFolder: allowed });
    await desk.open(path.join(base, 'library'));
    const { api } = desk;
    await api.create({ kind: 'news', from: { headline: 'Harbour day', status: 'published' } });
    const request = { formats: ['latest-news' as const], pdf: false, replace: false };
    await expect(api.export({ ...request, folder: elsewhere })).rejects.toMatchObject(keepsExports);
    await expect(api.withdrawnFiles({ ...request, folder: elsewhere })).rejects.toMatchObject(keepsExports);
    answers.push(elsewhere);
    await expect(api.chooseExportFolder({})).rejects.toMatchObject(keepsExports);
    const link = path.join(allowed, 'site');
    symlinkSync(elsewhere, link);
    for (const folder of [link, path.join(link, 'pages'), path.join(allowed, '..', 'elsewhere')]) {
      desk.allowExport(folder);
      await expect(api.export({ ...request, folder })).rejects.toMatchObject(keepsExports);
    }
    expect(readdirSync(elsewhere)).toEqual([]);
    answers.push(path.join(allowed, 'pages'));
    mkdirSync(path.join(allowed, 'pages'));
    const folder = (await api.chooseExportFolder({})) ?? '';
    expect((await api.export({ ...request, folder })).files).toContain('latest-news.html');
  });

  it('holds for a folder of backups that was chosen before the policy', async () => {
    const { allowed, elsewhere, answers, start, base } = begun();
    const before = start({});
    await before.create(path.join(base, 'library'));
    answers.push(elsewhere);
    await before.api.chooseBackupFolder({});
    await before.close();
    const { api, ...desk } = start({ backupFolder: allowed });
    await desk.open(path.join(base, 'library'));
    await expect(api.backUp({})).rejects.toMatchObject(keepsBackups);
    expect((await api.backups({})).plan.trouble).toContain('Your organization keeps backups in');
    answers.push(elsewhere);
    await expect(api.chooseBackupFolder({})).rejects.toMatchObject(keepsBackups);
    answers.push(allowed);
    await api.chooseBackupFolder({});
    expect((await api.backUp({})).file).toContain(allowed);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('settings of the office', () => {
  const officeProfile = {
    preset: { name: 'Preset Office', teaserLimit: 200, language: 'fr' },
    locked: { imprint: 'Published by the organization.', accent: '#123456' },
  };
  it('are preset in a new library, and those that are locked hold there and in older ones', async () => {
    const { base, start } = begun();
    const older = path.join(base, 'older');
    await createLibrary(older);
    const desk = start({ officeProfile });
    expect((await desk.create(path.join(base, 'new'))).office).toMatchObject({
      ...officeProfile.preset,
      ...officeProfile.locked,
    });
    const { office } = await desk.open(older);
    expect(office).toMatchObject({ name: defaultOfficeName, teaserLimit: 280, ...officeProfile.locked });
    // Until something of the settings is changed, the file stays as it is.
    const stored = (): unknown =>
      (
        JSON.parse(readFileSync(path.join(older, 'library.json'), 'utf8')) as {
          document: { office: unknown };
        }
      ).document.office;
    expect(stored()).toMatchObject({ imprint: '' });
    await expect(desk.api.saveOffice({ office: { ...office, accent: '#ffffff' } })).rejects.toMatchObject({
      code: 'refused',
      message: 'Nothing was saved: “accent” is set by your organization.',
    });
    const saved = await desk.api.saveOffice({ office: { ...office, teaserLimit: 120 } });
    expect(saved.office).toMatchObject({ teaserLimit: 120, ...officeProfile.locked });
    expect(stored()).toMatchObject({ teaserLimit: 120, ...officeProfile.locked });
  });
});

it('the window is told all of it', async () => {
  const { api } = begun().start({ updates: 'off', updatse: 'off' });
  expect(await api.policy({})).toMatchObject({
    state: 'active',
    policy: { updates: 'off' },
    problems: [expect.stringContaining('“updatse”') as string],
  });
});
