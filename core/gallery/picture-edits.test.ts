import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brochure, news, paragraph, picture, bodyOf } from '../checking/testing/check.ts';
import { bodyPictures } from '../body/body.ts';
import { documentSchema } from '../document.ts';
import { changeIn, hasSide, turnedBack, withChange, type PictureEdit } from './picture-edits.ts';

const [one, two] = ['media/0123456789abcdef.png', 'media/fedcba9876543210.jpg'];
const words = fc.constantFrom('', 'A quay', '© X');
const anyPicture = fc
  .record(
    { src: fc.constantFrom(one, two), alt: words, caption: words, credit: words, licence: words },
    { requiredKeys: ['src'] },
  )
  .map(picture);
const anyItem = fc
  .array(
    fc.oneof(
      anyPicture,
      fc.constant(paragraph('Words.')),
      anyPicture.map((inner) => ({ type: 'blockquote', content: [inner] })),
    ),
    { minLength: 1 },
  )
  .map((content) => news({ body: bodyOf(...content) }));
const anyEdit: fc.Arbitrary<PictureEdit> = fc.record({
  from: fc.constant(one),
  patch: fc.record(
    { alt: words, credit: words, licence: fc.constantFrom('UN', undefined), src: fc.constant(two) },
    { requiredKeys: [] },
  ),
});

describe('a change of a picture everywhere', () => {
  it('changes that picture alone, keeps the shape, and can be taken back', () => {
    fc.assert(
      fc.property(anyItem, anyEdit, (item, edit) => {
        const change = changeIn(item, [edit]);
        if (change === null) return;
        expect(hasSide(item, change, 'before')).toBe(true);
        const changed = withChange(item, change);
        expect(documentSchema.parse(changed)).toEqual(changed);
        expect(hasSide(changed, change, 'after')).toBe(true);
        expect(changeIn(changed, [edit])).toBeNull();
        const others = (document: typeof item) =>
          bodyPictures(document.body).filter((_, at) => !change.pictures.some(({ index }) => index === at));
        expect(others(changed as typeof item)).toEqual(others(item));
        const [back] = turnedBack({ changed: [change], emblems: [] }).changed;
        if (back) expect(withChange(changed, back)).toEqual(item);
      }),
    );
  });

  it('gives a cover the other file as well', () => {
    const edition = brochure({ cover: { kind: 'picture', src: one, x: 10, y: 20 } });
    const change = changeIn(edition, [{ from: one, patch: { src: two } }]);
    expect(change && withChange(edition, change)).toMatchObject({ cover: { src: two, x: 10, y: 20 } });
    expect(changeIn(edition, [{ from: one, patch: { alt: 'A' } }])).toBeNull();
  });

  it('is not made where a picture says something else by now', () => {
    const item = news({ body: bodyOf(picture({ src: one })) });
    const change = changeIn(item, [{ from: one, patch: { alt: 'Cranes' } }]);
    const meanwhile = news({ body: bodyOf(picture({ src: one, caption: 'New' })) });
    expect(change && hasSide(meanwhile, change, 'before')).toBe(false);
    expect(change && hasSide(meanwhile, change, 'after')).toBe(false);
  });
});
