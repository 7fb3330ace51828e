import { bodyPictures } from '../body/body.ts';
import type { Rule } from './checking.ts';

/** Pictures that do not say whose they are. */
export const pictureWithoutCredit: Rule = {
  name: 'picture-without-credit',
  grade: 'warning',
  check: ({ body }) => {
    const pictures = bodyPictures(body);
    return pictures.flatMap((picture, index) =>
      picture.src !== null && picture.credit.trim() === ''
        ? [
            {
              message:
                pictures.length === 1
                  ? 'The picture has no credit.'
                  : `Picture ${String(index + 1)} has no credit.`,
              remedy: 'Add the credit',
              place: { part: 'picture' as const, index },
            },
          ]
        : [],
    );
  },
};
