/** The words of many documents: which documents hold words, or their beginnings, or words with one typo. */
import SearchableMap from 'minisearch/SearchableMap';
import { isLanguage, readSearch, type Term } from '../../core/finding/search-query.ts';
import { isoDayOf } from '../../core/dates/iso-day.ts';
import { isOlder, originalOf } from '../../core/translations/language-set.ts';
import { askedOfOne } from './asked-of-one.ts';
import { bestFirst } from './best-first.ts';
import { matching } from './matching.ts';
import { wordsOf } from '../../core/text/folded-words.ts';
import type { Kept, Searchable } from './searchable-document.ts';
import { linesOf, weigh } from './word-weights.ts';

const tagWeight = 48;
/** Score of a document that fits by something else than words. */
const fits = 8;

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
  readonly #kept: (Kept | null)[] = [];
  readonly #scores = { total: new Float64Array(0), best: new Float64Array(0) };
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
    const { date, status, language, work } = document;
    const lines = linesOf(document);
    const words = Object.values(lines).flatMap((all) => all.map((line) => ` ${line.join(' ')} `));
    const { said, translation } = document;
    this.#kept[number] = { id, words: words.join('|'), date, status, language, work, said, translation };
    for (const [word, weight] of weigh(lines)) this.#postingsOf(word).push(number * 256 + weight);
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
    this.#kept[number] = null;
    this.#gone.push(number);
  }

  /**
   * Ids of documents that a search asks for, best first; none where it asks for nothing. `today` is an ISO day. What is typed
   * is read by core/finding/search-query.ts.
   */
  find(typed: string, today: string = isoDayOf(new Date())): string[] {
    const { terms, without } = readSearch(typed, today);
    if (terms.length === 0 && without.length === 0) return [];
    const total = this.#emptyScores('total');
    if (terms.length === 0) total.fill(1, 0, this.#ids.length);
    const seen = new Set<string>();
    let isFirst = true;
    for (const term of terms) {
      const key = JSON.stringify(term);
      if (seen.has(key)) continue;
      seen.add(key);
      const best = isFirst ? total : this.#emptyScores('best');
      this.#fit(term, best);
      if (!isFirst) addWhereBoth(total, best, this.#ids.length);
      isFirst = false;
    }
    for (const term of without) {
      const best = this.#emptyScores('best');
      this.#fit(term, best);
      for (let number = 0; number < this.#ids.length; number += 1) if (best[number] !== 0) total[number] = 0;
    }
    return this.#inOrder(total);
  }

  /** Ids of documents whose words, folded, hold these one after another; the first and the last may be parts of longer ones. */
  holding(words: readonly string[]): string[] {
    const wanted = words.join(' ');
    const holders: string[] = [];
    for (const [number, id] of this.#ids.entries())
      if (id !== null && this.#kept[number]?.words.includes(wanted)) holders.push(id);
    return holders;
  }

  /** Scores the documents that a term fits. */
  #fit(term: Term, best: Float64Array): void {
    switch (term.kind) {
      case 'word':
        this.#fitWord(term.word, best);
        break;
      case 'phrase':
        this.#fitPhrase(term.words, term.isOpen, best);
        break;
      case 'tag':
        this.#fitTag(term.words, best);
        break;
      case 'translation':
      case 'translated':
        this.#fitTranslations(term, best);
        break;
      default:
        if ('words' in term && term.kind !== 'assigned' && term.words) this.#fitWords(term.words, best);
        this.#fitWhere(best, askedOfOne(term));
    }
  }

  /** What is asked of a document together with its original and its translations. */
  #fitTranslations(term: Extract<Term, { kind: 'translation' | 'translated' }>, best: Float64Array): void {
    const originals = new Map<string, Kept[]>();
    for (const kept of this.#kept)
      if (kept?.translation)
        originals.set(kept.translation.of, [...(originals.get(kept.translation.of) ?? []), kept]);
    const originalWith = (id: string): Kept | undefined =>
      this.#kept[this.#numbers.get(id) ?? -1] ?? undefined;
    this.#fitWhere(best, (kept) => {
      if (term.kind === 'translated') {
        const original = originalOf(kept);
        return [originalWith(original), ...(originals.get(original) ?? [])].some(
          (one) => one !== undefined && one !== kept && isLanguage(one.language, term.name),
        );
      }
      if (term.is === 'any') return kept.translation !== null;
      if (term.is === 'original') return originals.has(kept.id);
      return kept.translation !== null && isOlder(kept, originalWith(kept.translation.of)) === true;
    });
  }

  #fitWord(word: string, best: Float64Array): void {
    for (const [postings, weight] of matching(this.#words, word)) this.#score(postings, weight, best);
    for (const [tags, weight] of matching(this.#tagNames, word))
      for (const tag of tags) this.#score(this.#tagged.get(tag) ?? [], weight, best);
  }

  #fitWords(words: readonly string[], best: Float64Array): void {
    const [only] = words;
    if (words.length === 1 && only !== undefined) this.#fitWord(only, best);
    else this.#fitPhrase(words, false, best);
  }

  #fitPhrase(words: readonly string[], isOpen: boolean, best: Float64Array): void {
    const wanted = ` ${words.join(' ')}${isOpen ? '' : ' '}`;
    // The rarest word tells where to look.
    const whole = isOpen ? words.slice(0, -1) : words;
    let fewest: Posting[] | null = null;
    for (const word of whole) {
      const postings = this.#postings.get(word) ?? [];
      if (!fewest || postings.length < fewest.length) fewest = postings;
    }
    const look = (number: number): void => {
      if (this.#kept[number]?.words.includes(wanted)) best[number] = 3 * fits;
    };
    if (fewest) for (const posting of fewest) look(posting >>> 8);
    else for (let number = 0; number < this.#ids.length; number += 1) look(number);
  }

  #fitWhere(best: Float64Array, is: (kept: Kept) => boolean): void {
    for (const [number, kept] of this.#kept.entries())
      if (kept && is(kept)) best[number] = Math.max(best[number] ?? 0, fits);
  }

  /** A document has one tag whose name holds all the words, or their beginnings. */
  #fitTag(words: readonly string[], best: Float64Array): void {
    let tags = null as Set<string> | null;
    for (const word of words) {
      const named = new Set<string>();
      for (const [longer, ids] of this.#tagNames.atPrefix(word))
        if (longer.startsWith(word)) for (const id of ids) named.add(id);
      tags = tags === null ? named : new Set([...tags].filter((id) => named.has(id)));
    }
    for (const tag of tags ?? [])
      for (const posting of this.#tagged.get(tag) ?? []) best[posting >>> 8] = fits;
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

  /** Nothing but zeros, for as many documents as there are. The memory is used again by the next question. */
  #emptyScores(which: 'total' | 'best'): Float64Array {
    const needed = this.#ids.length;
    if (this.#scores[which].length < needed) this.#scores[which] = new Float64Array(2 * needed);
    return this.#scores[which].fill(0, 0, needed);
  }

  #inOrder(total: Float64Array): string[] {
    const hits = new Uint32Array(this.#ids.length);
    let count = 0;
    for (let number = 0; number < hits.length; number += 1)
      if (total[number] !== 0 && this.#ids[number] !== null) hits[count++] = number;
    const ordered = bestFirst(hits.subarray(0, count), total);
    const found = new Array<string>(count);
    for (let at = 0; at < count; at += 1) found[at] = this.#ids[ordered[at] as number] as string;
    return found;
  }
}

/** Of documents that hold both words the scores are added up; others hold not all words, and have none. */
function addWhereBoth(total: Float64Array, best: Float64Array, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const [before, here] = [total[number] as number, best[number] as number];
    total[number] = before === 0 || here === 0 ? 0 : before + here;
  }
}
