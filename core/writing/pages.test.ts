import { describe, expect, it } from 'vitest';
import { articlePage } from './article.ts';
import { briefPage } from './brief.ts';
import { brochurePage } from './brochure.ts';
import { pageTitle } from './page.ts';
import { previewOf } from './preview.ts';
import { toHtml } from '../markup.ts';
import { documentRemarks, entryRemarks } from './remarks.ts';
import { context, stylesheet } from './testing/context.ts';
import {
  body,
  heading,
  newsItem,
  paragraph,
  picture,
  sampleBrief,
  sampleBrochure,
  sampleNews,
} from './testing/sample.ts';
import { findingsOf } from './testing/validate.ts';

describe('written pages', () => {
  it.each(sampleNews.map((item) => [item.id, item] as const))(
    '%s has no findings as an article',
    async (_, item) => {
      expect(
        await findingsOf(articlePage(item, context({ latestNewsHref: '../latest-news.html' }), stylesheet)),
      ).toEqual([]);
    },
  );

  it('have no findings as a brochure, a brief and a profile', async () => {
    expect(await findingsOf(brochurePage(sampleBrochure, sampleNews, context(), stylesheet))).toEqual([]);
    expect(await findingsOf(briefPage(sampleBrief, context(), stylesheet))).toEqual([]);
    expect(
      await findingsOf(
        briefPage(
          { ...sampleBrief, form: 'profile', date: null, place: '', teaser: '' },
          context(),
          stylesheet,
        ),
      ),
    ).toEqual([]);
  });

  it('have no findings where nothing is filled in', async () => {
    const blank = newsItem('blank', {
      headline: '',
      teaser: '',
      date: null,
      body: body({ type: 'paragraph' }),
    });
    const frame = { ...sampleBrochure, title: '', introduction: '', closing: null };
    expect(await findingsOf(brochurePage(frame, [blank], context(), stylesheet))).toEqual([]);
    expect(await findingsOf(brochurePage(frame, [], context(), stylesheet))).toEqual([]);
    expect(await findingsOf(articlePage(blank, context(), stylesheet))).toEqual([]);
  });
});

describe('an article', () => {
  it('stands in its own language, with place and date under the headline', () => {
    const html = articlePage(newsItem('one', { language: 'es', place: 'Viena' }), context(), stylesheet);
    expect(html).toContain('<html lang="es">');
    expect(html).toContain(
      '<p class="dateline">Viena, <time datetime="2024-03-11">11 de marzo de 2024</time></p>',
    );
  });

  it('puts the source between the first picture and the text', () => {
    const item = newsItem('one', {
      source: { label: 'UNODC Vienna' },
      body: body(picture({ src: 'media/0123456789abcdef.jpg', alt: 'A hall' }), paragraph('Text.')),
    });
    const html = articlePage(item, context(), stylesheet);
    expect(html.indexOf('<figure')).toBeLessThan(html.indexOf('Originally published by UNODC Vienna.'));
    expect(html.indexOf('Originally published')).toBeLessThan(html.indexOf('Text.'));
  });

  it('leaves the box out where there is nothing under the heading', () => {
    const html = articlePage(
      newsItem('one', { furtherInformation: { heading: 'Further Information:', links: [] } }),
      context(),
      stylesheet,
    );
    expect(html).not.toContain('Further Information');
  });

  it('keeps the words of links without an address, and makes no link of them', () => {
    const further = { heading: 'More information:', links: [{ label: 'The report' }] };
    const html = articlePage(newsItem('one', { furtherInformation: further }), context(), stylesheet);
    expect(html).toContain('<h2>More information</h2><ul><li>The report</li></ul>');
  });
});

describe('a brochure', () => {
  const page = brochurePage(sampleBrochure, sampleNews, context(), stylesheet);

  it('works its edition out from the dates of its items', () => {
    expect(page).toContain('<p class="edition">January to April 2019</p>');
    expect(
      brochurePage({ ...sampleBrochure, edition: 'Spring' }, sampleNews, context(), stylesheet),
    ).toContain('<p class="edition">Spring</p>');
  });

  it('lists every item with its date, and leads to it', () => {
    for (const item of sampleNews) {
      expect(page).toContain(`<a href="#item-${item.id}">`);
      expect(page).toMatch(new RegExp(`<h2 class="headline" id="item-${item.id}">`));
    }
    expect(page.match(/class="contents-page"/g)).toHaveLength(15);
  });

  it('writes dates in its own form', () => {
    expect(page).toContain('<time datetime="2019-04-28">28.04.2019</time>');
    expect(
      brochurePage({ ...sampleBrochure, dateForm: 'long' }, sampleNews, context(), stylesheet),
    ).toContain('>28 April 2019<');
  });

  it('sets headings of a text below the headline of its item', () => {
    const item = newsItem('one', { body: body(heading(2, 'Next'), paragraph('Text.')) });
    expect(brochurePage(sampleBrochure, [item], context(), stylesheet)).toContain('<h3>Next</h3>');
  });

  it('ends with its closing line, as a link only where its address is known', () => {
    expect(page).toContain(
      '<p class="closing"><a href="https://example.org/stories">Read our older stories here.</a></p>',
    );
    const lost = { ...sampleBrochure, closing: { label: 'Read on here.' } };
    expect(brochurePage(lost, sampleNews, context(), stylesheet)).toContain(
      '<p class="closing">Read on here.</p>',
    );
  });

  it('tells the printer what stands at the foot of its pages', () => {
    expect(page).toContain('<meta name="running-foot" content="Working together · January to April 2019">');
    expect(page).toContain('<meta name="running-foot-pages" content="{page} of {pages}">');
  });
});

describe('remarks', () => {
  it('name pictures without a file or alternative text', () => {
    const item = newsItem('one', {
      body: body(
        picture({ src: null, credit: 'Image © X' }),
        picture({ src: 'media/0123456789abcdef.jpg' }),
        paragraph('Text.'),
      ),
    });
    expect(documentRemarks(item)).toEqual([
      '“Headline of one”: a picture (Image © X) has no file, so it is not shown.',
      '“Headline of one”: a picture has no alternative text.',
    ]);
  });

  it('name an empty further information, and an entry that leads nowhere', () => {
    const item = newsItem('one', {
      body: body({ type: 'paragraph' }),
      more: { label: 'more' },
      furtherInformation: { heading: 'Further Information:', links: [] },
    });
    expect(documentRemarks(item)).toHaveLength(1);
    expect(entryRemarks(item)).toEqual([expect.stringContaining('“more” has no address')]);
  });
});

describe('a preview', () => {
  it('is the markup of the export', () => {
    const item = sampleNews[1];
    if (!item) throw new Error('The sample has no item.');
    const preview = toHtml(previewOf('brochure', item, context()));
    const start = preview.indexOf('<article');
    const article = preview.slice(start, preview.indexOf('</article>', start));
    expect(brochurePage(sampleBrochure, sampleNews, context(), stylesheet)).toContain(article);
  });
});

describe('the title of a page', () => {
  it('leaves out what does not fit, and cuts after a word', () => {
    expect(pageTitle(['Short', 'Office'])).toBe('Short - Office');
    expect(pageTitle(['x'.repeat(60), 'A long name of an office'])).toBe('x'.repeat(60));
    const cut = pageTitle(['word '.repeat(30)]);
    expect(cut.length).toBeLessThanOrEqual(70);
    expect(cut).toMatch(/word…$/);
  });
});
