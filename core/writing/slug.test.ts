import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames, slugOf } from './slug.ts';
import { newsItem } from './testing/sample.ts';

describe('a slug', () => {
  it.each([
    ['The new "gold rush": challenges', 'the-new-gold-rush-challenges'],
    ['Érythrée, façade, Straße, Łódź', 'erythree-facade-strasse-lodz'],
    ['The Council’s party', 'the-councils-party'],
    ['   ', 'untitled'],
    ['日本語', 'untitled'],
  ])('of %j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('is safe in a path and at most 60 characters, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (headline) => {
        expect(slugOf(headline)).toMatch(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('file names', () => {
  it('are the day and the slug, with a number where two would be the same', () => {
    const items = [
      newsItem('a', { headline: 'Same' }),
      newsItem('b', { headline: 'Same!' }),
      newsItem('c', { headline: 'Same', date: null }),
    ];
    expect([...fileNames(items).values()]).toEqual(['2024-03-11-same', '2024-03-11-same-2', 'same']);
  });

  it('are never the same, whatever the headlines', () => {
    const headlines = fc.array(fc.oneof(fc.constantFrom('a', 'a 2', 'a-2', ''), fc.string()), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(headlines, (all) => {
        const names = fileNames(all.map((headline, index) => newsItem(`n${index}`, { headline })));
        expect(new Set(names.values()).size).toBe(all.length);
      }),
    );
  });
});
