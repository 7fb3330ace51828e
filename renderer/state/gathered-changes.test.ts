import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskEvents } from '../../core/contract.ts';
import { noWork, type Summary } from '../../core/list/listing.ts';
import { changedList } from './changed-list.ts';
import { GatheredChanges, together } from './gathered-changes.ts';

type Changes = DeskEvents['documents-changed'];

const summary = (id: string, headline: string): Summary => ({
  ...{ id, kind: 'news', headline, date: null, teaser: '', status: 'draft', notBefore: null, tags: [] },
  ...{ language: 'en', cover: null, words: 0, work: noWork, said: '', translation: null },
  ...{ createdAt: '2024-03-01T00:00:00Z', updatedAt: '2024-03-01T00:00:00Z' },
});
const change = (id: string, rev: number): Changes => ({
  changed: [summary(id, `${id} ${String(rev)}`)],
  removed: [],
  revs: { [id]: rev },
});
const anyChange: fc.Arbitrary<Changes> = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean(), fc.nat(9))
  .map(([id, isRemoved, rev]) => (isRemoved ? { changed: [], removed: [id], revs: {} } : change(id, rev)));

describe('changes of documents', () => {
  it('leave the same list behind, taken in together or one by one', () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const list = ['a', 'b'].map((id) => summary(id, id));
        const oneByOne = changes.reduce(
          (now, { changed, removed }) => changedList(now, changed, removed),
          list,
        );
        const { changed, removed } = together(changes);
        const byId = (all: typeof list) => new Map(all.map((one) => [one.id, one]));
        expect(byId(changedList(list, changed, removed))).toEqual(byId(oneByOne));
      }),
    );
  });

  describe('that come quickly', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('are taken in at once where one comes alone, and two thousand a few times', () => {
      const taken: number[] = [];
      const gathered = new GatheredChanges(({ changed }) => taken.push(changed.length));
      gathered.add(change('first', 1));
      expect(taken).toEqual([1]);
      for (let n = 0; n < 2_000; n += 1) {
        gathered.add(change(`item-${String(n)}`, 2));
        vi.advanceTimersByTime(1);
      }
      vi.runAllTimers();
      expect(taken.reduce((sum, count) => sum + count)).toBe(2_001);
      expect(taken.length).toBeLessThan(25);
      gathered.add(change('last', 1));
      expect(taken.at(-1)).toBe(1);
    });

    it('are all there before an answer that may speak of them', () => {
      const seen: string[] = [];
      const gathered = new GatheredChanges(({ changed }) => seen.push(...changed.map(({ id }) => id)));
      for (const id of ['a', 'b', 'c']) gathered.add(change(id, 1));
      expect(seen).toEqual(['a']);
      gathered.flush();
      expect(seen).toEqual(['a', 'b', 'c']);
    });
  });
});
