import { namePicture } from './basis/found.ts';
import { type DocumentRule } from './checking.ts';

/** Pictures without alternative text, but for those that say that they need none: a screen reader has nothing to say for them. */
export const pictureWithoutAlt: DocumentRule = {
  about: 'document',
  name: 'picture-without-alt',
  grade: 'warning',
  source: 'WCAG 2.2, success criterion 1.1.1',
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.alt.trim() === '' && picture.decorative !== true
        ? [
            {
              message: `${namePicture(index, pictures)} has no alternative text.`,
              remedy: 'Describe it, or say that it is decorative',
              place: { part: 'picture' as const, index },
              about: picture.src,
            },
          ]
        : [],
    ),
};
