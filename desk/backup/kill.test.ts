import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBackup } from './backup.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { restoreBackup } from './restore-backup.ts';
import { newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';

const cli = path.join(import.meta.dirname, '../cli.mjs');
const bin = path.join(import.meta.dirname, '../../node_modules/.bin');

/** Runs a command and kills it once a file is there whose path `until` knows; gives its signal or status. */
function killed(args: string[], until: () => boolean): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve, reject) => {
    const PATH = `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`;
    const child = spawn('node', [cli, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', PATH },
      stdio: 'ignore',
    });
    const look = (): void => {
      if (child.exitCode !== null) return;
      if (until()) child.kill('SIGKILL');
      else setImmediate(look);
    };
    setImmediate(look);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve(signal ?? status);
    });
  });
}

async function library() {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  const made = await createLibrary(root);
  for (let count = 0; count < 40; count += 1)
    await made.create(newsItem({ id: `item-${count}`, headline: `Item ${count}` }));
  return { base, root, made };
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true }).map(String);
  } catch {
    return [];
  }
};

describe('killed in the middle', () => {
  it('a backup leaves no file that looks like one, unless it is whole', async () => {
    const { base, root } = await library();
    const out = path.join(base, 'out');
    let killedInTime = 0;
    for (const until of [
      () => namesIn(out).some((name) => name.endsWith('.tmp')),
      () => namesIn(out).some((name) => name.endsWith('.tmp')) && Math.random() < 0.02,
      () => namesIn(out).some((name) => name.endsWith('.zip')),
    ]) {
      rmSync(out, { recursive: true, force: true });
      if ((await killed(['backup', '--library', root, '--out', out], until)) === 'SIGKILL') killedInTime += 1;
      const zips = namesIn(out).filter((name) => name.endsWith('.zip'));
      for (const zip of zips) {
        const again = path.join(base, `again-${killedInTime}`);
        expect((await restoreBackup(path.join(out, zip), again)).documents).toBe(40);
      }
      // The next backup is not kept from being made.
      mkdirSync(out, { recursive: true });
      const next = await makeBackup(await openLibrary(root), { folder: out });
      expect(next.header.documents).toBe(40);
    }
    expect(killedInTime).toBeGreaterThan(0);
  });

  it('a restoring never leaves part of a library that passes for the whole', async () => {
    const { base, root, made } = await library();
    const zip = path.join(base, 'backup.zip');
    await makeBackup(made, { file: zip });
    const whole = filesIn(root);
    let killedInTime = 0;
    for (let count = 1; count <= 6; count += 1) {
      const again = path.join(base, `again-${count}`);
      const files = count * 7;
      const end = await killed(['restore', zip, '--library', again], () => namesIn(again).length >= files);
      if (end === 'SIGKILL') killedInTime += 1;
      const found = await openLibrary(again, { lookOnly: true }).catch((error: unknown) => error as Error);
      if (found instanceof Error) expect(found.message).toMatch(/no library|no folder/);
      else if (found.state().troubled.length > 0)
        expect(found.state().troubled[0]?.path).toBe('library.json');
      else
        for (const [name, content] of Object.entries(whole))
          expect(readFileSync(path.join(again, name), 'utf8')).toBe(content);
      if (found instanceof Error) expect((await restoreBackup(zip, again)).documents).toBe(40);
    }
    expect(killedInTime).toBeGreaterThan(0);
  });
});
