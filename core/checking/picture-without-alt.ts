import { bodyPictures } from '../body/body.ts';
import type { Rule } from './checking.ts';

/** Pictures without alternative text: a screen reader has nothing to say for them. */
export const pictureWithoutAlt: Rule = {
  name: 'picture-without-alt',
  grade: 'warning',
  check: ({ body }) => {
    const pictures = bodyPictures(body);
    return pictures.flatMap((picture, index) =>
      picture.src !== null && picture.alt.trim() === ''
        ? [
            {
              message:
                pictures.length === 1
                  ? 'The picture has no alternative text.'
                  : `Picture ${String(index + 1)} has no alternative text.`,
              remedy: 'Describe it',
              place: { part: 'picture' as const, index },
            },
          ]
        : [],
    );
  },
};
