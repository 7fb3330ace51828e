/** The words of many documents: which documents hold words, or their beginnings, or words with one typo. */
import SearchableMap from 'minisearch/SearchableMap';
import { wordsOf } from './words.ts';
import { matching } from './matching.ts';

/** Text of a document by field; `tags` are ids. */
export interface Searchable {
  headline: string;
  teaser: string;
  tags: readonly string[];
  body: string;
}

/** How much a word counts in each field, and how many words the field usually has. */
const fields = {
  headline: { boost: 4, usual: 9 },
  teaser: { boost: 2, usual: 30 },
  body: { boost: 1, usual: 500 },
} as const;
const tagWeight = 48;

/**
 * A document's number and the weight that a word has in it (1 to 255), in one integer. MiniSearch's radix tree finds
 * the words; what hangs on it is this, because an object for each word of each document takes ten times the memory
 * and makes common words slow.
 */
type Posting = number;

/** An index in memory. Documents may be put again with other text. */
export class WordIndex {
  readonly #postings = new Map<string, Posting[]>();
  readonly #words = new SearchableMap<Posting[]>();
  readonly #tagged = new Map<string, Posting[]>();
  #tagNames = new SearchableMap<string[]>();
  /** Id of each document by number; null where it is gone and its postings still stand. */
  readonly #ids: (string | null)[] = [];
  readonly #numbers = new Map<string, number>();
  #gone: number[] = [];
  #free: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** Names of tags by id; documents are found by them from now on. */
  nameTags(names: ReadonlyMap<string, string>): void {
    const words = new SearchableMap<string[]>();
    for (const [id, name] of names)
      for (const word of new Set(wordsOf(name))) words.set(word, [...(words.get(word) ?? []), id]);
    this.#tagNames = words;
  }

  put(id: string, document: Searchable): void {
    this.drop(id);
    const number = this.#free.pop() ?? this.#ids.length;
    this.#ids[number] = id;
    this.#numbers.set(id, number);
    for (const [word, weight] of weigh(document)) this.#postingsOf(word).push(number * 256 + weight);
    for (const tag of new Set(document.tags)) {
      const postings = this.#tagged.get(tag);
      if (postings) postings.push(number * 256 + tagWeight);
      else this.#tagged.set(tag, [number * 256 + tagWeight]);
    }
  }

  drop(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#ids[number] = null;
    this.#gone.push(number);
  }

  /** Ids of documents that hold every word, best first; none for no words. */
  find(words: string): string[] {
    const asked = [...new Set(wordsOf(words))];
    if (asked.length === 0) return [];
    const total = new Float64Array(this.#ids.length);
    const best = new Float64Array(this.#ids.length);
    const held = new Uint32Array(this.#ids.length);
    for (const [index, word] of asked.entries()) {
      best.fill(0);
      for (const [postings, weight] of matching(this.#words, word)) this.#score(postings, weight, best);
      for (const [tags, weight] of matching(this.#tagNames, word))
        for (const tag of tags) this.#score(this.#tagged.get(tag) ?? [], weight, best);
      for (let number = 0; number < best.length; number += 1) {
        const score = best[number] as number;
        if (score === 0 || held[number] !== index) continue;
        held[number] = index + 1;
        (total[number] as number) += score;
      }
    }
    return this.#inOrder(total, held, asked.length);
  }

  /** True where much of the index belongs to texts that have been replaced. */
  get isUntidy(): boolean {
    return this.#gone.length > 1_000 && this.#gone.length > this.#numbers.size / 2;
  }

  /** Takes out what belongs to replaced texts, in small steps; nothing may be asked twice at the same time. */
  *tidy(): Generator<undefined, void> {
    const gone = this.#gone;
    this.#gone = [];
    const isGone = new Uint8Array(this.#ids.length);
    for (const number of gone) isGone[number] = 1;
    for (const map of [this.#postings, this.#tagged])
      for (const [word, postings] of map) {
        let kept = 0;
        for (const posting of postings) if (isGone[posting >>> 8] !== 1) postings[kept++] = posting;
        if (kept < postings.length) postings.length = kept;
        if (kept === 0) {
          map.delete(word);
          if (map === this.#postings) this.#words.delete(word);
        }
        yield;
      }
    this.#free.push(...gone);
  }

  #postingsOf(word: string): Posting[] {
    let postings = this.#postings.get(word);
    if (!postings) {
      postings = [];
      this.#postings.set(word, postings);
      this.#words.set(word, postings);
    }
    return postings;
  }

  /** A rare word says more than a frequent one (the idf of BM25). */
  #score(postings: readonly Posting[], weight: number, best: Float64Array): void {
    const held = Math.min(postings.length, this.size);
    const factor = weight * Math.log(1 + (this.size - held + 0.5) / (held + 0.5));
    for (const posting of postings) {
      const number = posting >>> 8;
      const score = factor * (posting & 255);
      if (score > (best[number] as number)) best[number] = score;
    }
  }

  #inOrder(total: Float64Array, held: Uint32Array, words: number): string[] {
    const hits: number[] = [];
    for (let number = 0; number < held.length; number += 1)
      if (held[number] === words && this.#ids[number] !== null) hits.push(number);
    // Score and number in one value: numbers sort many times faster than objects.
    const keys = Float64Array.from(hits, (number) => {
      return Math.round((total[number] as number) * 1_000) * 2 ** 22 + (2 ** 22 - 1 - number);
    });
    keys.sort();
    const found: string[] = [];
    for (let at = keys.length - 1; at >= 0; at -= 1)
      found.push(this.#ids[2 ** 22 - 1 - ((keys[at] as number) % 2 ** 22)] as string);
    return found;
  }
}

/** Weight of each word of a document: BM25 by field, the fields' weights added up. */
function weigh(document: Searchable): Map<string, number> {
  const weights = new Map<string, number>();
  for (const field of ['headline', 'teaser', 'body'] as const) {
    const { boost, usual } = fields[field];
    const words = wordsOf(document[field]);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const length = 1.2 * (0.3 + (0.7 * words.length) / usual);
    for (const [word, count] of counts)
      weights.set(word, (weights.get(word) ?? 0) + boost * ((2.2 * count) / (count + length)));
  }
  for (const [word, weight] of weights)
    weights.set(word, Math.max(1, Math.min(255, Math.round(weight * 14))));
  return weights;
}
