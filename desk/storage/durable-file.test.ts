import fc from 'fast-check';
import { Low } from 'lowdb';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, faultyDisk, type Fault } from '../testing/faulty-disk.ts';
import { noSmallDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';
import {
  DamagedFile,
  DurableFile,
  isBeingWritten,
  makeFolder,
  temporaryName,
  writeDurably,
} from './durable-file.ts';

const found = async (content: string | Uint8Array): Promise<unknown> => {
  const file = path.join(temporaryFolder(), 'a.json');
  writeFileSync(file, content);
  return new DurableFile<unknown>(file).read().catch((error: unknown) => {
    if (error instanceof DamagedFile) return error.damage;
    throw error;
  });
};

describe('the adapter under lowdb', () => {
  it('reads back what lowdb writes', async () => {
    const file = path.join(temporaryFolder(), 'a.json');
    const low = new Low<{ words: string[] } | null>(new DurableFile(file), null);
    await low.read();
    expect(low.data).toBeNull();
    low.data = { words: ['café', '👩‍👩‍👧', 'שלום'] };
    await low.write();
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(low.data, null, 2)}\n`);
    const again = new Low<unknown>(new DurableFile(file), null);
    await again.read();
    expect(again.data).toEqual(low.data);
  });

  it('gives every string back byte for byte, lone surrogates and zero signs included', async () => {
    const file = path.join(temporaryFolder(), 'a.json');
    const durable = new DurableFile<string[]>(file);
    const anyString = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyString), async (strings) => {
        await durable.write(strings);
        expect(await durable.read()).toEqual(strings);
      }),
      { numRuns: 60 },
    );
  });

  it('tells apart a missing, empty, null, zero-filled, cut and foreign file', async () => {
    expect(await new DurableFile(path.join(temporaryFolder(), 'none.json')).read()).toBeNull();
    expect(await found('')).toBe('empty');
    expect(await found(' \n\t')).toBe('empty');
    expect(await found('null\n')).toBe('null');
    expect(await found(new Uint8Array(512))).toBe('nul-filled');
    expect(await found('{"words": "half\0\0\0\0')).toBe('nul-filled');
    expect(await found('{"words": "hal')).toBe('not-json');
    expect(await found('<html></html>')).toBe('not-json');
    expect(await found(Uint8Array.of(0x22, 0xe9, 0x22))).toBe('not-utf8');
    expect(await found('\ufeff{"words": 1}')).toEqual({ words: 1 });
  });

  it('says that a thing which is no file cannot be read', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'a.json'));
    await expect(new DurableFile(path.join(folder, 'a.json')).read()).rejects.toMatchObject({
      damage: 'unreadable',
    });
  });

  it('finds every cut of a file, and never takes it for something else', async () => {
    const whole = `${JSON.stringify({ headline: 'Köln', list: [1, null, true] }, null, 2)}\n`;
    const bytes = new TextEncoder().encode(whole);
    for (let length = 0; length < bytes.length - 1; length += 1)
      expect(await found(bytes.subarray(0, length)), `${length} bytes`).toBeTypeOf('string');
    expect(await found(bytes)).toEqual(JSON.parse(whole));
  });

  it.skipIf(process.getuid?.() === 0)(
    'fails in a read-only folder (skipped as root, whom nothing stops)',
    async () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o500);
      await expect(new DurableFile(path.join(folder, 'a.json')).write(1)).rejects.toMatchObject({
        code: 'EACCES',
      });
      chmodSync(folder, 0o700);
    },
  );
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a durable write', () => {
  it('takes the steps that a power cut asks for, in their order', async () => {
    const file = path.join(temporaryFolder(), 'a.json');
    const { disk, log } = faultyDisk();
    await writeDurably(file, bytes('words'), disk);
    expect(log).toEqual(['open r', 'open wx', 'write', 'sync', 'stat', 'rename', 'sync folder']);
    expect(readFileSync(file, 'utf8')).toBe('words');
  });

  it('writes to a new file beside the old one, under a name of its own each time', async () => {
    const folder = temporaryFolder();
    const opened: string[] = [];
    const { disk } = faultyDisk((operation, at) => {
      if (operation !== 'open wx') return;
      opened.push(at);
      expect(isBeingWritten(at)).toBe(true);
    });
    await writeDurably(path.join(folder, 'a.json'), bytes('1'), disk);
    await writeDurably(path.join(folder, 'a.json'), bytes('2'), disk);
    expect(new Set(opened).size).toBe(2);
    for (const at of opened) {
      expect(path.dirname(at)).toBe(folder);
      expect(at).toMatch(temporaryName);
      expect(isBeingWritten(at)).toBe(false);
    }
  });

  it.each(['open wx', 'write', 'sync', 'stat', 'rename'])(
    'leaves the old file and no other where “%s” fails',
    async (operation) => {
      const folder = temporaryFolder();
      const file = path.join(folder, 'a.json');
      writeFileSync(file, 'old');
      const { disk } = faultyDisk((now) => {
        if (now === operation) throw failure('EIO');
      });
      await expect(writeDurably(file, bytes('new'), disk)).rejects.toMatchObject({ code: 'EIO' });
      expect(readdirSync(folder)).toEqual(['a.json']);
      expect(readFileSync(file, 'utf8')).toBe('old');
    },
  );

  it('does not call a file written whose size is another one', async () => {
    const folder = temporaryFolder();
    const { disk } = faultyDisk((operation, at) => {
      if (operation === 'stat') writeFileSync(at, 'cut');
    });
    await expect(writeDurably(path.join(folder, 'a.json'), bytes('whole words'), disk)).rejects.toMatchObject(
      {
        code: 'ENOSPC',
      },
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'tries a rename again while another program holds the file (%s)',
    async (code) => {
      const file = path.join(temporaryFolder(), 'a.json');
      let held = 3;
      const { disk, log } = faultyDisk((operation) => {
        if (operation === 'rename' && held-- > 0) throw failure(code);
      });
      await writeDurably(file, bytes('words'), disk);
      expect(log.filter((operation) => operation === 'rename')).toHaveLength(4);
      expect(readFileSync(file, 'utf8')).toBe('words');
    },
  );

  it('gives up a rename when its timeout ends, and at once for any other reason', async () => {
    const folder = temporaryFolder();
    const always =
      (code: string): Fault =>
      (operation) => {
        if (operation === 'rename') throw failure(code);
      };
    const failing = faultyDisk(always('EBUSY'), { renameTimeout: 60 });
    await expect(writeDurably(path.join(folder, 'a'), bytes('x'), failing.disk)).rejects.toMatchObject({
      code: 'EBUSY',
    });
    expect(failing.log.filter((operation) => operation === 'rename').length).toBeGreaterThan(1);
    const hopeless = faultyDisk(always('EXDEV'));
    await expect(writeDurably(path.join(folder, 'a'), bytes('x'), hopeless.disk)).rejects.toMatchObject({
      code: 'EXDEV',
    });
    expect(hopeless.log.filter((operation) => operation === 'rename')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['win32', 'EPERM', true],
    ['win32', 'EINVAL', true],
    ['win32', 'EIO', false],
    ['linux', 'EPERM', false],
    ['linux', 'EINVAL', false],
    ['darwin', 'EINVAL', false],
  ] as const)('on %s a folder sync that fails with %s is forgiven: %s', async (platform, code, forgiven) => {
    const file = path.join(temporaryFolder(), 'a');
    const { disk } = faultyDisk(
      (operation) => {
        if (operation === 'sync folder') throw failure(code);
      },
      { platform },
    );
    const write = writeDurably(file, bytes('x'), disk);
    await (forgiven ? expect(write).resolves.toBeUndefined() : expect(write).rejects.toMatchObject({ code }));
  });

  it('never takes a temporary file of somebody else for its own', async () => {
    const folder = temporaryFolder();
    let theirs = '';
    const { disk } = faultyDisk((operation, at) => {
      if (operation === 'open wx') writeFileSync((theirs = at), 'theirs');
    });
    await expect(writeDurably(path.join(folder, 'a'), bytes('mine'), disk)).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
  });
});

describe('making a folder', () => {
  it('syncs the folder that it stands in, and does nothing where it exists', async () => {
    const folder = path.join(temporaryFolder(), 'news');
    const { disk, log } = faultyDisk();
    await makeFolder(folder, disk);
    expect(existsSync(folder)).toBe(true);
    expect(log).toEqual(['open r', 'sync folder']);
    await makeFolder(folder, disk);
    expect(log).toHaveLength(2);
  });
});

describe.skipIf(noSmallDisk !== null)(`a full disk (${noSmallDisk ?? 'a small tmpfs'})`, () => {
  it('leaves the old file whole and nothing else, at every amount of free space', async () => {
    const folder = smallDisk(256);
    const file = path.join(folder, 'a.json');
    const old = bytes('o'.repeat(20_000));
    const fresh = bytes('n'.repeat(30_000));
    await writeDurably(file, old);
    let failed = 0;
    let written = 0;
    for (let blocks = 0; blocks <= 12; blocks += 1) {
      await writeDurably(file, old);
      writeFileSync(path.join(folder, 'filler'), '');
      const { bavail, bsize } = statfsSync(folder);
      const fill = Number(bavail) - blocks;
      writeFileSync(path.join(folder, 'filler'), new Uint8Array(fill * Number(bsize)));
      const outcome = await writeDurably(file, fresh).then(
        () => 'written' as const,
        (error: NodeJS.ErrnoException) => error.code,
      );
      if (outcome === 'written') written += 1;
      else {
        failed += 1;
        expect(outcome).toBe('ENOSPC');
      }
      expect(readFileSync(file).equals(outcome === 'written' ? fresh : old)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['a.json', 'filler']);
      writeFileSync(path.join(folder, 'filler'), '');
    }
    expect(failed).toBeGreaterThan(0);
    expect(written).toBeGreaterThan(0);
  });
});
