/** What a command line names: folders and files, apart from options. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanLine } from '../../core/text/clean-text.ts';

/** Paths that a command line names, and sentences about names that are no paths of this computer. */
export interface Named {
  paths: string[];
  refused: string[];
}

/** Most names that are taken from one command line. */
export const mostNames = 200;
const longestName = 32_000;

/** Windows reaches devices and pipes by these, and nobody's documents. */
const device = /^[\\/]{2}[.?][\\/]/;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\0-\x1f\x7f]/;

/**
 * Reads the arguments after the program's own name. Options are left to those whose they are; after `--` everything is a
 * name. `folder`: where names without one begin.
 */
export function namedPaths(
  args: readonly string[],
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Named {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const named: Named = { paths: [], refused: [] };
  const end = args.indexOf('--');
  const names = args.filter(
    (arg, at) => at !== end && ((end !== -1 && at > end) || !isOption(arg, platform)),
  );
  for (const name of names.slice(0, mostNames)) {
    const local = localName(name, platform);
    if (local === null || control.test(local) || local.length > longestName || device.test(local))
      named.refused.push(`“${shortened(name)}” is no file or folder of this computer, so it was not opened.`);
    else if (local !== '') named.paths.push(paths.resolve(folder, local));
  }
  if (names.length > mostNames)
    named.refused.push(`More than ${mostNames} files were given; the first ${mostNames} were taken.`);
  return { paths: [...new Set(named.paths)], refused: named.refused };
}

/** Chromium takes what begins with a slash for an option, too, where no path begins with one. */
const isOption = (arg: string, platform: NodeJS.Platform): boolean =>
  arg.startsWith('-') || (platform === 'win32' && /^\/[^/]/.test(arg));

/** The path that a name stands for; null where it is an address of anything but a file of this computer. */
function localName(name: string, platform: NodeJS.Platform): string | null {
  if (!/^(file:|[a-z][a-z0-9+.-]+:\/\/)/i.test(name)) return name;
  try {
    const url = new URL(name);
    if (url.protocol !== 'file:' || url.host !== '') return null;
    return fileURLToPath(url, { windows: platform === 'win32' });
  } catch {
    return null;
  }
}

const shownLength = 200;
/** A name as it is shown in a sentence: on one line, and no longer than that. */
export const shortened = (name: string): string => {
  const shown = cleanLine(name.replace(new RegExp(control, 'g'), ' '));
  return shown.length > shownLength ? `${shown.slice(0, shownLength)}…` : shown;
};
