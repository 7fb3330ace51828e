/** Electron's fuses: read back, and tried where that can be seen. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const wanted: Record<keyof typeof FuseV1Options, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Throws where a fuse is not as it should be. */
export async function checkFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  for (const [name, on] of Object.entries(wanted)) {
    const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
    // The wire is written in letters: "0" is off, "1" is on.
    const letter = state === undefined ? 'missing' : String.fromCharCode(state);
    if (letter !== (on ? '1' : '0'))
      throw new Error(`The fuse ${name} should be ${on ? 'on' : 'off'}; its letter is “${letter}”.`);
  }
  return [`${Object.keys(wanted).length} fuses are as they should be.`];
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
export async function tryFuses(app: string, executable: string, folder: string): Promise<string[]> {
  const hook = path.join(folder, 'hook.cjs');
  await writeFile(hook, "console.log('GOT IN');\n");
  const own = `--user-data-dir=${path.join(folder, 'fuses')}`;
  const ways: [string, () => Promise<string>][] = [
    ['as plain Node', () => said(executable, [hook], { ELECTRON_RUN_AS_NODE: '1' })],
    ['by the inspector', () => said(executable, [own, '--inspect=0'], {})],
    ['by a folder in the place of the archive', () => withFolder(app, () => said(executable, [own], {}))],
  ];
  for (const [way, enter] of ways)
    if (/GOT IN|Debugger listening/.test(await enter())) throw new Error(`The desk can be entered ${way}.`);
  return [`The desk cannot be entered ${ways.map(([way]) => way).join(', ')}.`];
}

/** Puts another application beside the archive, which is away meanwhile. */
async function withFolder<T>(app: string, job: () => Promise<T>): Promise<T> {
  const archive = path.join(app, 'resources', 'app.asar');
  const folder = path.join(app, 'resources', 'app');
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
