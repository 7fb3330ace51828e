import type { DocumentRule } from './checking.ts';

/** Pictures that do not say whose they are. */
export const pictureWithoutCredit: DocumentRule<'picture-without-credit'> = {
  about: 'document',
  name: 'picture-without-credit',
  grade: 'warning',
  source: 'house',
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.credit.trim() === ''
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
