import { namePicture } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** Megabytes beyond which a picture slows down whatever it is sent with. */
const most = 10;

/** Picture files larger than any page needs. */
export const pictureTooHeavy: DocumentRule = {
  about: 'document',
  name: 'picture-too-heavy',
  grade: 'warning',
  source: houseRule,
  check: ({ pictures, pictureFile }) =>
    pictures.flatMap((picture, index) => {
      const bytes = picture.src === null ? 0 : (pictureFile(picture.src)?.bytes ?? 0);
      return bytes > most * 1e6
        ? [
            {
              message: `${namePicture(index, pictures)} has ${(bytes / 1e6).toFixed(1)} MB; ${String(most)} MB are enough for a full page in print.`,
              remedy: 'Replace it with a smaller file',
              place: { part: 'picture' as const, index },
              about: picture.src ?? '',
            },
          ]
        : [];
    }),
};
