import type { DocumentRule } from './checking.ts';

/** Pictures of which only the credit or caption came in. */
export const missingPicture: DocumentRule<'missing-picture'> = {
  about: 'document',
  name: 'missing-picture',
  grade: 'warning',
  source: 'house',
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) => {
      const words = picture.credit || picture.caption;
      return picture.src === null
        ? [
            {
              given: { words },
              place: { part: 'picture' as const, index },
              about: words,
            },
          ]
        : [];
    }),
};
