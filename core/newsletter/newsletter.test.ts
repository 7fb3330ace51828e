import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewsItem, Office } from '../document.ts';
import { languages } from '../languages/words.ts';
import { body, newsItem, office as plainOffice, paragraph, picture } from '../writing/testing/sample.ts';
import { newsletterHtml } from './newsletter-html.ts';
import { newsletterText } from './newsletter-text.ts';
import { newsletterOf, periodName, type NewsletterParts } from './newsletter.ts';

const office: Office = {
  ...plainOffice,
  newsletterTitle: 'News from Brussels',
  newsletterNote: 'You asked the office for it.',
  newsletterUnsubscribe: { label: '', href: 'mailto:office@example.org' },
  contact: 'Street and number\n1000 Brussels\noffice@example.org\n+32 2 555 01 00',
  site: 'https://www.example.org/brussels/',
};
const photo = picture({ src: `media/${'a'.repeat(16)}.png`, alt: 'A hall', credit: 'Image © The Office' });
const letter = (items: NewsItem[], given: Partial<NewsletterParts> = {}) =>
  newsletterOf({
    items,
    office,
    tags: [
      { id: 'youth', name: 'Youth', colour: 'teal' },
      { id: 'sport', name: 'Sport', colour: 'slate' },
    ],
    mark: null,
    hrefOf: (item) => `https://example.org/articles/${item.id}.html`,
    page: 'https://example.org/newsletter.html',
    has: () => true,
    ...given,
  });
const html = (...items: Parameters<typeof letter>): string =>
  newsletterHtml(letter(...items), { office, isPage: false, pictureHref: (src) => src });

/** The words that a reader of the HTML sees or hears, and the addresses of its links, in order. */
function saidBy(page: string): string[] {
  const said: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (['head', 'style'].includes(node.tagName)) return;
      if (node.attrs.some(({ name }) => name === 'aria-hidden')) return;
      const alt = node.tagName === 'img' ? node.attrs.find(({ name }) => name === 'alt')?.value : undefined;
      if (alt) said.push(alt);
    }
    if ('value' in node) said.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('tagName' in node && node.tagName === 'a')
      said.push(node.attrs.find(({ name }) => name === 'href')?.value ?? '');
  };
  visit(parse(page));
  return said.flatMap((words) => words.split(/[\s·]+/)).filter((word) => word !== '');
}

describe('a newsletter', () => {
  it('is led by the newest story that has a picture, and has the others as they come', () => {
    const items = [newsItem('newest'), newsItem('shown', { body: body(photo) }), newsItem('older')];
    const { lead, others } = letter(items);
    expect([lead, ...others].map(({ id }) => id)).toEqual(['shown', 'newest', 'older']);
    expect(letter([newsItem('newest'), newsItem('older')]).lead.id).toBe('newest');
  });

  it('says which month it is of, how many stories it has and how long they take', () => {
    const { subtitle, subject, othersHeading } = letter([newsItem('a'), newsItem('b')]);
    expect(subtitle).toBe('March 2024. 2 stories, about 1 minute.');
    expect(subject).toBe('News from Brussels, March 2024: Headline of a');
    expect(othersHeading).toBe('Also this month');
    const span = letter([newsItem('a'), newsItem('b', { date: { start: '2023-12-30', end: '2024-01-02' } })]);
    expect(span.subtitle).toBe('December 2023 to March 2024. 2 stories, about 1 minute.');
    expect(span.othersHeading).toBe('Also in this issue');
    expect(letter([newsItem('a', { date: null })]).subtitle).toBe('1 story, about 1 minute.');
  });

  it('names its file by its months', () => {
    expect(periodName([newsItem('a')])).toBe('2024-03');
    expect(
      periodName([newsItem('a'), newsItem('b', { date: { start: '2024-02-28', end: '2024-03-01' } })]),
    ).toBe('2024-02-to-2024-03');
    expect(periodName([newsItem('a', { date: null })])).toBe('');
  });

  it('shows the first tag of a story, its day and its place', () => {
    const { lead } = letter([newsItem('a', { tags: ['sport', 'youth'], place: 'Vienna' })]);
    expect(lead).toMatchObject({ tag: { name: 'Sport' }, when: '11 March 2024, Vienna' });
  });

  it('says at its foot who sends it, how to reach them and whose pictures it shows', () => {
    expect(letter([newsItem('a', { body: body(photo, photo) })]).footer).toEqual({
      address: 'Street and number, 1000 Brussels',
      contacts: [
        { words: 'example.org/brussels', href: 'https://www.example.org/brussels/' },
        { words: 'office@example.org', href: 'mailto:office@example.org' },
        { words: '+32 2 555 01 00', href: 'tel:+3225550100' },
      ],
      note: 'You asked the office for it.',
      unsubscribe: { label: 'Unsubscribe', href: 'mailto:office@example.org' },
      credits: 'Picture credits: Image © The Office',
    });
    expect(letter([newsItem('a', { body: body(photo) })], { has: () => false }).footer.credits).toBe('');
  });

  it('says in its subject and at its head that it is a proof', () => {
    const proof = letter([newsItem('a')], { mark: 'proof' });
    expect(proof.subject).toMatch(/^Proof, not for release: /);
    expect(newsletterText(proof)).toMatch(/^Proof, not for release\n[^]*\nProof, not for release\n$/);
    expect(html([newsItem('a')], { mark: 'proof' })).toContain('Proof, not for release</p>');
  });

  it('runs from right to left in a language that does, and lets a story run its own way', () => {
    const arabic = newsItem('a', { language: 'ar', headline: 'خبر' });
    expect(html([arabic])).toContain('<div role="main" lang="ar" dir="rtl">');
    expect(html([newsItem('b'), arabic])).toContain('<td class="beside turned" lang="ar" dir="rtl">');
  });

  it('has a title, and says what it is about to those who see its subject only', () => {
    const page = html([newsItem('a', { teaser: `${'Many words. '.repeat(30)}` })]);
    expect(page).toContain('<title>News from Brussels, March 2024: Headline of a</title>');
    expect(/<div class="preheader"[^>]*>([^<]*)</.exec(page)?.[1]?.length).toBeLessThanOrEqual(140);
  });

  it.each(languages)('says in %s what it says in English', (language) => {
    const items = ['a', 'b', 'c'].map((id) => newsItem(id, { language, body: body(paragraph('x'), photo) }));
    expect(newsletterText(letter(items))).not.toMatch(/undefined|#|Read on(?! \()/);
    expect(letter(items).language).toBe(language);
  });

  it('loses nothing as plain text: it has every word and address of the HTML, in the same order', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', '字', ' ', '\n\n', '<', '&', '"', '“'),
      maxLength: 30,
    });
    const item = fc
      .record({
        headline: words,
        teaser: words,
        place: words,
        alt: words,
        credit: words,
        tagged: fc.boolean(),
      })
      .map(
        ({ headline, teaser, place, alt, credit, tagged }) =>
          (id: string) =>
            newsItem(id, {
              headline,
              teaser,
              place,
              tags: tagged ? ['youth'] : [],
              body: body(picture({ src: `media/${'a'.repeat(16)}.png`, alt, credit }), paragraph('Words.')),
            }),
      );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (make) => {
        const items = make.map((one, at) => one(`item-${at}`));
        const text = newsletterText(letter(items));
        let at = 0;
        for (const word of saidBy(html(items))) {
          const shown = word.replace(/^mailto:|^tel:.*$/, '');
          const found = text.indexOf(shown, at);
          // At the foot, the words of a link are a part of its address, which stands there once.
          if (found === -1)
            expect(text, `${word} after ${text.slice(Math.max(0, at - 40), at)}`).toContain(shown);
          else at = found;
        }
      }),
    );
  });
});
