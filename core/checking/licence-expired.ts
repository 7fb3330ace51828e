import type { DocumentRule } from './checking.ts';

/** Pictures that may not be used any more. */
export const licenceExpired: DocumentRule<'licence-expired'> = {
  about: 'document',
  name: 'licence-expired',
  grade: 'error',
  source: 'house',
  check: ({ pictures, today }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.licenceUntil && picture.licenceUntil < today
        ? [
            {
              given: { index, of: pictures.length, until: picture.licenceUntil },
              place: { part: 'picture' as const, index },
              about: `${picture.src} ${picture.licenceUntil}`,
            },
          ]
        : [],
    ),
};
