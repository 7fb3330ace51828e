import { namePicture } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** Pictures that may not be used any more. */
export const licenceExpired: DocumentRule = {
  about: 'document',
  name: 'licence-expired',
  grade: 'error',
  source: houseRule,
  check: ({ pictures, today }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.licenceUntil && picture.licenceUntil < today
        ? [
            {
              message: `${namePicture(index, pictures)} may not be used any more: its licence ended on ${picture.licenceUntil}.`,
              remedy: 'Replace the picture, or change the day',
              place: { part: 'picture' as const, index },
              about: `${picture.src} ${picture.licenceUntil}`,
            },
          ]
        : [],
    ),
};
