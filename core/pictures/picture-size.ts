/** How large a picture is once it is decoded, told from its header: before anything makes room for its pixels. */
import { imageSize } from 'image-size';

/** Most pixels of a picture: a hundred megapixels take 400 MB once they are decoded. */
export const mostPixels = 100_000_000;

export type PictureKind = 'png' | 'jpg' | 'gif' | 'webp';

/** Kind of picture by its first bytes (PNG 3rd ed. 5.2, JPEG ISO 10918-1 B.1, GIF89a 17, RFC 9649 for WebP). */
export function kindOf(bytes: Uint8Array): PictureKind | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 3) === '\xff\xd8\xff') return 'jpg';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  return null;
}

/** Width and height in pixels, as the picture is shown; null where they cannot be told. */
export function measure(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (kindOf(bytes) === 'gif') return framesOf(bytes, { width, height });
    // Cameras store portraits lying down, with a note on how to turn them (Exif orientation 5 to 8).
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

/** True where a picture is of a kind that the desk shows, and has no more pixels than it should. */
export function isShowable(bytes: Uint8Array): boolean {
  const size = kindOf(bytes) === null ? null : measure(bytes);
  return size !== null && size.width * size.height <= mostPixels;
}

/** Frames of a GIF may be larger than it says of itself, and are then decoded all the same (GIF89a 20 to 26). */
function framesOf(
  bytes: Uint8Array,
  said: { width: number; height: number },
): { width: number; height: number } {
  const byte = (at: number): number => bytes[at] ?? 0;
  const word = (at: number): number => byte(at) + 256 * byte(at + 1);
  const tableAfter = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const afterBlocks = (from: number): number => {
    let at = from;
    while (at < bytes.length && byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let { width, height } = said;
  for (let at = 13 + tableAfter(byte(10)); at < bytes.length;) {
    if (byte(at) === 0x21) at = afterBlocks(at + 2);
    else if (byte(at) === 0x2c) {
      width = Math.max(width, word(at + 1) + word(at + 5));
      height = Math.max(height, word(at + 3) + word(at + 7));
      at = afterBlocks(at + 11 + tableAfter(byte(at + 9)));
    } else break;
  }
  return { width, height };
}
