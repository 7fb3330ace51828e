import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortFiles } from './deliverables.ts';

it('puts what is opened first, and tells pages of one kind together', () => {
  const files = [
    'pictures/a.png',
    'assets/house.css',
    'assets/fonts/LICENCE.txt',
    'latest-news.html',
    'latest-news-2019.html',
    'latest-news.atom',
    'articles/one.html',
    'articles/two.html',
    'spring.html',
    'spring.pdf',
    'articles/one.txt',
  ];
  const { deliverables, support } = sortFiles(files);
  expect(deliverables.map(({ kind, files: own }) => [kind, own.length])).toEqual([
    ['pdf', 1],
    ['page', 1],
    ['page', 1],
    ['past', 1],
    ['articles', 2],
    ['feed', 1],
    ['text', 1],
  ]);
  expect(support).toEqual(['pictures/a.png', 'assets/house.css', 'assets/fonts/LICENCE.txt']);
});

it('tells every file once', () => {
  const name = fc.constantFrom('a', 'latest-news-2019', 'latest-news', 'articles/a', 'briefs/b', 'assets/c');
  const file = fc
    .tuple(name, fc.constantFrom('html', 'pdf', 'txt', 'atom', 'css', 'json'))
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(fc.uniqueArray(file), (files) => {
      const { deliverables, support } = sortFiles(files);
      expect([...deliverables.flatMap((one) => one.files), ...support].sort()).toEqual([...files].sort());
    }),
  );
});
