/** Electron's fuses: read back, and tried where that can be seen. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fuseNames, fuses } from '../package/fuses.ts';
import type { PackedDesk } from './packed-desk.ts';

/** Throws where a fuse is not as it should be, or is there and has no place in the table. */
export async function checkFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  const found = Object.keys(wire).filter((key) => key !== 'version').length;
  if (found > fuseNames.length)
    throw new Error(`This Electron has ${found} fuses; scripts/package/fuses.ts knows ${fuseNames.length}.`);
  // Electron adds fuses at the end.
  const there = fuseNames.slice(0, found);
  for (const name of there) {
    const state = wire[FuseV1Options[name]];
    // The wire is written in letters: "0" is off, "1" is on.
    const letter = state === undefined ? 'missing' : String.fromCharCode(state);
    if (letter !== (fuses[name] ? '1' : '0'))
      throw new Error(`The fuse ${name} should be ${fuses[name] ? 'on' : 'off'}; its letter is “${letter}”.`);
  }
  const lacks = fuseNames.slice(found);
  const missing = lacks.length === 0 ? '' : ` This Electron is an older one that lacks ${lacks.join(', ')}.`;
  return [`${found} of ${fuseNames.length} fuses are as they should be.${missing}`];
}

/** All that a start says within a few seconds. */
const said = (executable: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((resolve) => {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const options = { env: { ...process.env, ...env }, timeout: 6_000, killSignal: 'SIGKILL' as const };
    // Last, for Node itself takes what stands before a script as its own.
    execFile(executable, [...args, ...root], options, (_error, out, err) => {
      resolve(`${out}\n${err}`);
    });
  });

/**
 * Tries to get in by the ways that the fuses close. Throws where one is open. (What NODE_OPTIONS can do in a packaged desk
 * cannot be seen from outside.)
 */
export async function tryFuses({ executable, resources }: PackedDesk, folder: string): Promise<string[]> {
  const hook = path.join(folder, 'hook.cjs');
  await writeFile(hook, "console.log('GOT IN');\n");
  const own = `--user-data-dir=${path.join(folder, 'fuses')}`;
  const ways: [string, () => Promise<string>][] = [
    ['as plain Node', () => said(executable, [hook], { ELECTRON_RUN_AS_NODE: '1' })],
    ['by the inspector', () => said(executable, [own, '--inspect=0'], {})],
    [
      'by a folder in the place of the archive',
      () => withFolder(resources, () => said(executable, [own], {})),
    ],
  ];
  for (const [way, enter] of ways)
    if (/GOT IN|Debugger listening/.test(await enter())) throw new Error(`The desk can be entered ${way}.`);
  return [`The desk cannot be entered ${ways.map(([way]) => way).join(', ')}.`];
}

/** Puts another application beside the archive, which is away meanwhile. */
async function withFolder<T>(resources: string, job: () => Promise<T>): Promise<T> {
  const archive = path.join(resources, 'app.asar');
  const folder = path.join(resources, 'app');
  await mkdir(folder);
  await writeFile(path.join(folder, 'package.json'), '{"name": "other", "main": "main.cjs"}');
  await writeFile(path.join(folder, 'main.cjs'), "console.log('GOT IN');\n");
  await rename(archive, `${archive}.away`);
  try {
    return await job();
  } finally {
    await rename(`${archive}.away`, archive);
    await rm(folder, { recursive: true });
  }
}
