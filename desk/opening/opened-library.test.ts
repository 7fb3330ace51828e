import { execFileSync, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OpenedLibrary, type OpenedLibraryOptions } from './opened-library.ts';
import { createLibrary } from './open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, noSmallDisk as noReadOnlyDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';

async function newRoot(): Promise<string> {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  await library.create(newsItem({ id: 'item', body: bodyOf('First.') }));
  return library.files.root;
}

async function open(root: string, options: OpenedLibraryOptions = {}): Promise<OpenedLibrary> {
  const opened = await OpenedLibrary.open(root, { every: 20, watch: { quiet: 10 }, ...options });
  onTestFinished(() => opened.close());
  return opened;
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 5 });

describe('a kept library', () => {
  it('is written by the first desk, and read by the second, which says who has it', async () => {
    const root = await newRoot();
    const first = await open(root, { who: 'Anna' });
    const second = await open(root, { who: 'Ben' });
    expect(first.library.state().readOnly).toBeNull();
    expect(second.library.state().readOnly).toMatch(
      new RegExp(`^Anna on ${hostname()} has had this library open since \\d\\d:\\d\\d\\.`),
    );
    const { document, rev } = await second.library.read('item');
    const refused = { code: 'read-only', message: second.library.state().readOnly };
    await expect(second.library.save(document, rev)).rejects.toMatchObject(refused);
    await expect(second.library.create(newsItem())).rejects.toMatchObject(refused);
    await expect(second.library.remove('item')).rejects.toMatchObject(refused);
    await expect(second.library.restore('item')).rejects.toMatchObject(refused);
    await expect(second.conflicts.addConflict(document, rev)).rejects.toMatchObject(refused);
    await expect(second.history.restoreVersion('item', 'any')).rejects.toMatchObject(refused);
    await expect(second.library.changeSettings((settings) => settings)).rejects.toMatchObject(refused);
    await first.library.save(document, rev);
  });

  it('shows the second desk what the first one writes', async () => {
    const root = await newRoot();
    const first = await open(root);
    const second = await open(root);
    const { document, rev } = await first.library.read('item');
    await first.library.save(
      { ...newsItem(), ...document, headline: 'Said by the first' } as typeof document,
      rev,
    );
    await until(() => {
      expect(second.library.summary('item')?.headline).toBe('Said by the first');
    });
  });

  it('is written by the second desk once the first one has closed it, with what the first one wrote', async () => {
    const root = await newRoot();
    const first = await open(root);
    const second = await open(root);
    const told = vi.fn();
    second.library.listen({ settingsChanged: told });
    const { document, rev } = await first.library.read('item');
    await first.library.save(
      { ...newsItem(), ...document, headline: 'The last of the first' } as typeof document,
      rev,
    );
    await first.close();
    await until(() => {
      expect(second.library.state().readOnly).toBeNull();
    });
    expect(told).toHaveBeenCalled();
    const now = await second.library.read('item');
    expect(now.rev).toBe(2);
    await second.library.save(now.document, now.rev);
    await expect(first.library.save(document, 3)).rejects.toMatchObject({ code: 'read-only' });
  });

  it.skipIf(process.platform === 'win32')(
    'is taken over from a desk that sleeps, which then writes nothing and waits for its turn',
    async () => {
      const root = await newRoot();
      const program = fileURLToPath(new URL('../testing/locking-child.ts', import.meta.url));
      const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'liaison-desk-compile-cache') };
      const child = spawn(process.execPath, [program, 'hold', root, '20'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env,
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      await until(() => {
        expect(out).toBe('taken\n');
      });
      const opened = await open(root, { who: 'Ben' });
      expect(opened.library.state().readOnly).toContain('Anna');
      child.kill('SIGSTOP');
      await until(() => {
        expect(opened.library.state().readOnly).toBeNull();
      });
      child.kill('SIGCONT');
      await until(() => {
        expect(out).toBe('taken\nlost to Ben\n');
      });
    },
  );

  it('reads only from the moment at which its lock is lost, and says to whom', async () => {
    const root = await newRoot();
    const opened = await open(root);
    const { document, rev } = await opened.library.read('item');
    const lock = path.join(root, '.desk', 'lock');
    const holder = {
      ...(JSON.parse(filesIn(root)['.desk/lock'] ?? '') as object),
      who: 'Anna',
      host: 'PRESS-02',
      token: 'other',
    };
    writeFileSync(lock, `${JSON.stringify(holder)}\n`);
    await until(() => {
      expect(opened.library.state().readOnly).toContain('Anna on PRESS-02');
    });
    await expect(opened.library.save(document, rev)).rejects.toMatchObject({ code: 'read-only' });
  });

  it('keeps history and conflicts, and tidies up where it may write', async () => {
    const root = await newRoot();
    const opened = await open(root);
    const { document, rev } = await opened.library.read('item');
    await opened.library.save(document, rev);
    expect(await opened.history.versions('item')).toHaveLength(1);
    const { conflict } = await opened.conflicts.addConflict(document, rev);
    await opened.conflicts.resolve(conflict, 'theirs');
    expect(await opened.tidy()).toEqual({ trash: 0, versions: 0, pictures: 0 });
    expect(existsSync(path.join(root, '.desk', 'days.json'))).toBe(true);
  });

  it('changes nothing on disk where it only looks, or where another desk has it', async () => {
    const root = await newRoot();
    writeFileSync(path.join(root, 'news', 'item.json.4194303-0123456789ab.tmp'), 'left over');
    const before = filesIn(root);
    const looking = await open(root, { lookOnly: true });
    await looking.tidy();
    await looking.close();
    expect(filesIn(root)).toEqual(before);
    const first = await open(root, { every: 60_000 });
    expect(Object.keys(filesIn(root))).not.toContain('news/item.json.4194303-0123456789ab.tmp');
    const held = filesIn(root);
    const second = await open(root, { stays: false });
    await second.tidy();
    await second.close();
    expect(filesIn(root)).toEqual(held);
    await first.close();
  });

  it.skipIf(noReadOnlyDisk !== null)(
    `takes the lock before the first save on a disk that was read-only at the opening${noReadOnlyDisk ? ` (skipped: ${noReadOnlyDisk})` : ''}`,
    async () => {
      const disk = smallDisk(256);
      const root = path.join(disk, 'Our library');
      const made = await createLibrary(root);
      const { document, rev } = await made.create(newsItem());
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const opened = await open(root);
      expect(opened.library.state().readOnly).not.toBeNull();
      await expect(opened.library.save(document, rev)).rejects.toMatchObject({ code: 'read-only' });
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      await Promise.all([opened.library.save(document, rev), opened.library.create(newsItem())]);
      expect(opened.library.state().readOnly).toBeNull();
      expect((await open(root)).library.state().readOnly).toContain('on this computer since');
      await opened.close();
    },
  );

  it.skipIf(noReadOnlyDisk !== null)(
    `can be changed once a look shows that its disk takes writes again${noReadOnlyDisk ? ` (skipped: ${noReadOnlyDisk})` : ''}`,
    async () => {
      const disk = smallDisk(256);
      const root = path.join(disk, 'Our library');
      await createLibrary(root);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const opened = await open(root);
      const told: (string | null)[] = [];
      opened.library.listen({ settingsChanged: () => told.push(opened.library.state().readOnly) });
      await opened.look();
      expect(opened.library.state().readOnly).toContain('may not be written to');
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      await opened.look();
      expect(told).toEqual([null]);
      expect((await opened.library.create(newsItem())).rev).toBe(1);
      await opened.close();
    },
  );

  it('leaves no lock in a folder that is no library, and says what is wrong', async () => {
    const folder = temporaryFolder();
    await expect(open(folder)).rejects.toMatchObject({ code: 'no-library' });
    await expect(open(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'no-library' });
    writeFileSync(path.join(folder, 'file'), '');
    await expect(open(path.join(folder, 'file'))).rejects.toMatchObject({ code: 'no-library' });
    expect(Object.keys(filesIn(folder))).toEqual(['file']);
  });

  it('warns of a folder that a service syncs', async () => {
    const root = path.join(temporaryFolder(), 'Dropbox', 'Library');
    await createLibrary(root);
    expect((await open(root)).syncWarning).toContain('Dropbox');
    expect((await open(await newRoot())).syncWarning).toBeNull();
  });
});
