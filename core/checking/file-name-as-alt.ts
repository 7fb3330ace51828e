import type { DocumentRule } from './checking.ts';

/** "IMG_2041", "DSC0012.JPG", "photo.png", a long row of digits, a hash. */
const fileName =
  /^(?:\S+\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|svg)|(?:img|dsc[fn]?|dscn|pic|image|photo|screenshot|screen shot)[ _-]?\d+.*|\d{6,}|[0-9a-f]{16,})$/i;

/** Alternative text that is the name of a file: it says nothing to those who hear it. */
export const fileNameAsAlt: DocumentRule<'file-name-as-alt'> = {
  about: 'document',
  name: 'file-name-as-alt',
  grade: 'warning',
  source: 'wcag-1.1.1',
  check: ({ pictures }) =>
    pictures.flatMap((picture, index) =>
      fileName.test(picture.alt.trim())
        ? [
            {
              given: { index, of: pictures.length, alt: picture.alt.trim() },
              place: { part: 'picture' as const, index },
              about: picture.alt,
            },
          ]
        : [],
    ),
};
