/**
 * The headless Chromium that `npm ci` brings along for Linux (`@sparticuz/chromium`). It is kept there compressed, with
 * the libraries and fonts that a bare machine lacks, and is unpacked once into the cache of this user.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { cacheFolder } from '../storage/cache-folder.mjs';
import { CannotPrint } from './cannot-print.ts';
import { untar } from './untar.ts';

/** Where the unpacked Chromium lies, and the environment that it needs to find its libraries and fonts. */
export interface NpmChromium {
  executable: string;
  env: Readonly<Record<string, string>>;
}

/** What was unpacked: sizes in bytes by name below the folder. Files that a power cut left empty are noticed by it. */
const contents = 'contents.json';
const contentsSchema = z.record(z.string(), z.number().int().nonnegative());

/** Folder of the package, or null where npm did not install it: elsewhere than Linux on x64 it is of no use. */
export function npmChromiumPackage(): { folder: string; version: string } | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  let folder: string;
  try {
    folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  } catch {
    return null;
  }
  while (!existsSync(path.join(folder, 'bin', 'chromium.br'))) {
    if (folder === path.dirname(folder)) return null;
    folder = path.dirname(folder);
  }
  const { version } = z
    .object({ version: z.string().regex(/^[\w.-]+$/) })
    .parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  return { folder, version };
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** The system's fonts where it has any, and Open Sans, which came along, where it has none. */
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${escapeXml(path.join(folder, 'fonts'))}</dir>
<dir>/usr/share/fonts</dir>
<cachedir>${escapeXml(path.join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;

async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = contentsSchema.parse(JSON.parse(await readFile(path.join(folder, contents), 'utf8')));
    for (const [name, size] of Object.entries(sizes))
      if ((await stat(path.join(folder, name))).size !== size) return false;
    return true;
  } catch {
    return false;
  }
}

async function unpackInto(folder: string, packed: string): Promise<void> {
  const sizes: Record<string, number> = {};
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const bytes = await promisify(brotliDecompress)(await readFile(path.join(packed, archive)));
    for (const file of untar(bytes)) {
      await mkdir(path.dirname(path.join(folder, file.name)), { recursive: true });
      await writeFile(path.join(folder, file.name), file.bytes);
      sizes[file.name] = file.bytes.length;
    }
  }
  const executable = path.join(folder, 'chromium');
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(executable, { mode: 0o700 }),
  );
  sizes['chromium'] = (await stat(executable)).size;
  await writeFile(path.join(folder, contents), JSON.stringify(sizes));
}

/** Unpacks into a folder beside and renames it, so that nobody ever finds a half: two exports may do it at once. */
async function unpackOnce(folder: string, packed: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o700 });
  const work = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(work, packed);
    if (!(await isWhole(folder))) await rm(folder, { recursive: true, force: true });
    await rename(work, folder).catch(async (error: unknown) => {
      if (!(await isWhole(folder))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The Chromium of npm, unpacked if it is not yet (some seconds and 190 MB, once for each version). Gives null where npm
 * did not install it. Throws CannotPrint where it cannot be unpacked.
 */
export async function npmChromium(environment: NodeJS.ProcessEnv = process.env): Promise<NpmChromium | null> {
  const found = npmChromiumPackage();
  if (found === null) return null;
  const folder = path.join(cacheFolder(environment), `chromium-${found.version}`);
  const fonts = path.join(folder, 'liaison-desk-fonts.conf');
  try {
    if (!(await isWhole(folder))) await unpackOnce(folder, path.join(found.folder, 'bin'));
    // Its paths are absolute: written anew where the cache was moved.
    const wanted = fontsConfiguration(folder);
    if ((await readFile(fonts, 'utf8').catch(() => '')) !== wanted) await writeFile(fonts, wanted);
  } catch (error) {
    throw new CannotPrint(
      `The Chromium of npm could not be unpacked into “${folder}” (${error instanceof Error ? error.message : String(error)}); XDG_CACHE_HOME may name another place.`,
    );
  }
  const libraries = [path.join(folder, 'lib'), environment['LD_LIBRARY_PATH'] ?? ''].filter(
    (name) => name !== '',
  );
  return {
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: fonts },
  };
}
