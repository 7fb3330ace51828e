import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { bodySchema } from './body-extensions.ts';
import { knownAttributes } from './known-attributes.ts';

describe('Attributes on their way through HTML', () => {
  it.each([1, 2, 3, 4, 5, 6])('a heading of level %d says so when it is copied', (level) => {
    const heading = Node.fromJSON(bodySchema, { type: 'heading', attrs: { level } });
    const written = bodySchema.nodes['heading']?.spec.toDOM?.(heading) as [string, { level?: number }];
    expect(written[1].level ?? Number(written[0].slice(1))).toBe(level);
  });

  it('are left out where a text with them could not be saved', () => {
    for (const level of [0, 7, 9, 1.5, 'x', NaN]) expect(knownAttributes('heading', { level })).toEqual({});
    for (const start of [NaN, 2 ** 60, 1.5, '2'])
      expect(knownAttributes('orderedList', { start })).toEqual({});
    expect(knownAttributes('picture', { src: 'https://example.org/x.png', alt: 'A hall' })).toEqual({
      alt: 'A hall',
    });
    expect(knownAttributes('link', { href: 'https://example.org/', title: null, more: 1 })).toEqual({
      href: 'https://example.org/',
      title: null,
    });
    expect(knownAttributes('heading', { level: 6 })).toEqual({ level: 6 });
  });
});
