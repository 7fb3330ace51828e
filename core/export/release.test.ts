import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../document.ts';
import {
  isCleared,
  levels,
  markFor,
  release,
  releaseLevels,
  stayReasons,
  whyItStays,
  type Handling,
  type Releasable,
  type ReleaseRule,
} from './release.ts';

const day = fc.constantFrom('2024-03-10', '2024-03-11', '2024-03-12', '2024-03-13');
const tags = fc.subarray(['ports', 'customs']);
const item: fc.Arbitrary<Releasable> = fc.record({
  id: fc.constantFrom('one', 'two', 'three'),
  status: fc.constantFrom(...statuses),
  tags,
  language: fc.constantFrom('en', 'en-GB', 'fr'),
  notBefore: fc.option(day),
  date: fc.option(
    fc.oneof(
      day.map((start) => ({ start })),
      fc.constant({ start: '2024-03-10', end: '2024-03-12' }),
    ),
  ),
});
const ids = fc.option(fc.subarray(['one', 'two', 'three']), { nil: undefined });
const rule: fc.Arbitrary<ReleaseRule> = fc.record(
  {
    level: fc.constantFrom(...releaseLevels),
    today: day,
    from: day,
    to: day,
    tags,
    languages: fc.subarray(['en', 'fr', 'en-GB']),
    leaveOut: fc.subarray(['one', 'two']),
    documents: ids,
    unclear: fc.subarray(['one', 'two']),
  },
  { requiredKeys: ['level', 'today'] },
);
const handling = fc.constantFrom<Handling>('gate', 'mark', 'chosen');
const plain: Releasable = {
  id: 'one',
  status: 'published',
  tags: ['ports'],
  language: 'en',
  notBefore: null,
  date: { start: '2024-03-10', end: '2024-03-12' },
};
const today = '2024-03-11';

describe('the gate', () => {
  it('sorts every document into exactly one heap, with a reason for each that stays', () => {
    fc.assert(
      fc.property(fc.array(item), rule, handling, (items, asked, how) => {
        const { goes, stays } = release(items, asked, how);
        expect(goes.length + stays.length).toBe(items.length);
        for (const one of goes) expect(whyItStays(one, asked, how)).toBeNull();
        for (const { document, why } of stays) expect(whyItStays(document, asked, how)).toBe(why);
      }),
    );
  });

  it('lets nothing out for the public that is not cleared enough, under embargo, or left out', () => {
    fc.assert(
      fc.property(item, rule, (one, asked) => {
        if (whyItStays(one, asked) !== null) return;
        expect(levels[asked.level].statuses).toContain(one.status);
        expect(asked.leaveOut ?? []).not.toContain(one.id);
        if (asked.level === 'all') return;
        expect(isCleared(one)).toBe(true);
        expect(one.notBefore === null || one.notBefore <= asked.today).toBe(true);
      }),
    );
  });

  it('opens further from level to level, and never shuts on the way', () => {
    fc.assert(
      fc.property(item, rule, handling, (one, asked, how) => {
        const out = releaseLevels.map((level) => whyItStays(one, { ...asked, level }, how) === null);
        expect([...out].sort()).toEqual(out);
      }),
    );
  });

  it('holds back less, never more, as the days pass', () => {
    fc.assert(
      fc.property(item, rule, day, (one, asked, later) => {
        if (later < asked.today || whyItStays(one, asked) !== null) return;
        expect(whyItStays(one, { ...asked, today: later })).toBeNull();
      }),
    );
  });

  it('is not opened by asking for a document by its id', () => {
    fc.assert(
      fc.property(item, rule, (one, asked) => {
        const all = whyItStays(one, { ...asked, documents: undefined });
        expect(whyItStays(one, { ...asked, documents: [one.id] })).toBe(all);
      }),
    );
  });

  it('keeps what is under embargo out of brochures and briefs too, and marks what is not cleared', () => {
    for (const how of ['mark', 'chosen'] as const) {
      const sealed = { ...plain, notBefore: '2024-03-12' };
      expect(whyItStays(sealed, { level: 'cleared', today }, how)).toBe('embargo');
      expect(whyItStays({ ...plain, status: 'draft' }, { level: 'published', today }, how)).toBeNull();
    }
    expect(whyItStays(plain, { level: 'published', today, tags: ['customs'] }, 'chosen')).toBeNull();
    expect(whyItStays(plain, { level: 'published', today, tags: ['customs'] }, 'mark')).toBe('other-tag');
  });

  it.each([
    ['embargo', { notBefore: '2024-03-12' }, {}],
    ['draft', { status: 'draft' }, {}],
    ['in-review', { status: 'in-review' }, { level: 'cleared' }],
    ['cleared', { status: 'cleared' }, {}],
    ['not-chosen', {}, { documents: ['two'] }],
    ['left-out', {}, { leaveOut: ['one'] }],
    ['other-language', { language: 'fr' }, { languages: ['en'] }],
    ['other-tag', {}, { tags: ['customs'] }],
    ['other-period', {}, { from: '2024-03-13' }],
    ['other-period', {}, { to: '2024-03-09' }],
    ['undated', { date: null }, { to: '2024-03-09' }],
    ['unclear-embargo', {}, { unclear: ['one'] }],
  ] as const)('tells “%s” of %j under %j', (why, given, asked) => {
    const own = { ...plain, ...given } as Releasable;
    expect(whyItStays(own, { level: 'published', today, ...asked } as unknown as ReleaseRule)).toBe(why);
    expect(stayReasons).toContain(why);
  });

  it.each([
    ['on the day of the embargo', { notBefore: today }, {}],
    ['where a range touches the period', {}, { from: '2024-03-12', to: '2024-03-20' }],
    ['in a variant of the language', { language: 'en-GB' }, { languages: ['en'] }],
    ['with one of the tags', {}, { tags: ['customs', 'ports'] }],
    ['in a proof, though under embargo', { notBefore: '2040-01-01' }, { level: 'all' }],
  ] as const)('lets an item out %s', (_, given, asked) => {
    const own = { ...plain, ...given } as Releasable;
    expect(whyItStays(own, { level: 'published', today, ...asked } as unknown as ReleaseRule)).toBeNull();
  });
});

describe('the mark of pages', () => {
  it('is for what is not cleared, and on every page of a proof', () => {
    for (const status of statuses) {
      expect(markFor('published', [{ status: 'published' }, { status }])).toBe(
        status === 'draft' || status === 'in-review' ? 'draft' : null,
      );
      expect(markFor('all', [{ status }])).toBe('proof');
    }
  });
});
