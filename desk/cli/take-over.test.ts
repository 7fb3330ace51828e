import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import type { Holder } from '../lock/lock-file.ts';
import { identifyThisProcess } from '../lock/process-identity.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';

const entry = '11.04.2019: Ports: what next\nMembers met in Lisbon.\n';

/** A library with the lock that a desk on another computer has left, and what writes its heartbeats. `every`: in ms. */
async function heldElsewhere(every = 200) {
  const root = path.join(temporaryFolder(), 'library');
  await createLibrary(root);
  const file = path.join(root, '.desk', 'lock');
  const holder: Holder = {
    ...(await identifyThisProcess()),
    host: 'PRESS-02',
    machine: 'another',
    boot: 'another',
    who: 'Anna',
    since: '2024-03-11T10:32:05+01:00',
    every,
    token: 'aaaaaaaaaaaa',
    beat: '0000000000',
  };
  mkdirSync(path.dirname(file), { recursive: true });
  const write = (beat: number): void => {
    writeFileSync(file, `${JSON.stringify({ ...holder, beat: String(beat).padStart(10, '0') })}\n`);
  };
  write(0);
  return { root, file, write };
}

const documents = async (root: string): Promise<number> =>
  [...(await openLibrary(root, { lookOnly: true })).list()].length;

const who = 'Anna on PRESS-02 has had this library open since 10:32 on 11 March 2024.';

describe('A library that a desk on another computer has open', () => {
  it('is not changed, and the way to take it over is said', async () => {
    const { root } = await heldElsewhere();
    const imported = await runDesk(['import', '-', '--as', 'latest-news', '--library', root], {
      input: entry,
    });
    expect(imported.status).toBe(1);
    expect(imported.err).toBe(`${who} Close it there; or, if that desk is gone for good, use --take-over.\n`);
    const repaired = await runDesk(['doctor', '--library', root, '--repair']);
    expect(repaired.status).toBe(1);
    expect(repaired.err).toContain('use --take-over');
    expect(await documents(root)).toBe(0);
  });

  it('is taken over with --take-over where that desk gives no sign, and given up afterwards', async () => {
    const { root, file } = await heldElsewhere();
    const imported = await runDesk(['import', '-', '--as', 'latest-news', '--library', root, '--take-over'], {
      input: entry,
    });
    expect(imported.err).toBe(
      `${who} Watching for a sign of that desk for 2 seconds; where there is none, the library is taken over.\n`,
    );
    expect(imported.status).toBe(0);
    expect(await documents(root)).toBe(1);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('is taken over for a repair too', async () => {
    const { root } = await heldElsewhere();
    const repaired = await runDesk(['doctor', '--library', root, '--repair', '--take-over']);
    expect(repaired).toMatchObject({ status: 0 });
    expect(repaired.err).toContain(who);
  });

  it('is left alone where that desk is alive', async () => {
    const { root, write } = await heldElsewhere(1_000);
    let beat = 0;
    const beating = setInterval(() => {
      write((beat += 1));
    }, 100);
    const imported = await runDesk(['import', '-', '--as', 'latest-news', '--library', root, '--take-over'], {
      input: entry,
    });
    clearInterval(beating);
    expect(imported.status).toBe(1);
    expect(imported.err).toContain(
      `${who} It was not taken over, because that desk is alive. Close the library there.`,
    );
    expect(await documents(root)).toBe(0);
  });
});
