import { describe, expect, it } from 'vitest';
import type { Summary } from '../../core/listing.ts';
import { countStatuses, filterDocuments, groupByYear, type Filters } from './rows.ts';

const summary = (id: string, start: string | null, more: Partial<Summary> = {}): Summary => ({
  id,
  kind: 'news',
  headline: id,
  date: start === null ? null : { start },
  teaser: '',
  status: 'draft',
  tags: [],
  language: 'en',
  cover: null,
  words: 0,
  createdAt: '2024-01-01T00:00:00Z',
  updatedAt: '2024-01-01T00:00:00Z',
  ...more,
});
const everything: Filters = { status: 'all', tags: [], found: null, sort: 'newest' };
const some = [
  summary('a', '2023-05-01', { status: 'published', tags: ['x', 'y'], updatedAt: '2024-03-01T00:00:00Z' }),
  summary('b', '2024-02-01', { tags: ['x'] }),
  summary('c', null),
  summary('d', '2023-11-14', { status: 'published' }),
];
const ids = (summaries: Summary[]): string => summaries.map((one) => one.id).join('');

describe('rows of the list', () => {
  it('stand newest first, undated ones above, under their years', () => {
    const rows = groupByYear(filterDocuments(some, everything), 'newest');
    expect(rows.map((row) => (row.type === 'year' ? row.label : row.summary.id))).toEqual([
      'No date yet',
      'c',
      '2024',
      'b',
      '2023',
      'd',
      'a',
    ]);
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
    expect(groupByYear(changed, 'changed').every((row) => row.type === 'document')).toBe(true);
    expect(ids(filterDocuments(some, { ...everything, sort: 'headline' }))).toBe('abcd');
    expect(ids(filterDocuments(some, { ...everything, sort: 'oldest' }))).toBe('adbc');
  });

  it('are counted by status', () => {
    expect(countStatuses(some)).toEqual({ all: 4, draft: 2, 'in-review': 0, cleared: 0, published: 2 });
  });
});
