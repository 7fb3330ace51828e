import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { NewestLog } from './newest-log.ts';

it('A log that has been closed is not opened again by who comes late', async () => {
  const file = path.join(temporaryFolder(), 'a.log');
  const log = new NewestLog(file);
  await log.close();
  const head = { id: 'item', rev: 1, digest: '0123456789abcdef', replaces: null };
  await expect(log.add(head, new Uint8Array())).rejects.toThrow('closed');
  expect(existsSync(file)).toBe(false);
});
