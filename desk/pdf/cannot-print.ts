/** What keeps a page from being printed, besides the page itself. */
import { DeskError } from '../../core/desk-error.ts';

/** Sentence of a printing that was called off. */
export const printingCancelled = (): DeskError =>
  new DeskError('cancelled', 'The printing was cancelled. Export again to have the PDF.');

/** Why one of the makers of PDFs prints nothing here; the next one is tried then. The message is a sentence without its consequence, e.g. "Electron could not be started (…)." */
export class CannotPrint extends Error {
  override readonly name = 'CannotPrint';
}

/** Debian packages whose names do not follow from that of their library. */
const packages: Record<string, string> = {
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libcups.so.2': 'libcups2',
};

/** Debian's package of a library, by Debian's rule: "libX11.so.6" is in "libx11-6", "libgbm.so.1" in "libgbm1". */
export function debianPackage(library: string): string {
  const known = packages[library];
  if (known !== undefined) return known;
  const [, name = library, version = ''] = /^(.+?)\.so\.?(\d*)/.exec(library) ?? [];
  return `${name}${/\d$/.test(name) && version !== '' ? '-' : ''}${version}`.toLowerCase();
}

/** What a Chromium said before it ended, as the end of a sentence: a missing library by its package, or its last error. */
export function lastErrorLine(said: string): string | null {
  const [, library] = /error while loading shared libraries: ([^\s:]+)/.exec(said) ?? [];
  if (library !== undefined)
    return `the library ${library} is missing; Debian has it in the package ${debianPackage(library)}`;
  if (/No usable sandbox|SUID sandbox helper/i.test(said))
    return 'this system does not allow its sandbox; AppArmor may forbid user namespaces';
  const line = said
    .split('\n')
    .filter((line) => /FATAL|Missing|failed to load/i.test(line))
    .at(-1);
  return line?.replace(/^.*?\[[^\]]*:[^\]]*\]\s*/, '').slice(0, 200) ?? null;
}
