/** For packages: the dictionaries, compressed, and their licences, in out/dictionaries. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { dictionaries, spelledLanguages } from '../core/spelling/dictionaries.ts';
import { dictionaryFolder, packedName } from '../desk/spelling/packed-dictionaries.ts';

const folder = path.join(import.meta.dirname, '..', 'out', dictionaryFolder);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
let bytes = 0;
for (const language of spelledLanguages) {
  const { package: name, licence } = dictionaries[language];
  const from = path.dirname(createRequire(import.meta.url).resolve(name));
  for (const part of ['aff', 'dic'] as const) {
    const packed = await promisify(gzip)(await readFile(path.join(from, `index.${part}`)), { level: 9 });
    bytes += packed.length;
    await writeFile(path.join(folder, packedName(language, part)), packed);
  }
  const own = path.join(from, 'license');
  // One of them states its licence in its description alone.
  const words = await readFile(existsSync(own) ? own : path.join(from, 'readme.md'), 'utf8');
  await writeFile(
    path.join(folder, `LICENSE-${language}.txt`),
    `${name}: ${licence}\nhttps://github.com/wooorm/dictionaries\n\n${words}`,
  );
}
console.log(`${spelledLanguages.length} dictionaries, ${(bytes / 1e6).toFixed(1)} MB compressed.`);
