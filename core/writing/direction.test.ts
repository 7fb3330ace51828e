import { describe, expect, it } from 'vitest';
import { toHtml } from '../markup.ts';
import { articlePage } from './article.ts';
import { brochurePage } from './brochure.ts';
import { isolated, languageAttributes, languageUnless } from './context.ts';
import { fullText } from './full-text.ts';
import { latestNewsPage } from './latest-news.ts';
import { previewOf } from './preview.ts';
import { context, stylesheet } from './testing/context.ts';
import { body, newsItem, paragraph, sampleBrochure } from './testing/sample.ts';

const arabic = newsItem('arabic', {
  language: 'ar',
  headline: 'اجتماع في فيينا',
  teaser: 'اجتماع.',
  place: 'Vienna',
  date: { start: '2024-03-11', end: '2024-03-12' },
  source: { label: 'UNODC (Vienna)' },
  body: body(paragraph('نص.')),
});
const english = newsItem('english', { language: 'en', headline: 'A meeting', place: 'القاهرة' });

describe('A text that runs from right to left', () => {
  it('says so on its page, and what is in another language says that it does not', () => {
    const page = latestNewsPage([arabic, english], context({ language: 'ar' }), stylesheet);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/<article class="entry[^"]*" lang="en" dir="ltr">/);
    expect(articlePage(arabic, context({ language: 'ar' }), stylesheet)).toContain('lang="ar" dir="rtl"');
    expect(articlePage(english, context(), stylesheet)).toContain('<html lang="en">');
  });

  it('says so within pages in other languages, in contents and in items', () => {
    const page = brochurePage(
      { ...sampleBrochure, language: 'en' },
      [arabic, english],
      context(),
      stylesheet,
    );
    expect(page).toContain('<span class="contents-headline" lang="ar" dir="rtl">');
    expect(page).toMatch(/<article class="item[^"]*" lang="ar" dir="rtl">/);
  });

  it('says so in previews and feeds', () => {
    expect(previewOf('article', arabic, context())).toMatchObject({
      attributes: { lang: 'ar', dir: 'rtl' },
    });
    expect(fullText(arabic, 'https://example.org/', context())).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(fullText(english, 'https://example.org/', context())).not.toContain('<div');
  });

  it('keeps names that run the other way apart from the words beside them', () => {
    const page = articlePage(arabic, context({ language: 'ar' }), stylesheet);
    expect(page).toContain('<bdi>Vienna</bdi>');
    expect(page).toContain('<bdi>UNODC (Vienna)</bdi>');
    expect(articlePage(english, context(), stylesheet)).toContain('<bdi>القاهرة</bdi>');
    expect(isolated('Vienna', 'en')).toBe('Vienna');
    expect(isolated('2024', 'ar')).toBe('2024');
    expect(toHtml(isolated('Wien', 'he'))).toBe('<bdi>Wien</bdi>');
  });

  it('is never told apart by its language alone', () => {
    expect(languageAttributes('he-IL')).toEqual({ lang: 'he-IL', dir: 'rtl' });
    expect(languageAttributes('fr')).toEqual({ lang: 'fr', dir: null });
    expect(languageUnless('ar', 'he')).toEqual({ lang: 'ar', dir: null });
    expect(languageUnless('fr', 'ar')).toEqual({ lang: 'fr', dir: 'ltr' });
    expect(languageUnless('ar', 'ar')).toEqual({ lang: null, dir: null });
  });
});
