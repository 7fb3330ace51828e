/** How large a picture is once it is decoded, read from its header, before memory is allocated for its pixels. */
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
    const kind = kindOf(bytes);
    const size = kind === null ? { width, height } : largest[kind](bytes, { width, height });
    if (size === null || size.width < 1 || size.height < 1) return null;
    // Cameras store portraits lying down, with a note on how to turn them (Exif orientation 5 to 8).
    return orientation >= 5 ? { width: size.height, height: size.width } : size;
  } catch {
    return null;
  }
}

/** True where a picture is of a kind that the desk shows, and has no more pixels than it should. */
export function isShowable(bytes: Uint8Array): boolean {
  const size = kindOf(bytes) === null ? null : measure(bytes);
  return size !== null && size.width * size.height <= mostPixels;
}

interface Size {
  width: number;
  height: number;
}

const wider = (a: Size, b: Size): Size => ({
  width: Math.max(a.width, b.width),
  height: Math.max(a.height, b.height),
});

/** By kind: what a picture says of its size, widened by every part of it that a program may decode; null where it is broken. */
const largest: Record<PictureKind, (bytes: Uint8Array, said: Size) => Size | null> = {
  png: (_, said) => said, // its parts may not go beyond it (PNG 3rd ed. 11.3.6.2)
  jpg: framesOfJpeg,
  gif: framesOfGif,
  webp: framesOfWebp,
};

/** A JPEG may name several sizes before its first scan; which of them counts depends on who decodes it (ISO 10918-1 B.2.2). */
function framesOfJpeg(bytes: Uint8Array, said: Size): Size {
  const word = (at: number): number => 256 * (bytes[at] ?? 0) + (bytes[at + 1] ?? 0);
  const [startOfScan, endOfImage] = [0xda, 0xd9];
  let size = said;
  for (let at = 2; at < bytes.length;) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0xff;
    if (marker === startOfScan || marker === endOfImage) break;
    // Filling, and signs that stand between segments.
    if (marker === 0xff) at += 1;
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame) size = wider(size, { width: word(at + 7), height: word(at + 5) });
      at += 2 + Math.max(2, word(at + 2));
    }
  }
  return size;
}

/** The pictures in a WebP may be larger than what holds them says (RFC 9649 2.7); programs ought to refuse those. */
function framesOfWebp(bytes: Uint8Array, said: Size): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const three = (at: number): number => view.getUint16(at, true) + 65_536 * view.getUint8(at + 2);
  const parts: Record<string, (at: number) => Size> = {
    'VP8 ': (at) => ({
      width: view.getUint16(at + 6, true) & 0x3fff,
      height: view.getUint16(at + 8, true) & 0x3fff,
    }),
    VP8L: (at) => {
      const bits = view.getUint32(at + 1, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    },
    ANMF: (at) => ({ width: three(at + 6) + 1, height: three(at + 9) + 1 }),
  };
  let size = said;
  for (let at = 12; at + 18 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part) size = wider(size, part(at + 8));
    // A frame of an animation holds its picture behind 16 bytes of its own.
    const length = view.getUint32(at + 4, true);
    at += name === 'ANMF' ? 24 : 8 + length + (length % 2);
  }
  return size;
}

/** Frames of a GIF may be larger than it says of itself, and are then decoded all the same (GIF89a 20 to 26). */
function framesOfGif(bytes: Uint8Array, said: Size): Size | null {
  const byte = (at: number): number => bytes[at] ?? 0;
  const word = (at: number): number => byte(at) + 256 * byte(at + 1);
  const tableAfter = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const afterBlocks = (from: number): number => {
    let at = from;
    while (at < bytes.length && byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let size = said;
  for (let at = 13 + tableAfter(byte(10)); at < bytes.length && byte(at) !== 0x3b;) {
    if (byte(at) === 0x21) at = afterBlocks(at + 2);
    else if (byte(at) === 0x2c) {
      size = wider(size, { width: word(at + 1) + word(at + 5), height: word(at + 3) + word(at + 7) });
      at = afterBlocks(at + 11 + tableAfter(byte(at + 9)));
    } else if (byte(at) === 0) at += 1;
    else return null; // some programs go on looking for frames behind it
  }
  return size;
}
