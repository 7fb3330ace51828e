import { bodyPictures } from '../body/body.ts';
import type { Rule } from './checking.ts';

/** Pictures of which only the credit or caption came in. */
export const missingPicture: Rule = {
  name: 'missing-picture',
  grade: 'warning',
  check: ({ body }) =>
    bodyPictures(body).flatMap((picture, index) =>
      picture.src === null
        ? [
            {
              message: `A picture file is missing; only its text was imported (“${picture.credit || picture.caption || 'no text'}”).`,
              remedy: 'Add the picture',
              place: { part: 'picture' as const, index },
            },
          ]
        : [],
    ),
};
