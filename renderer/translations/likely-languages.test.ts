import { expect, it } from 'vitest';
import type { Language } from '../../core/languages/words.ts';
import { likelyFirst } from './likely-languages.ts';

const all: Language[] = ['ar', 'bg', 'nl', 'fi', 'fr', 'de', 'mt', 'ru', 'sv'];

it('puts the languages of the library first, the commonest one before the others', () => {
  expect(likelyFirst(all, ['de', 'fi', 'de', 'de-AT', 'en', 'fi'], 'nl')).toEqual([
    ['de', 'fi'],
    ['nl'],
    ['ar', 'fr', 'ru'],
    ['bg', 'mt', 'sv'],
  ]);
});

it('names each language once, and leaves empty groups out', () => {
  const groups = likelyFirst(all, ['nl', 'fr', 'tlh', 'no language'], 'nl-BE');
  expect(groups).toEqual([
    ['nl', 'fr'],
    ['ar', 'ru'],
    ['bg', 'fi', 'de', 'mt', 'sv'],
  ]);
  expect(groups.flat().sort()).toEqual([...all].sort());
});

it('is in the order of names in a library that has nothing yet', () => {
  expect(likelyFirst(['bg', 'mt'], [], 'en')).toEqual([['bg', 'mt']]);
  expect(likelyFirst([], [], 'en')).toEqual([]);
});
