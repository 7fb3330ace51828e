import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualElements } from '../fields/office-fields.ts';
import { copyableElements, readList, writeList } from './list-text.ts';

describe('the list of elements as people write it', () => {
  it('is read back as it was written, whatever is in it', () => {
    const list = fc.uniqueArray(
      fc.record({
        element: fc.constantFrom(...copyableElements),
        attributes: fc.subarray(['href', 'title', 'lang', 'dir', 'data-x', 'class']),
      }),
      { selector: ({ element }) => element },
    );
    fc.assert(
      fc.property(list, (one) => {
        expect(readList(writeList(one))).toEqual({ ok: true, list: one });
      }),
    );
    expect(readList(writeList(usualElements()))).toEqual({ ok: true, list: usualElements() });
  });

  it('is read however it is set out', () => {
    expect(readList(' P  a[ href, title ]\n,ol , a[href] ')).toEqual({
      ok: true,
      list: [
        { element: 'p', attributes: [] },
        { element: 'a', attributes: ['href', 'title'] },
        { element: 'ol', attributes: [] },
      ],
    });
    expect(readList(' , ')).toEqual({ ok: true, list: [] });
  });

  it.each([
    ['p, script', 'script'],
    ['p, a[onclick]', 'a[onclick]'],
    ['p[style]', 'p[style]'],
    ['p, <b>', '<b>'],
    ['p, a[href', '[href'],
    ['p]', ']'],
  ])('is refused with the part that is none: %s', (typed, wrong) => {
    expect(readList(typed)).toEqual({ ok: false, wrong });
  });
});
