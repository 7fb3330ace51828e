import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { body, newsItem, paragraph } from '../../core/writing/testing/sample.ts';
import { warningsOf, type PlacedItem } from './row-facts.ts';

const item = (given: Partial<NewsItem> = {}): NewsItem =>
  newsItem('ports', { status: 'published', body: body(paragraph('A text.')), ...given });
const placed = (given: Partial<PlacedItem>): PlacedItem => ({
  item: item(),
  lastPage: 4,
  empty: 0,
  next: null,
  ...given,
});
const next = (given: Partial<NonNullable<PlacedItem['next']>>): NonNullable<PlacedItem['next']> => ({
  item: newsItem('mines'),
  layout: { start: 'auto', pictures: 'auto' },
  standing: 'text',
  ...given,
});

describe('what a row asks to be looked at', () => {
  it('is nothing where an item is out, has a text, and its page is full', () => {
    expect(warningsOf(placed({}))).toEqual([]);
  });

  it.each([
    ['draft', 'in-review'],
    ['in-review', 'cleared'],
  ] as const)('is the clearance of what is %s, with the next step', (status, to) => {
    expect(warningsOf(placed({ item: item({ status }) }))).toEqual([{ kind: 'not-cleared', status, to }]);
  });

  it('is a missing text, with or without a teaser that stands in', () => {
    const empty = body(paragraph());
    expect(warningsOf(placed({ item: item({ body: empty, teaser: 'A teaser.' }) }))).toEqual([
      { kind: 'no-text', hasTeaser: true },
    ]);
    expect(warningsOf(placed({ item: item({ body: empty, teaser: ' ' }) }))).toEqual([
      { kind: 'no-text', hasTeaser: false },
    ]);
  });

  it('is an empty page, with what the next item can do about it', () => {
    const remedyOf = (given: PlacedItem['next']): unknown =>
      warningsOf(placed({ empty: 120, next: given })).map((warning) => 'next' in warning && warning.next);
    expect(remedyOf(next({ layout: { start: 'page', pictures: 'auto' } }))).toEqual([
      { id: 'mines', does: 'follow' },
    ]);
    expect(remedyOf(next({ standing: 'beside' }))).toEqual([{ id: 'mines', does: 'follow' }]);
    expect(remedyOf(next({ standing: 'across' }))).toEqual([{ id: 'mines', does: 'smaller' }]);
    expect(remedyOf(next({ standing: 'small' }))).toEqual([null]);
    expect(remedyOf(next({}))).toEqual([null]);
    expect(warningsOf(placed({ empty: 120, next: next({}) }))).toMatchObject([{ page: 4, millimetres: 120 }]);
  });
});
