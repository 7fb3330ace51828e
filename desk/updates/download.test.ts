import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { download } from './download.ts';

it('leaves no part where the disk is full, as the desk needs that room for saving', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'download-test-'));
  const bytes = randomBytes(1000);
  const file = {
    url: 'liaison-desk-1.2.0-linux-x64.deb',
    sha512: createHash('sha512').update(bytes).digest('base64'),
    size: bytes.length,
  };
  const full = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes.subarray(0, 600));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const source = {
    read: () => Promise.resolve(null),
    open: () => Promise.resolve({ from: 0, chunks: full() }),
  };
  const { signal } = new AbortController();
  await expect(download(source, file, folder, { signal, onProgress: () => undefined })).rejects.toThrow(
    'There is no room left',
  );
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
