import { expect, it } from 'vitest';
import { findInLibrary, news, said } from './testing/check.ts';

const translation = { of: 'ports', at: '2024-03-11T09:00:00.000Z', digest: '' };

it('finds translations that are not finished while their original is published', () => {
  const french = news({ language: 'fr', status: 'draft', translation }, 'ports-fr');
  const found = (one: Parameters<typeof news>[0], other = french) =>
    findInLibrary('translation-behind', [news(one), other]);
  expect(said(found({ status: 'published' }))).toEqual([
    'The original is published, and its translation into French is not finished.',
  ]);
  expect(found({ status: 'cleared' })).toEqual([]);
  expect(found({ status: 'published' }, { ...french, status: 'published' })).toEqual([]);
});
