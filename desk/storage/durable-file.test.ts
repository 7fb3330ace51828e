import fc from 'fast-check';
import { Low } from 'lowdb';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DamagedFile, DurableFile } from './durable-file.ts';
import { temporaryFolder } from '../testing/folder.ts';

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
