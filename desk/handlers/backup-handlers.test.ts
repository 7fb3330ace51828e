import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskEvents } from '../../core/contract.ts';
import type { BackupProgress } from '../../core/backup/backup.ts';
import { createDesk } from '../desk.ts';
import { temporaryFolder } from '../testing/folder.ts';

/** A desk with a library of some documents and a folder for backups; its dialogs answer what the test says. */
async function begun() {
  const base = temporaryFolder();
  const [root, out] = [path.join(base, 'library'), path.join(base, 'backups')];
  mkdirSync(out);
  const answers: (string | string[])[] = [out];
  const heard: BackupProgress[] = [];
  const listeners: ((progress: BackupProgress) => void)[] = [];
  const answer = <T>(): Promise<T> => Promise.resolve((answers.shift() ?? null) as T);
  const desk = createDesk({
    printer: null,
    userData: path.join(base, 'settings'),
    dialogs: { chooseFolder: () => answer(), chooseFiles: () => answer() },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: (name, event) => {
      if (name !== 'backup-progress') return;
      const progress = event as DeskEvents['backup-progress'];
      heard.push(progress);
      for (const listener of listeners) listener(progress);
    },
  });
  onTestFinished(() => desk.close());
  await desk.create(root);
  const { api } = desk;
  for (const headline of ['Harbour day', 'Training of pilots', 'Survey of ropes'])
    await api.create({ kind: 'news', from: { headline } });
  await api.chooseBackupFolder({});
  return { base, root, out, answers, heard, listeners, desk, api };
}

/** Cuts a piece out of the middle of the packed bytes of the first document in a zip. */
function damage(zip: string): void {
  const bytes = readFileSync(zip);
  const at = bytes.indexOf('news/') + 100;
  bytes.fill(0, at, at + 20);
  writeFileSync(zip, bytes);
}

describe('a backup made by hand', () => {
  it('tells how far it is: copying, then trying', async () => {
    const { api, heard, out } = await begun();
    const { documents } = await api.backUp({});
    expect(documents).toBe(3);
    expect([...new Set(heard.map(({ step }) => step))]).toEqual(['copying', 'trying']);
    for (const { done, total } of heard) expect(done).toBeLessThanOrEqual(total);
    expect(heard.at(-1)).toMatchObject({ done: heard.at(-1)?.total });
    expect(readdirSync(out)).toHaveLength(1);
  });

  for (const step of ['copying', 'trying'] as const)
    it(`leaves nothing behind where it is cancelled while ${step}`, async () => {
      const { api, listeners, out } = await begun();
      listeners.push((progress) => {
        if (progress.step === step) void api.cancelBackup({});
      });
      await expect(api.backUp({})).rejects.toMatchObject({ code: 'cancelled' });
      expect(readdirSync(out)).toEqual([]);
      expect((await api.backups({})).plan).toMatchObject({ last: null, trouble: null });
      listeners.length = 0;
      await api.backUp({});
      expect(readdirSync(out)).toHaveLength(1);
    });

  it('need not wait for the one before it once it is cancelled', async () => {
    const { api, listeners, out } = await begun();
    const second = new Promise<unknown>((resolve) => {
      listeners.push(() => {
        listeners.length = 0;
        resolve(api.backUp({}).catch((error: unknown) => error));
        void api.cancelBackup({});
      });
    });
    // Both were asked for, so both are given up.
    await expect(api.backUp({})).rejects.toMatchObject({ code: 'cancelled' });
    expect(await second).toMatchObject({ code: 'cancelled' });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('restoring from the window', () => {
  it('tells how far it is, opens the library, and leaves nothing where it is cancelled', async () => {
    const { base, api, answers, heard, listeners } = await begun();
    const { file } = await api.backUp({});
    const to = path.join(base, 'again');
    heard.length = 0;
    listeners.push(() => void api.cancelBackup({}));
    answers.push([file], to);
    await expect(api.restoreBackup({})).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(base)).not.toContain('again');
    listeners.length = 0;
    answers.push([file], to);
    const came = await api.restoreBackup({});
    expect(came).toMatchObject({ kind: 'restored', library: { lost: [], state: { path: to } } });
    expect(heard.at(-1)?.step).toBe('restoring');
    expect(await api.list({})).toHaveLength(3);
  });

  it('says what is damaged, and restores what can be read where the editor wants that', async () => {
    const { base, root, api, answers } = await begun();
    await expect(api.restorePartly({})).rejects.toMatchObject({ code: 'not-found' });
    const { file } = await api.backUp({});
    damage(file);
    const to = path.join(base, 'again');
    answers.push([file], to);
    const came = await api.restoreBackup({});
    expect(came).toMatchObject({
      kind: 'damaged',
      damage: {
        name: path.basename(file),
        wrong: [],
        lost: [expect.stringMatching(/^news\/.+\.json$/)],
        documents: 2,
      },
    });
    expect(readdirSync(base)).not.toContain('again');
    expect((await api.library({}))?.path).toBe(root);

    const partly = await api.restorePartly({});
    expect(partly).toMatchObject({ state: { path: to }, lost: came?.kind === 'damaged' && came.damage.lost });
    expect(await api.list({})).toHaveLength(2);
    // It has been done: a second time would find the folder full.
    await expect(api.restorePartly({})).rejects.toMatchObject({ code: 'not-found' });
  });
});
