import { describe, expect, it } from 'vitest';
import type { Brochure } from '../document.ts';
import { fixBrochure, fixDocument } from './fix-document.ts';
import { brochureChecksOf, checkDocument, rules } from './rules.ts';
import { brochure, news, office, text } from './testing/check.ts';

const kept = [news(text('Ms Müller spoke.'), 'one'), news(text('Ms Mueller spoke.'), 'two')];
const frozen: Brochure['frozen'] = { at: '2024-05-03T09:00:00.000Z', by: '', items: kept, tags: [] };

describe('checks of a frozen edition', () => {
  it('offer no fix of its own words, and mend none', () => {
    const open = brochure({ title: 'Spring  in print' });
    const edition = { ...open, frozen };
    const found = (one: Brochure) => checkDocument(one, office).find(({ rule }) => rule === 'double-space');
    expect(found(open)?.fix).toBeDefined();
    expect(found(edition)).toBeDefined();
    expect(found(edition)?.fix).toBeUndefined();
    expect(fixDocument(open, rules['double-space'], office).fixed).toBe(1);
    expect(fixDocument(edition, rules['double-space'], office).document).toBe(edition);
  });

  it('look at the words that it keeps, and offer no fix that would be made in the library', () => {
    const edition = brochure({ items: ['one', 'two'], frozen });
    const { findings } = brochureChecksOf(edition, kept, office);
    const name = findings.find(({ rule }) => rule === 'name-in-two-ways-in-brochure');
    expect(name).toBeDefined();
    expect(name?.fix).toBeUndefined();
    expect(fixBrochure(edition, kept, rules['name-in-two-ways-in-brochure'], office).changed).toEqual([]);
  });
});
