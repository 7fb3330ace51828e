import { expect, it } from 'vitest';
import { findInLibrary, news, text } from './testing/check.ts';

it('finds a name that two documents spell in two ways, in the one with the rarer spelling', () => {
  const all = ['Müller', 'Müller', 'Muller'].map((name, index) =>
    news(text(`They met Ms ${name}.`), `item-${String(index)}`),
  );
  expect(findInLibrary('name-in-two-ways-in-library', all)).toMatchObject([
    { document: 'item-2', about: 'Muller Müller' },
  ]);
});

it('leaves what one document does by itself, and texts in another language', () => {
  expect(findInLibrary('name-in-two-ways-in-library', [news(text('From Kiev to Kyiv.'))])).toEqual([]);
  const peru = [
    news(text('In the Peru of today.'), 'a'),
    news({ language: 'es', ...text('En el Perú de hoy.') }, 'b'),
  ];
  expect(findInLibrary('name-in-two-ways-in-library', peru)).toEqual([]);
});
