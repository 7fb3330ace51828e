/** Compares two texts word by word, within a bounded time. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { likeness } from './likeness.ts';

export type Change = 'same' | 'added' | 'removed';
/** A piece of a comparison. Pieces that are not `added` give the old text, pieces that are not `removed` the new one. */
export interface Part {
  text: string;
  change: Change;
}

/** Between paragraphs in a comparison of many. */
export const paragraphBreak = '\n\n';

/**
 * What comparing may cost, in steps of the algorithm (Myers 1986: the square of the number of changes). A text with
 * more changes than that is compared by whole paragraphs. Counted in steps and not in time, so that the same two
 * texts always give the same comparison.
 */
class Budget {
  #left = 1_500_000;
  /** Most changes that may still be looked for. */
  get changes(): number {
    return Math.min(1_000, Math.floor(Math.sqrt(Math.max(this.#left, 0))));
  }
  spend(changes: number): void {
    this.#left -= changes * changes;
  }
}

/** Compares two short texts by words. */
export const compareText = (before: string, after: string): Part[] =>
  readable(compareWords(before, after, new Budget()));

/**
 * Compares two texts of paragraphs: paragraphs that stand in both are found first, then what replaced what is
 * compared by words. The parts join to the paragraphs with `paragraphBreak` between them.
 */
export function compareParagraphs(before: readonly string[], after: readonly string[]): Part[] {
  const budget = new Budget();
  // Each paragraph carries the break that follows it, so that the parts join to the whole.
  const closed = (list: readonly string[]): string[] =>
    list.map((text, index) => (index < list.length - 1 ? text + paragraphBreak : text));
  // The break after the last one is no change: paragraphs are matched by their words alone.
  const found = aligned(before, after, budget);
  const [old, young] = [closed(before), closed(after)];
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  for (const run of found) {
    if (run.change === 'same') {
      for (let n = 0; n < run.count; n += 1)
        parts.push(...compareWords(old[i++] ?? '', young[j++] ?? '', budget));
      continue;
    }
    const gone = old.slice(i, (i += run.removed));
    const come = young.slice(j, (j += run.added));
    parts.push(...compareRun(gone, come, budget));
  }
  return readable(parts);
}

type Run = { change: 'same'; count: number } | { change: 'replaced'; removed: number; added: number };

/** Runs of equal paragraphs, and between them runs of old ones in whose place new ones stand. */
function aligned(before: readonly string[], after: readonly string[], budget: Budget): Run[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: budget.changes });
  if (!changes) return [{ change: 'replaced', removed: before.length, added: after.length }];
  const runs: Run[] = [];
  for (const { count, added, removed } of changes) {
    const last = runs.at(-1);
    if (!added && !removed) runs.push({ change: 'same', count });
    else {
      budget.spend(count);
      if (last?.change === 'replaced') last[added ? 'added' : 'removed'] += count;
      else runs.push({ change: 'replaced', removed: removed ? count : 0, added: added ? count : 0 });
    }
  }
  return runs;
}

/** Pairs each old paragraph with the new one in its place that shares most of its words. */
function compareRun(gone: readonly string[], come: readonly string[], budget: Budget): Part[] {
  const parts: Part[] = [];
  let next = 0;
  for (const [index, text] of gone.entries()) {
    // An old paragraph may pair with the next few new ones; order is kept, so nothing is shown twice.
    const spare = come.length - next - (gone.length - index);
    const near = come.slice(next, next + Math.max(1, Math.min(spare + 1, 8)));
    const likest = near.map((other) => likeness(text, other));
    const best = likest.indexOf(Math.max(...likest));
    if (best === -1 || (likest[best] ?? 0) < 0.3) {
      parts.push({ text, change: 'removed' });
      continue;
    }
    for (const other of come.slice(next, next + best)) parts.push({ text: other, change: 'added' });
    parts.push(...compareWords(text, come[next + best] ?? '', budget));
    next += best + 1;
  }
  for (const other of come.slice(next)) parts.push({ text: other, change: 'added' });
  return parts;
}

function compareWords(before: string, after: string, budget: Budget): Part[] {
  const replaced = (): Part[] => [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
  if (before === after) return [{ text: before, change: 'same' }];
  const limit = budget.changes;
  const changes = limit === 0 ? undefined : diffWordsWithSpace(before, after, { maxEditLength: limit });
  if (!changes) {
    budget.spend(limit);
    return replaced();
  }
  budget.spend(changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0));
  return changes.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/**
 * Makes a comparison readable: words changed one after another become one removal and one addition, not a row of
 * single words with the spaces between them kept; neighbours of one sort are joined.
 */
function readable(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  let gap = '';
  const put = (text: string, change: Change): void => {
    const last = result.at(-1);
    if (text === '') return;
    if (last?.change === change) last.text += text;
    else result.push({ text, change });
  };
  const flush = (): void => {
    put(removed, 'removed');
    put(added, 'added');
    put(gap, 'same');
    removed = added = gap = '';
  };
  for (const { text, change } of parts) {
    if (change === 'same') {
      if (removed + added !== '' && gap === '' && /^[^\S\n]+$/u.test(text)) gap = text;
      else {
        flush();
        put(text, 'same');
      }
      continue;
    }
    if (gap !== '') {
      removed += gap;
      added += gap;
      gap = '';
    }
    // What replaced one paragraph stands before what is left of the next.
    if (change === 'removed' && added.endsWith(paragraphBreak)) flush();
    if (change === 'removed') removed += text;
    else added += text;
  }
  flush();
  return result;
}
