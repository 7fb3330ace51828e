import { houseRule, type DocumentRule } from './checking.ts';

/** Pictures of which only the credit or caption came in. */
export const missingPicture: DocumentRule = {
  about: 'document',
  name: 'missing-picture',
  grade: 'warning',
  source: houseRule,
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) => {
      const words = picture.credit || picture.caption;
      return picture.src === null
        ? [
            {
              message: `A picture file is missing; only its text was imported (“${words || 'no text'}”).`,
              remedy: 'Add the picture',
              place: { part: 'picture' as const, index },
              about: words,
            },
          ]
        : [];
    }),
};
