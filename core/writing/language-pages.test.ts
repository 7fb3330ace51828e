import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { languagePages } from './language-pages.ts';

const newsItem = (parts: Partial<NewsItem> & { id: string }): NewsItem =>
  ({ ...beginDocument('news', { id: parts.id, at: '2024-03-11T09:00:00.000Z' }), ...parts }) as NewsItem;
const translation = (of: string) => ({ of, at: '2024-03-11T09:00:00.000Z', digest: '' });
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('Latest News in several languages', () => {
  it('is the front page alone where all items are in the language of the office', () => {
    const news = [newsItem({ id: 'one', language: 'en' }), newsItem({ id: 'two', language: 'EN' })];
    expect(languagePages(news, 'en')).toEqual({ front: news, pages: [] });
  });

  it('is the front page alone where some are in the language as one country writes it', () => {
    const british = [newsItem({ id: 'one', language: 'en' }), newsItem({ id: 'two', language: 'en-GB' })];
    expect(languagePages(british, 'en')).toEqual({ front: british, pages: [] });
    expect(languagePages(british, 'en-US')).toEqual({ front: british, pages: [] });
    const chinese = [newsItem({ id: 'one', language: 'zh' }), newsItem({ id: 'two', language: 'zh-Hant' })];
    expect(languagePages(chinese, 'zh').pages.map(({ language }) => language)).toEqual(['zh-Hant']);
  });

  it('has a page for each other language, and no item twice on the front page', () => {
    const news = [
      newsItem({ id: 'ports', language: 'ar' }),
      newsItem({ id: 'ports-en', language: 'en', translation: translation('ports') }),
      newsItem({ id: 'ports-fr', language: 'fr', translation: translation('ports') }),
      newsItem({ id: 'rivers-fr', language: 'fr' }),
    ];
    const { front, pages } = languagePages(news, 'en');
    // What nobody has translated into the office's language is not lost there.
    expect(ids(front)).toEqual(['ports-en', 'rivers-fr']);
    expect(pages.map(({ file, title, items }) => [file, title, ids(items)])).toEqual([
      ['latest-news-ar.html', 'آخر الأخبار', ['ports']],
      ['latest-news-fr.html', 'Dernières nouvelles', ['ports-fr', 'rivers-fr']],
    ]);
  });
});
