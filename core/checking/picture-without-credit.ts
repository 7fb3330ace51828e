import { namePicture } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** Pictures that do not say whose they are. */
export const pictureWithoutCredit: DocumentRule = {
  about: 'document',
  name: 'picture-without-credit',
  grade: 'warning',
  source: houseRule,
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.credit.trim() === ''
        ? [
            {
              message: `${namePicture(index, pictures)} has no credit.`,
              remedy: 'Add the credit',
              place: { part: 'picture' as const, index },
              about: picture.src,
            },
          ]
        : [],
    ),
};
