import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, type Brochure, type Frozen, type NewsItem, type Tag } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { plannedFields } from '../fields/shared-fields.ts';
import { anyBrochure, anyNewsItem } from '../fields/testing/any-document.ts';
import { editionItems, editionTags, keepsFixed } from './edition.ts';
import { freeze, type Around } from './freeze.ts';
import { since, takeCorrections } from './since.ts';

const at = '2024-05-03T09:00:00.000Z';
const item = (id: string, given: Partial<NewsItem> = {}): NewsItem => ({
  ...beginDocument('news', { id, at }),
  headline: `Headline of ${id}`,
  status: 'published',
  ...given,
});
const brochureOf = (items: readonly NewsItem[]): Brochure => ({
  ...beginDocument('brochure', { id: 'edition', at }),
  title: 'Spring',
  status: 'published',
  items: items.map(({ id }) => id),
});
const around = (items: readonly NewsItem[], tags: readonly Tag[] = []): Around => ({
  find: (id) => items.find((one) => one.id === id),
  tags,
  today: '2024-05-03',
});
function frozenOf(items: readonly NewsItem[], tags?: readonly Tag[]): Frozen {
  const { frozen } = freeze(brochureOf(items), { at, by: 'Ada' }, around(items, tags));
  if (!frozen) throw new Error('It was not frozen.');
  return frozen;
}

describe('freezing an edition', () => {
  it('keeps every word of its items, in their order, and nothing that only colleagues see', () => {
    fc.assert(
      fc.property(anyNewsItem, anyBrochure, (one, brochure) => {
        const given = { ...one, status: 'cleared' as const, notBefore: null };
        const cleared = { ...brochure, status: 'cleared' as const, items: ['one', 'one'] };
        const { frozen } = freeze(cleared, { at, by: '' }, around([given]));
        expect(frozen?.items).toHaveLength(2);
        for (const kept of frozen?.items ?? [])
          for (const [name, value] of Object.entries(given))
            if (name in plannedFields)
              expect(kept[name as keyof NewsItem]).toEqual(
                plannedFields[name as keyof typeof plannedFields].empty(),
              );
            else expect(kept[name as keyof NewsItem]).toEqual(value);
        expect(documentSchema.safeParse({ ...brochure, frozen }).error).toBeUndefined();
      }),
    );
  });

  it('is refused while an item is not cleared, under embargo or cannot be read, and says which', () => {
    const items = [
      item('good'),
      item('draft', { status: 'draft' }),
      item('later', { notBefore: '2024-05-04' }),
      item('typed'),
    ];
    const brochure = { ...brochureOf(items), items: [...items.map(({ id }) => id), 'lost'] };
    const found = freeze(brochure, { at, by: '' }, { ...around(items), unclear: ['typed'] });
    expect(found.frozen).toBeNull();
    expect(found.unfit.map(({ id, why, until }) => [id, why, until])).toEqual([
      ['draft', 'draft', undefined],
      ['later', 'embargo', '2024-05-04'],
      ['typed', 'unclear-embargo', undefined],
      ['lost', 'unreadable', undefined],
    ]);
    expect(freeze(brochureOf([]), { at, by: '' }, around([])).frozen).toBeNull();
  });

  it('is refused while the brochure itself is not cleared', () => {
    const items = [item('good')];
    const found = freeze({ ...brochureOf(items), status: 'draft' }, { at, by: '' }, around(items));
    expect(found).toEqual({
      frozen: null,
      unfit: [{ id: 'edition', headline: 'Spring', why: 'draft' }],
    });
  });

  it('has the items printed with the words and tags that they had then', () => {
    const wildlife: Tag = { id: 'wildlife', name: 'Wildlife', colour: 'green' };
    const items = [item('one', { tags: ['wildlife'] })];
    const brochure = { ...brochureOf(items), frozen: frozenOf(items, [wildlife]) };
    const now = [item('one', { headline: 'Another' })];
    expect(editionItems(brochure, around(now).find).map(({ headline }) => headline)).toEqual([
      'Headline of one',
    ]);
    expect(editionItems({ ...brochure, frozen: null }, around(now).find)).toEqual(now);
    expect(editionTags(brochure, [{ ...wildlife, name: 'Wildlife crime' }])).toEqual([wildlife]);
    expect(editionTags(brochure, [])).toEqual([wildlife]);
  });

  it('fixes what readers read, and leaves status and paper to be changed', () => {
    const brochure = { frozen: frozenOf([item('one')]) };
    expect(keepsFixed(brochure, ['items'])).toBe(true);
    expect(keepsFixed(brochure, ['status', 'paper', 'frozen', 'comments'])).toBe(false);
    expect(keepsFixed({ frozen: null }, ['items', 'title'])).toBe(false);
  });
});

describe('what has become of a frozen item', () => {
  const kept = frozenOf([item('one')]).items[0] as NewsItem;
  const kindOf = (now: NewsItem | undefined): string => since(kept, now, { today: '2024-05-03' }).kind;

  it('is nothing where only its status, its comments or its times have changed', () => {
    expect(
      kindOf(item('one', { status: 'cleared', note: 'Ask Ada', updatedAt: '2024-06-01T09:00:00.000Z' })),
    ).toBe('same');
  });

  it('is told word by word where it was corrected', () => {
    const found = since(kept, item('one', { headline: 'Headline of two' }), { today: '2024-05-03' });
    expect(found.kind).toBe('corrected');
    expect(found.kind === 'corrected' && found.changes.map(({ field }) => field)).toEqual(['headline']);
  });

  it('is told where it was taken back, put under embargo or removed', () => {
    expect(kindOf(item('one', { status: 'draft' }))).toBe('held-back');
    expect(kindOf(item('one', { notBefore: '2025-01-01' }))).toBe('held-back');
    expect(kindOf(undefined)).toBe('gone');
  });

  it('comes into the edition where it was corrected, one item or all, and never what is not cleared', () => {
    const before = [item('a'), item('b'), item('c'), item('d')];
    const frozen = frozenOf(before);
    const now = [
      item('a', { teaser: 'New', note: 'For us' }),
      item('b', { teaser: 'New' }),
      item('c', { teaser: 'New', status: 'draft' }),
    ];
    const one = takeCorrections(frozen, around(now), 'a');
    expect(one.taken).toEqual(['a']);
    expect(one.frozen.items.map(({ teaser }) => teaser)).toEqual(['New', '', '', '']);
    expect(one.frozen.items[0]?.note).toBe('');
    const all = takeCorrections(frozen, around(now));
    expect(all.taken).toEqual(['a', 'b']);
    expect(all.frozen.items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(takeCorrections(all.frozen, around(now)).frozen).toBe(all.frozen);
  });
});
