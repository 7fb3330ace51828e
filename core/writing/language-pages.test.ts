import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { languagePages } from './language-pages.ts';

const newsItem = (parts: Partial<NewsItem> & { id: string }): NewsItem =>
  ({ ...beginDocument('news', { id: parts.id, at: '2024-03-11T09:00:00.000Z' }), ...parts }) as NewsItem;
const translation = (of: string) => ({ of, at: '2024-03-11T09:00:00.000Z', digest: '' });
const office = (language: string, latestNewsTitle = 'Latest News') => ({ language, latestNewsTitle });
const alone = (items: readonly NewsItem[], language: string) => ({
  front: { language, title: 'Latest News', items },
  pages: [],
});
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('Latest News in several languages', () => {
  it('is the front page alone where all items are in the language of the office', () => {
    const news = [newsItem({ id: 'one', language: 'en' }), newsItem({ id: 'two', language: 'EN' })];
    expect(languagePages(news, office('en'))).toEqual(alone(news, 'en'));
  });

  it('is the front page alone where some are in the language as one country writes it', () => {
    const british = [newsItem({ id: 'one', language: 'en' }), newsItem({ id: 'two', language: 'en-GB' })];
    expect(languagePages(british, office('en'))).toEqual(alone(british, 'en'));
    expect(languagePages(british, office('en-US'))).toEqual(alone(british, 'en-US'));
    const chinese = [newsItem({ id: 'one', language: 'zh' }), newsItem({ id: 'two', language: 'zh-Hant' })];
    expect(languagePages(chinese, office('zh')).pages.map(({ language }) => language)).toEqual(['zh-Hant']);
  });

  it('has a page for each other language, and no item twice on the front page', () => {
    const news = [
      newsItem({ id: 'ports', language: 'ar' }),
      newsItem({ id: 'ports-en', language: 'en', translation: translation('ports') }),
      newsItem({ id: 'ports-fr', language: 'fr', translation: translation('ports') }),
      newsItem({ id: 'rivers-fr', language: 'fr' }),
    ];
    const { front, pages } = languagePages(news, office('en'));
    // What nobody has translated into the office's language is not lost there.
    expect(ids(front.items)).toEqual(['ports-en', 'rivers-fr']);
    expect(pages.map(({ language, title, items }) => [language, title, ids(items)])).toEqual([
      ['ar', 'آخر الأخبار', ['ports']],
      ['fr', 'Dernières nouvelles', ['ports-fr', 'rivers-fr']],
    ]);
  });

  it('is one page, in that language, where all items are in one other than the office’s', () => {
    const news = [newsItem({ id: 'ports', language: 'fr' }), newsItem({ id: 'rivers', language: 'fr' })];
    expect(languagePages(news, office('en'))).toEqual({
      front: { language: 'fr', title: 'Dernières nouvelles', items: news },
      pages: [],
    });
    // What the office calls its page in words of its own stays.
    expect(languagePages(news, office('en', 'Bruxelles vous écrit')).front.title).toBe(
      'Bruxelles vous écrit',
    );
  });

  it('has the front page in the office’s language as soon as one item is, or none can be told', () => {
    const french = newsItem({ id: 'ports', language: 'fr' });
    for (const language of ['en', 'en-GB', 'de', 'no language']) {
      const { front, pages } = languagePages([french, newsItem({ id: 'rivers', language })], office('en'));
      expect([front.language, front.title, ids(front.items)]).toEqual([
        'en',
        'Latest News',
        ['ports', 'rivers'],
      ]);
      expect(pages.map((one) => one.language)).toContain('fr');
    }
  });
});
