import { expect, it } from 'vitest';
import { newsFiles } from './news-files.ts';

it('names no language in the files of the front page, and the language in all others', () => {
  const { archive, ...front } = newsFiles(null);
  expect({ ...front, archive: archive(2021) }).toEqual({
    page: 'latest-news.html',
    archive: 'latest-news-2021.html',
    atom: 'latest-news.atom',
    rss: 'latest-news.rss',
    json: 'latest-news.json',
  });
  expect(newsFiles('pt-BR').archive(2021)).toBe('latest-news-2021-pt-br.html');
});

it('keeps the past stories of a year apart from a language that has a year in its tag', () => {
  expect(newsFiles('de').archive(1996)).not.toBe(newsFiles('de-1996').page);
});
