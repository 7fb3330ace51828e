/**
 * Addresses of pictures as they are shown: the place in the library, and behind it the part that is shown, as media fragments
 * name it (W3C, 4.2.2). Whoever writes pages names pictures by these, so that two parts of one picture are two pictures.
 */
import { cropOf, cropWords, type CropPart } from './crop.ts';

const sign = '#xywh=percent:';

/** `media/<hash>.jpg`, or `media/<hash>.jpg#xywh=percent:10,0,80,100`; null where the picture has no file. */
export function shownAddress(picture: { src: string | null; crop?: string | undefined }): string | null {
  const words = cropWords(cropOf(picture));
  return picture.src === null || words === undefined
    ? picture.src
    : `${picture.src}${sign}${words.replaceAll(' ', ',')}`;
}

/** The place in the library that such an address leads to, and the part that is shown; null: all of it. */
export function addressParts(address: string): { src: string; part: CropPart | null } {
  const [src = '', words = ''] = address.split(sign);
  return { src, part: cropOf({ crop: words.replaceAll(',', ' ') }) };
}
