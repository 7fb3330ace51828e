import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SavedSearch } from '../../core/searches/saved-search.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { SavedSearches } from './saved-searches.ts';

const search = (name: string): SavedSearch => ({
  id: crypto.randomUUID(),
  name,
  kind: 'news',
  words: 'ports',
  status: 'in-review',
  tags: ['corruption'],
});

describe('saved searches', () => {
  it('are kept in their order, each library its own, over a restart', async () => {
    const folder = path.join(temporaryFolder(), 'searches');
    const [a, b, c] = [search('a'), search('b'), search('c')];
    await new SavedSearches(folder).keep('one', [b, a]);
    await new SavedSearches(folder).keep('two', [c]);
    expect(await new SavedSearches(folder).read('one')).toEqual([b, a]);
    expect(await new SavedSearches(folder).read('two')).toEqual([c]);
    expect(await new SavedSearches(folder).read('three')).toEqual([]);
  });

  it('are none where their file is damaged, or nothing is kept', async () => {
    const folder = path.join(temporaryFolder(), 'searches');
    await new SavedSearches(folder).keep('one', [search('a')]);
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), '{"half":');
    expect(await new SavedSearches(folder).read('one')).toEqual([]);
    // What could not be understood stays beside what is kept next.
    const b = search('b');
    await new SavedSearches(folder).keep('one', [b]);
    expect(await new SavedSearches(folder).read('one')).toEqual([b]);
    const aside = readdirSync(folder).find((name) => name.includes('set-aside')) ?? '';
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('{"half":');
    await new SavedSearches(null).keep('one', [search('a')]);
    expect(await new SavedSearches(null).read('one')).toEqual([]);
  });
});
