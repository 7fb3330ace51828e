import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byNewest, noWork, type Summary } from '../../core/list/listing.ts';
import { changedList } from './changed-list.ts';

const summary: fc.Arbitrary<Summary> = fc
  .record({ id: fc.nat(40), day: fc.option(fc.integer({ min: 10, max: 28 })), hour: fc.nat(3) })
  .map(({ id, day, hour }) => ({
    id: `item-${id}`,
    kind: 'news',
    headline: '',
    date: day === null ? null : { start: `2024-03-${day}` },
    teaser: '',
    status: 'draft',
    notBefore: null,
    tags: [],
    language: 'en',
    cover: null,
    words: 0,
    work: noWork,
    said: '',
    translation: null,
    createdAt: `2024-01-01T0${hour}:00:00Z`,
    updatedAt: '2024-01-01T00:00:00Z',
  }));

it('is what sorting all of it anew would give', () => {
  const summaries = fc.array(summary, { maxLength: 60 });
  const ids = fc.array(
    fc.nat(40).map((id) => `item-${id}`),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(summaries, summaries, ids, (before, changed, removed) => {
      const all = new Map(before.map((one) => [one.id, one]));
      const list = [...all.values()].sort(byNewest);
      for (const id of removed) all.delete(id);
      for (const one of changed) all.set(one.id, one);
      expect(changedList(list, changed, removed)).toEqual([...all.values()].sort(byNewest));
    }),
  );
});
