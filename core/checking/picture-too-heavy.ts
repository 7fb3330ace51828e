import type { DocumentRule } from './checking.ts';

/** Megabytes beyond which a picture slows down whatever it is sent with. */
const most = 10;

/** Picture files larger than any page needs. */
export const pictureTooHeavy: DocumentRule<'picture-too-heavy'> = {
  about: 'document',
  name: 'picture-too-heavy',
  grade: 'warning',
  source: 'house',
  check: ({ pictures, pictureFile }) =>
    pictures.flatMap((picture, index) => {
      const bytes = picture.src === null ? 0 : (pictureFile(picture.src)?.bytes ?? 0);
      return bytes > most * 1e6
        ? [
            {
              given: { index, of: pictures.length, bytes, most },
              place: { part: 'picture' as const, index },
              about: picture.src ?? '',
            },
          ]
        : [];
    }),
};
