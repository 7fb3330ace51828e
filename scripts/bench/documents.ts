/** News items for benchmarks: made-up words, as often as words are in a language. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NewsItem } from '../../core/document.ts';
import { beginDocument } from '../../core/fields/fields.ts';
import { atOnce } from '../../desk/storage/at-once.ts';
import { seal } from '../../desk/documents/envelope.ts';
import { createLibrary } from '../../desk/opening/open-library.ts';
import { chance, upTo } from '../../torture/random.ts';

const starts = 'b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st t tr v w'.split(' ');
const vowels = 'a e i o u ai é ea ou ü ie'.split(' ');
const ends = 'l n r s t m nd st ng x'.split(' ');

const vocabulary = ((): string[] => {
  const random = chance(1);
  const pick = (from: readonly string[]): string => from[upTo(from.length, random)] ?? '';
  const words = new Set<string>();
  while (words.size < 20_000) {
    let word = '';
    for (let syllables = 1 + upTo(3, random); syllables >= 0; syllables -= 1)
      word += pick(starts) + pick(vowels);
    words.add(word + pick(ends));
  }
  return [...words];
})();

/** A word; the first of the vocabulary are the most frequent (Zipf). */
const word = (random: () => number): string =>
  vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'word';

/** Where a text's words come from; the first of a vocabulary are the most frequent. */
type Words = (random: () => number) => string;

/** Words of the English dictionary, the short ones most often, and one in thirty that it does not have, as names are. */
export function englishWords(): Words {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
  const listed = readFileSync(path.join(folder, 'index.dic'), 'utf8').split('\n');
  const known = listed
    .map((line) => line.replace(/\/.*/, '').trim())
    .filter((line) => /^[a-z]{2,12}$/.test(line))
    .sort((a, b) => a.length - b.length);
  return (random) =>
    upTo(30, random) === 0
      ? word(random)
      : (known[Math.floor(known.length ** (0.4 + 0.6 * random())) - 1] ?? 'word');
}

const sentence = (random: () => number, words: number, from: Words = word): string => {
  const text = Array.from({ length: words }, () => from(random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** News item number n, of about 5 KB on disk, or with that many paragraphs of 62 words. */
export function benchItem(n: number, paragraphs = 5, from: Words = word): NewsItem {
  const random = chance(n + 1);
  const day = new Date(Date.UTC(2000, 0, 1) + upTo(9_000, random) * 86_400_000).toISOString();
  return {
    ...beginDocument('news', { id: `item-${n}`, at: day }),
    headline: sentence(random, 9, from),
    date: { start: day.slice(0, 10) },
    place: 'Vienna',
    teaser: sentence(random, 28, from),
    body: {
      type: 'doc',
      content: Array.from({ length: paragraphs }, () => ({
        type: 'paragraph',
        content: [{ type: 'text', text: sentence(random, 62, from) }],
      })),
    },
    status: 'published',
  };
}

/** Some words that stand in the documents, as people look for them: one or two, cut off, or with a typo. */
export function benchQueries(count: number): string[] {
  const random = chance(99);
  return Array.from({ length: count }, (_, query) => {
    const found = vocabulary[upTo(2_000, random)] ?? '';
    if (query % 4 === 1) return `${found} ${vocabulary[upTo(200, random)] ?? ''}`;
    if (query % 4 === 2) return found.slice(0, Math.max(2, found.length - 2));
    if (query % 4 === 3) return `${found.slice(0, 2)}z${found.slice(3)}`;
    return found;
  });
}

/** Makes a library of so many items in a folder that is not there yet: quickly, without waiting for the disk. */
export async function benchLibrary(
  root: string,
  count: number,
  make: (n: number) => NewsItem = benchItem,
): Promise<void> {
  const { files } = await createLibrary(root);
  await mkdir(path.join(root, 'news'), { recursive: true });
  await atOnce(
    Array.from({ length: count }, (_, n) => n),
    32,
    async (n) => {
      const item = make(n);
      const envelope = seal(item, 1, item.updatedAt);
      await writeFile(files.pathOf('news', item.id), `${JSON.stringify(envelope, null, 2)}\n`);
    },
  );
}
