import { expect, it } from 'vitest';
import type { SavedSearch } from '../../core/searches/saved-search.ts';
import { movedSearch, withoutSearch, withSearch } from './search-edits.ts';

const search = (id: string, name = id): SavedSearch => ({
  id,
  name,
  kind: 'news',
  words: name,
  status: 'all',
  tags: [],
});
const ids = (list: readonly SavedSearch[]): string => list.map(({ id }) => id).join('');
const list = ['a', 'b', 'c'].map((id) => search(id));

it('keeps searches that another window has made or removed meanwhile', () => {
  expect(ids(withSearch(list, search('d')))).toBe('abcd');
  expect(ids(withoutSearch(list, 'b'))).toBe('ac');
  expect(ids(withoutSearch(list, 'x'))).toBe('abc');
  expect(ids(withSearch(list, search('x'), 1))).toBe('axbc');
  expect(ids(withSearch(list, search('x'), 9))).toBe('abcx');
});

it('never has one twice', () => {
  const renamed = withSearch(list, search('b', 'other'), 0);
  expect(ids(renamed)).toBe('abc');
  expect(renamed[1]?.name).toBe('other');
});

it('moves one where there is a place', () => {
  expect(ids(movedSearch(list, 'a', 1))).toBe('bac');
  expect(ids(movedSearch(list, 'a', -1))).toBe('abc');
  expect(ids(movedSearch(list, 'x', 1))).toBe('abc');
});
