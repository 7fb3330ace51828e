/** What the packaged desk carries. */
import { extractFile, listPackage, statFile } from '@electron/asar';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PackedDesk } from './packed-desk.ts';

/** Everything that may be in the archive: what was built, without maps, and the package's own description. */
const expected =
  /^\/(?:package\.json|out|out\/main(?:\/(?:chunks(?:\/(?:[\w-]+\.js|vips-node\.mjs|vips\.wasm|css-inline\.wasm|hunspell\.wasm))?|[\w-]+\.js))?|out\/preload(?:\/preload\.cjs)?|out\/renderer(?:\/(?:index\.html|icon\.png|old-browser\.js|about\.json|licences\.json|assets(?:\/[\w.-]+\.(?:js|css|woff2))?))?)$/;
const needed = [
  '/out/main/main.js',
  '/out/main/search-worker.js',
  '/out/main/backup-worker.js',
  '/out/main/reading-worker.js',
  '/out/main/export-worker.js',
  '/out/main/rendition-worker.js',
  '/out/main/spelling-worker.js',
  '/out/main/chunks/vips-node.mjs',
  '/out/main/chunks/vips.wasm',
  '/out/main/chunks/css-inline.wasm',
  '/out/main/chunks/hunspell.wasm',
  '/out/preload/preload.cjs',
  '/out/renderer/about.json',
  '/out/renderer/licences.json',
];
const mostBytes = 14_500_000;
/** Pictures and dictionaries of Electron itself that no desk needs. */
const mostLocales = 16;

/** Sentences on what was found. Throws where something is there that should not be, or is missing. */
export async function checkArchive({ app, resources }: PackedDesk): Promise<string[]> {
  const archive = path.join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  const foreign = files.filter((file) => !expected.test(file));
  if (foreign.length > 0) throw new Error(`The archive holds what it should not: ${foreign.join(', ')}.`);
  const missing = needed.filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`The archive lacks ${missing.join(', ')}.`);
  const bytes = files.reduce((sum, file) => {
    const entry = statFile(archive, file.slice(1));
    return sum + ('size' in entry ? entry.size : 0);
  }, 0);
  if (bytes > mostBytes)
    throw new Error(`The archive has ${bytes} bytes; ${mostBytes} were expected at most.`);
  const { main } = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string };
  if (!files.includes(`/${main}`))
    throw new Error(`The archive begins at “${main}”, which it does not hold.`);
  // A Mac has them as folders beside the archive, whether they hold anything or not.
  const onMac = resources.includes(`Contents${path.sep}Resources`);
  const locales = onMac ? [] : await readdir(path.join(app, 'locales'));
  if (locales.length > mostLocales) throw new Error(`${locales.length} languages of Chromium came along.`);
  for (const folder of [
    'sample-library/library.json',
    'fonts/LICENSE-inter.txt',
    'fonts/noto-sans-sc.json',
    'LICENSE.txt',
    'LICENSES.libraries.txt',
    'LICENSE-libvips.md',
    'LICENSE-hunspell.txt',
    'dictionaries/en.dic.gz',
    'dictionaries/LICENSE-en.txt',
  ])
    if (!existsSync(path.join(resources, folder)))
      throw new Error(`“${folder}” is missing from the resources.`);
  return [
    `The archive holds ${files.length} entries, ${(bytes / 1e6).toFixed(1)} MB: what was built, and nothing else.`,
    `${locales.length} files of Chromium's languages; sample library and fonts lie beside the archive.`,
  ];
}
