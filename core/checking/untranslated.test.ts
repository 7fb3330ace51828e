import { expect, it } from 'vitest';
import { findInLibrary, inLanguage, news, said, text } from './testing/check.ts';

const translation = { of: 'ports', at: '2024-03-11T09:00:00.000Z', digest: '' };
const words = 'The ports have met in Vienna for the first time.';
const original = news(text(words));

it('finds what a translation still says in the words of its original', () => {
  const french = news(
    { language: 'fr', translation, headline: 'Un registre', teaser: 'Neuf ports.', ...text(words) },
    'ports-fr',
  );
  expect(said(findInLibrary('untranslated', [original, french]))).toEqual([
    `“${words}” is as in the original, and not translated.`,
  ]);
  expect(findInLibrary('untranslated', [original, { ...french, translation: null }])).toEqual([]);
  const quoted = { ...french, ...text('Il a dit : ', inLanguage('en', words)) };
  expect(findInLibrary('untranslated', [original, quoted])).toEqual([]);
});
