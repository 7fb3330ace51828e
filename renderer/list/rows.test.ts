import { describe, expect, it } from 'vitest';
import { noWork, type Summary } from '../../core/list/listing.ts';
import {
  countStatuses,
  filterDocuments,
  groupByYear,
  haveSamePlaces,
  isYear,
  yearsAmong,
  type Filters,
} from './rows.ts';

const summary = (id: string, start: string | null, more: Partial<Summary> = {}): Summary => ({
  id,
  kind: 'news',
  headline: id,
  date: start === null ? null : { start },
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
  createdAt: '2024-01-01T00:00:00Z',
  updatedAt: '2024-01-01T00:00:00Z',
  ...more,
});
const everything: Filters = { status: 'all', tags: [], found: null, sort: 'newest' };
const some = [
  summary('c', null),
  summary('b', '2024-02-01', { tags: ['x'] }),
  summary('d', '2023-11-14', { status: 'published' }),
  summary('a', '2023-05-01', { status: 'published', tags: ['x', 'y'], updatedAt: '2024-03-01T00:00:00Z' }),
];
const ids = (summaries: readonly Summary[]): string => summaries.map((one) => one.id).join('');

describe('rows of the list', () => {
  it('stand newest first, undated ones above, under their years', () => {
    const rows = groupByYear(filterDocuments(some, everything), 'newest');
    expect(rows.map((row) => (isYear(row) ? row.year : row.id))).toEqual([
      'No date yet',
      'c',
      '2024',
      'b',
      '2023',
      'd',
      'a',
    ]);
    expect(yearsAmong(rows)).toEqual([0, 2, 4]);
  });

  it('have the same places when only words change', () => {
    const rows = groupByYear(some, 'newest');
    const reworded = some.map((one) => ({ ...one, headline: `${one.headline} again` }));
    expect(haveSamePlaces(rows, groupByYear(reworded, 'newest'))).toBe(true);
    expect(haveSamePlaces(rows, groupByYear(some.slice(1), 'newest'))).toBe(false);
    expect(haveSamePlaces(rows, groupByYear(some.toReversed(), 'oldest'))).toBe(false);
  });

  it('pass all filters at once', () => {
    expect(ids(filterDocuments(some, { ...everything, tags: ['x'] }))).toBe('ba');
    expect(ids(filterDocuments(some, { ...everything, tags: ['x', 'y'] }))).toBe('a');
    expect(ids(filterDocuments(some, { ...everything, status: 'published' }))).toBe('da');
    expect(
      ids(filterDocuments(some, { ...everything, status: 'published', found: new Set(['a', 'b']) })),
    ).toBe('a');
  });

  it('can be ordered by last change and by headline, without years', () => {
    const changed = filterDocuments(some, { ...everything, sort: 'changed' });
    expect(changed[0]?.id).toBe('a');
    expect(groupByYear(changed, 'changed').some(isYear)).toBe(false);
    expect(ids(filterDocuments(some, { ...everything, sort: 'headline' }))).toBe('abcd');
    expect(ids(filterDocuments(some, { ...everything, sort: 'oldest' }))).toBe('adbc');
  });

  it('are counted by status', () => {
    expect(countStatuses(some)).toEqual({ all: 4, draft: 2, 'in-review': 0, cleared: 0, published: 2 });
  });
});
