/**
 * Run as a process of its own. Arguments: "desk" or "minisearch", and a number of documents. Prints one JSON object:
 * milliseconds, and bytes of memory that the index takes.
 */
import MiniSearch from 'minisearch';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { searchableOf } from '../../desk/search/searchable.ts';
import { WordIndex } from '../../desk/search/word-index.ts';
import { folded } from '../../core/text/folded-words.ts';
import { benchItem, benchQueries } from './documents.ts';
import { timingOf, type Timing } from './measure.ts';

export interface SearchFigures {
  build: number;
  query: Timing;
  /** Words as they are typed, of which the first two or three letters are there. */
  typed: Timing;
  /** Of all queries together, so that both are seen to find. */
  found: number;
  memory: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const used = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Both find words, their beginnings, and words with one typo. */
const makers = {
  desk: () => {
    const index = new WordIndex();
    return {
      put: (n: number) => {
        const item = benchItem(n);
        index.put(item.id, searchableOf(item));
      },
      find: (words: string) => index.find(words).length,
    };
  },
  minisearch: () => {
    const index = new MiniSearch({
      fields: ['headline', 'teaser', 'body'],
      processTerm: (term) => folded(term) || null,
      searchOptions: {
        boost: { headline: 4, teaser: 2 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        maxFuzzy: 1,
        combineWith: 'AND',
      },
    });
    return {
      put: (n: number) => {
        const item = benchItem(n);
        index.add({ id: item.id, ...searchableOf(item) });
      },
      find: (words: string) => index.search(words).length,
    };
  },
};

const [kind = '', count = ''] = process.argv.slice(2);
const before = used();
const { put, find } = makers[kind as keyof typeof makers]();
const began = performance.now();
for (let n = 0; n < Number(count); n += 1) put(n);
const build = performance.now() - began;
const memory = used() - before;
let found = 0;
const timed = (words: string): number => {
  const asked = performance.now();
  found += find(words);
  return performance.now() - asked;
};
const query = timingOf(benchQueries(200).map(timed));
const typed = timingOf(benchQueries(100).map((words, at) => timed(words.slice(0, 2 + (at % 2)))));
console.log(JSON.stringify({ build, query, typed, found, memory } satisfies SearchFigures));
