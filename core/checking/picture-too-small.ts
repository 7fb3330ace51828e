import type { DocumentRule } from './checking.ts';

/** Millimetres that a picture is wide in a printed brochure, by its shape; the text is 170 wide. */
const widthInPrint = (width: number, height: number): number =>
  width / height > 1.2 ? 170 : width / height < 0.9 ? 68.5 : 83;
/** Pixels to an inch below which print shows the pixels. */
const least = 150;

/** Pictures with too few pixels for their place in print. */
export const pictureTooSmall: DocumentRule<'picture-too-small'> = {
  about: 'document',
  name: 'picture-too-small',
  grade: 'warning',
  source: 'house',
  check: ({ pictures, pictureFile }) =>
    pictures.flatMap((picture, index) => {
      const file = picture.src === null ? undefined : pictureFile(picture.src);
      if (!file) return [];
      const place = widthInPrint(file.width, file.height);
      const density = Math.floor(file.width / (place / 25.4));
      if (density >= least) return [];
      const needed = Math.ceil((least * place) / 25.4);
      return [
        {
          given: { index, of: pictures.length, width: file.width, density, needed },
          place: { part: 'picture' as const, index },
          about: picture.src ?? '',
        },
      ];
    }),
};
