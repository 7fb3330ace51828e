import { describe, expect, it } from 'vitest';
import { articlePage } from './article.ts';
import type { Rendering } from './context.ts';
import { context, stylesheet } from './testing/context.ts';
import { newsItem } from './testing/sample.ts';

const rendering = (language: string, isOriginal = false): Rendering => ({
  language,
  href: `../articles/ports-${language}.html`,
  address: `https://example.org/articles/ports-${language}.html`,
  isOriginal,
});
const all = [rendering('en', true), rendering('fr'), rendering('ar')];
const page = (language: string, renderings: Rendering[]): string =>
  articlePage(
    newsItem('ports', { language, headline: 'Ports' }),
    context({ language, renderings, address: `https://example.org/articles/ports-${language}.html` }),
    stylesheet,
  );

describe('the page of an item that is there in several languages', () => {
  it('leads to the others, each by its own name, in its own direction', () => {
    const html = page('en', all);
    expect(html).toContain(
      '<ul class="languages"><li><a href="../articles/ports-fr.html" hreflang="fr" lang="fr" dir="ltr" rel="alternate">Français</a></li>' +
        '<li><a href="../articles/ports-ar.html" hreflang="ar" lang="ar" dir="rtl" rel="alternate">العربية</a></li></ul>',
    );
  });

  it('names all of them in its head, itself too, by their web addresses', () => {
    for (const language of ['en', 'fr', 'ar'])
      for (const other of all)
        expect(page(language, all)).toContain(
          `<link rel="alternate" hreflang="${other.language}" href="${other.address ?? ''}">`,
        );
  });

  it('says which is the work and which its translation', () => {
    expect(page('en', all)).toMatch(
      /"workTranslation":\[\{"@type":"NewsArticle","@id":"[^"]*ports-fr\.html"/,
    );
    expect(page('fr', all)).toMatch(
      /"translationOfWork":\{"@type":"NewsArticle","@id":"[^"]*ports-en\.html"/,
    );
    expect(page('fr', all)).not.toContain('workTranslation');
  });

  it('says nothing of languages where it is alone', () => {
    const html = page('en', [rendering('en', true)]);
    for (const words of ['class="languages"', 'hreflang', 'workTranslation'])
      expect(html).not.toContain(words);
  });
});
