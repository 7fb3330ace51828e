/** Where the dictionaries are: in a packaged desk compressed beside it, elsewhere in their packages. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { dictionaries, type SpelledLanguage } from '../../core/spelling/dictionaries.ts';
import { dictionaryFolder, packedName } from './packed-dictionaries.ts';

/** A dictionary as Hunspell takes it: how words change, and the words. */
export interface DictionaryText {
  affixes: string;
  words: string;
}

/** Reads the dictionary of a language. Throws where the desk was installed without it. */
export async function readDictionary(language: SpelledLanguage): Promise<DictionaryText> {
  const [affixes, words] = await Promise.all([read(language, 'aff'), read(language, 'dic')]);
  return { affixes, words };
}

async function read(language: SpelledLanguage, part: 'aff' | 'dic'): Promise<string> {
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  const packed = resources && path.join(resources, dictionaryFolder, packedName(language, part));
  if (packed && existsSync(packed)) return (await promisify(gunzip)(await readFile(packed))).toString('utf8');
  const main = createRequire(import.meta.url).resolve(dictionaries[language].package);
  return readFile(path.join(path.dirname(main), `index.${part}`), 'utf8');
}
