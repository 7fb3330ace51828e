import type { DocumentRule } from './checking.ts';

/** Pictures that do not say what they show, to those who see them. */
export const pictureWithoutCaption: DocumentRule<'picture-without-caption'> = {
  about: 'document',
  name: 'picture-without-caption',
  grade: 'warning',
  source: 'house',
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      picture.src !== null && picture.caption.trim() === ''
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
