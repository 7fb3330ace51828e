/** `desk --version`. */
import { readFile } from 'node:fs/promises';
import { aboutLines } from '../../core/about/about.ts';
import { readBuild } from '../about/build.ts';
import { thisRuntime } from '../about/runtime.ts';

/** Version and commit as the build noted them, else the version alone; and what the desk runs on. */
export async function versionLines(): Promise<string[]> {
  // Beside what is built (out/cli), or from the sources (desk/cli).
  const built = await readBuild(new URL('../renderer/about.json', import.meta.url)).catch(() => null);
  const build = built ?? { version: await ownVersion(), commit: '' };
  return aboutLines(build, thisRuntime());
}

async function ownVersion(): Promise<string> {
  const description = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
