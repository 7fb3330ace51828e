import { expect, it } from 'vitest';
import { saidDigest } from '../translations/said-digest.ts';
import { findInLibrary, news, said, text } from './testing/check.ts';

const at = '2024-03-11T09:00:00.000Z';
const original = news();
const french = news(
  { language: 'fr', translation: { of: original.id, at, digest: saidDigest(original) } },
  'ports-fr',
);

it('finds translations whose original says something else by now', () => {
  expect(findInLibrary('translation-older', [original, french])).toEqual([]);
  const changed = { ...original, ...text('The ports have met again.') };
  const found = findInLibrary('translation-older', [changed, french]);
  expect(said(found)).toEqual([
    '“Ports share a register” has been changed since this was translated from it.',
  ]);
  expect(found[0]?.document).toBe('ports-fr');
});

it('says nothing where the original is not there', () => {
  expect(findInLibrary('translation-older', [french])).toEqual([]);
});
