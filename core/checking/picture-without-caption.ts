import { namePicture } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** Pictures that do not say what they show, to those who see them. */
export const pictureWithoutCaption: DocumentRule = {
  about: 'document',
  name: 'picture-without-caption',
  grade: 'warning',
  source: houseRule,
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.caption.trim() === ''
        ? [
            {
              message: `${namePicture(index, pictures)} has no caption.`,
              remedy: 'Add the caption',
              place: { part: 'picture' as const, index },
              about: picture.src,
            },
          ]
        : [],
    ),
};
