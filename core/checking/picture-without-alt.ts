import type { DocumentRule } from './checking.ts';

/** Pictures without alternative text, but for those that say that they need none: a screen reader has nothing to say for them. */
export const pictureWithoutAlt: DocumentRule<'picture-without-alt'> = {
  about: 'document',
  name: 'picture-without-alt',
  grade: 'warning',
  source: 'wcag-1.1.1',
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.alt.trim() === '' && picture.decorative !== true
        ? [
            {
              given: { index, of: pictures.length },
              place: { part: 'picture' as const, index },
              about: picture.src,
            },
          ]
        : [],
    ),
};
