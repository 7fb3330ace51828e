import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNewest, noWork, select, yearOf, type Summary } from './listing.ts';

const summary = (id: string, start: string | null, end?: string, more: Partial<Summary> = {}): Summary => ({
  id,
  kind: 'news',
  headline: id,
  date: start === null ? null : end === undefined ? { start } : { start, end },
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
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
  ...more,
});
const ids = (list: Summary[]): string[] => list.map(({ id }) => id);

describe('the order of a list', () => {
  it('is newest first by last day, and a single day comes before the range that ends on it', () => {
    const list = [
      summary('range', '2019-04-04', '2019-04-05'),
      summary('old', '2019-02-12'),
      summary('day', '2019-04-05'),
      summary('new', '2019-04-11'),
    ];
    expect(ids(select(list, {}))).toEqual(['new', 'day', 'range', 'old']);
  });

  it('puts undated documents first and same-day documents by the one made last', () => {
    const list = [
      summary('a', '2019-02-12', undefined, { createdAt: '2024-01-01T00:00:00.001Z' }),
      summary('b', '2019-02-12', undefined, { createdAt: '2024-01-01T00:00:00.002Z' }),
      summary('c', null),
    ];
    expect(ids(select(list, {}))).toEqual(['c', 'b', 'a']);
  });

  it('is a total order, whatever the documents', () => {
    const one = fc.record({
      id: fc.uuid(),
      date: fc.option(
        fc.constantFrom(
          { start: '2019-01-01' },
          { start: '2019-01-01', end: '2019-01-03' },
          { start: '2020-05-05' },
        ),
      ),
      createdAt: fc.constantFrom('2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z'),
    });
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(Math.sign(byNewest(a, b))).toBe(-Math.sign(byNewest(b, a)) + 0);
        if (byNewest(a, b) <= 0 && byNewest(b, c) <= 0) expect(byNewest(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('filters', () => {
  const list = [
    summary('sport', '2023-06-20', '2023-06-21', { tags: ['sport', 'asia'], status: 'published' }),
    summary('drugs', '2023-11-14', '2023-11-15', { tags: ['drugs'] }),
    summary('brief', '2023-06-21', undefined, { kind: 'brief', tags: ['sport'] }),
    summary('undated', null, undefined, { tags: ['sport'] }),
  ];
  it('need every tag that was asked for', () => {
    expect(ids(select(list, { tags: ['sport', 'asia'] }))).toEqual(['sport']);
  });
  it('take a range that touches the days asked for, and never an undated document', () => {
    expect(ids(select(list, { from: '2023-06-21', to: '2023-06-30' }))).toEqual(['brief', 'sport']);
    expect(ids(select(list, { from: '2023-11-15' }))).toEqual(['drugs']);
  });
  it('combine kind and status', () => {
    expect(ids(select(list, { kind: 'news', status: 'draft' }))).toEqual(['undated', 'drugs']);
  });
});

it('groups a range under the year in which it ends', () => {
  expect(yearOf({ date: { start: '2023-12-28', end: '2024-01-03' } })).toBe(2024);
  expect(yearOf({ date: null })).toBeNull();
});
