/** What a picture is, judged by its bytes. */
import { DeskError } from '../../core/desk-error.ts';
import { foreignKindOf, type ForeignKind } from '../../core/pictures/foreign-kind.ts';
import { kindOf, measure, mostPixels, type PictureKind } from '../../core/pictures/picture-size.ts';

/** Largest picture taken, in bytes. */
const largest = 150 * 1024 * 1024;
/** Largest side, in pixels; more than this no page needs, and decoding it fills the memory. */
const longestSide = 30_000;

/** What helps where a file is of a kind that the desk does not take; `null`: of no kind that it knows. */
const instead: Record<Exclude<ForeignKind, Decoded>, string> = {
  heic: 'it is a HEIC photograph, as iPhones take them, which the desk cannot decode. Open it in Photos or Preview and export it as JPEG; on the iPhone, choose Settings > Camera > Formats > Most Compatible.',
  avif: 'it is an AVIF picture. Put it in through the desk’s window, which can decode it, or save it as PNG or JPEG.',
  bmp: 'it is a BMP picture. Put it in through the desk’s window, which can decode it, or save it as PNG.',
  svg: 'it is a drawing (SVG). Put it in through the desk’s window, which turns it into pixels, or save it as PNG.',
  jxl: 'it is a JPEG XL picture, which the desk cannot decode. Save it as JPEG or PNG.',
  psd: 'it is a Photoshop document. Save a copy as JPEG or PNG.',
  pdf: 'it is a PDF. Save the page as PNG or JPEG.',
};

/** Kinds besides its own that the desk decodes. */
type Decoded = 'tiff';

/** Type and size in pixels of a picture, from its bytes. Throws DeskError `refused`. */
export function sniff(
  name: string,
  bytes: Uint8Array,
): { extension: PictureKind | Decoded; width: number; height: number } {
  const refuse = (reason: string): never => {
    throw new DeskError('refused', `“${name}” was not taken in: ${reason}`);
  };
  if (bytes.length === 0) return refuse('the file is empty.');
  if (bytes.length > largest) return refuse('it is larger than 150 MB. Make it smaller first.');
  const extension = kindOf(bytes) ?? foreignKindOf(bytes);
  if (extension === null)
    return refuse('it is no picture of a kind that the desk takes. Use PNG, JPEG, GIF, WebP or TIFF.');
  if (!isDecoded(extension)) return refuse(instead[extension]);
  if (extension !== 'tiff' && !isWhole(bytes, extension))
    return refuse('the picture is cut off. Get the whole file again.');
  const size = measure(bytes);
  if (!size) return refuse('its size cannot be told, so it is damaged. Get the file again.');
  const { width, height } = size;
  if (!(width > 0 && height > 0))
    return refuse('it says that it has no width or no height, so it is damaged.');
  if (width > longestSide || height > longestSide)
    return refuse(`it is ${width} by ${height} pixels; the desk takes up to ${longestSide} a side.`);
  if (width * height > mostPixels)
    return refuse(
      `it has ${Math.ceil((width * height) / 1e6)} megapixels; the desk takes up to ${mostPixels / 1e6}. Make it smaller first.`,
    );
  return { extension, width, height };
}

const isDecoded = <K extends PictureKind | ForeignKind>(kind: K): kind is Extract<K, PictureKind | Decoded> =>
  !Object.hasOwn(instead, kind);

/** False where the file ends before the picture does. Bytes after its end do no harm. */
function isWhole(bytes: Uint8Array, extension: PictureKind): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (extension === 'png') return data.includes('IEND', 8, 'latin1');
  if (extension === 'jpg') return data.lastIndexOf(Buffer.from([0xff, 0xd9])) > scanIn(data);
  if (extension === 'gif') return data.includes(0x3b, 6);
  return data.length >= 12 && data.readUInt32LE(4) + 8 <= data.length + 1;
}

/**
 * Where the dots of a JPEG begin, behind its segments (ITU-T T.81, B.1.1): one of those may hold a small picture with an end of its
 * own. The end of the file where they lead out of it; its beginning where it has no dots, which is for others to judge.
 */
function scanIn(data: Buffer): number {
  let at = 2;
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return marker === 0xda ? at : 2;
    // Bytes to fill up, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + data.readUInt16BE(at + 2);
  }
  return at + 4 <= data.length ? at : data.length;
}
