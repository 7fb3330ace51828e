/**
 * Takes out of a picture's file whatever is not needed to show it: position, serial numbers, names, comments, small copies,
 * what stands behind its end. The pixels are not touched: what decodes them stays byte for byte.
 */
import { chunksOfWebp, headOf, partsOf, type PicturePart } from './picture-parts.ts';
import type { PictureKind } from './picture-size.ts';

/** Parts that stay, by kind. Profiles of colours are no such part: whoever takes pictures in has them in sRGB. */
const staying: Record<PictureKind, RegExp> = {
  // Frames, tables, scans, restarts; the head of JFIF, and Adobe's, which says how colours are stored.
  jpg: /^(d8|d9|c[0-79a-f]|db|da|dc|dd|de|e0 JFIF|ee Adobe)$/,
  // With how large a dot is, and the frames of one that moves.
  png: /^(IHDR|PLTE|tRNS|pHYs|sRGB|IDAT|IEND|acTL|fcTL|fdAT)$/,
  webp: /^(VP8X|VP8 |VP8L|ALPH|ANIM|ANMF)$/,
  // Pictures, how long they stand, how often they run.
  gif: /^(2c|f9|ff NETSCAPE|ff ANIMEXTS)$/,
};

/** A part as it stays; most stay as they are. */
type Keep = (part: PicturePart, bytes: Uint8Array) => Uint8Array;

/** A head says nothing but what belongs in it: JFIF's may hold a small picture, Adobe's is followed by anything. */
function keepOfJpeg({ name, from, to }: PicturePart, bytes: Uint8Array): Uint8Array {
  const length = name === 'e0 JFIF' ? 18 : name === 'ee Adobe' ? 16 : 0;
  const part = bytes.slice(from, to);
  if (length === 0 || part.length < length) return part;
  const isBare = part.length === length && (name !== 'e0 JFIF' || (part[16] === 0 && part[17] === 0));
  if (isBare) return part;
  const head = part.slice(0, length);
  head.set([0, length - 2], 2);
  if (name === 'e0 JFIF') head.set([0, 0], 16);
  return head;
}

/** Flags of an extended WebP for a profile, Exif and XMP, which are not there any more. */
const flagsOfWebp = 0x20 | 0x08 | 0x04;

/** A frame holds parts of its own behind 16 bytes of its place. */
function keepOfWebp({ name, from, to }: PicturePart, bytes: Uint8Array): Uint8Array {
  if (name === 'ANMF') {
    const kept = [...chunksOfWebp(bytes, from + 24, to)].filter((part) => staying.webp.test(part.name));
    const frame = joined([
      bytes.slice(from, from + 24),
      ...kept.map((part) => bytes.subarray(part.from, part.to)),
    ]);
    new DataView(frame.buffer).setUint32(4, frame.length - 8, true);
    return frame;
  }
  const part = bytes.slice(from, to);
  if (name === 'VP8X') part[8] = (part[8] ?? 0) & ~flagsOfWebp;
  return part;
}

/** Bytes of a PNG's chunks that are always as long, besides the twelve of any (PNG 3rd ed. 11): what is longer holds more. */
const lengthsOfPng = new Map([
  ['pHYs', 9],
  ['sRGB', 1],
  ['IEND', 0],
]);
const endOfPng = Uint8Array.of(0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);

function keepOfPng({ name, from, to }: PicturePart, bytes: Uint8Array): Uint8Array {
  const length = lengthsOfPng.get(name);
  if (length === undefined || to - from === length + 12) return bytes.slice(from, to);
  return name === 'IEND' ? endOfPng : new Uint8Array();
}

/** How often it runs, in one block of three bytes; more blocks may stand behind it. */
function keepOfGif({ name, from, to }: PicturePart, bytes: Uint8Array): Uint8Array {
  const part = bytes.slice(from, to);
  if (!name.startsWith('ff ') || part.length <= 19 || part[14] !== 3) return part;
  return Uint8Array.of(...part.subarray(0, 18), 0);
}

const keeping: Record<PictureKind, Keep> = {
  jpg: keepOfJpeg,
  png: keepOfPng,
  webp: keepOfWebp,
  gif: keepOfGif,
};

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The picture with its pixels and nothing else. One that holds nothing else comes back with the same bytes. */
export function stripPicture(bytes: Uint8Array, kind: PictureKind): Uint8Array<ArrayBuffer> {
  const kept = partsOf(bytes, kind)
    .filter(({ name }) => staying[kind].test(name))
    .map((part) => keeping[kind](part, bytes));
  const end = kind === 'gif' ? [Uint8Array.of(0x3b)] : [];
  const made = joined([bytes.slice(0, headOf(bytes, kind)), ...kept, ...end]);
  if (kind === 'webp') new DataView(made.buffer).setUint32(4, made.length - 8, true);
  return made;
}

/** Parts that go on the way in and tell nobody's secrets: how colours are meant, and bytes that fill up. */
const ofColours: Record<PictureKind, RegExp> = {
  jpg: /^(ff|e2 ICC_PROFILE)$/,
  png: /^(iCCP|gAMA|cHRM|sBIT|bKGD|hIST|cICP)$/,
  webp: /^ICCP$/,
  gif: /^ff ICCRGBG1$/,
};

/** True where a picture's file may tell more than what is seen: where, when, by whom and with what it was made. */
export const holdsPrivate = (bytes: Uint8Array, kind: PictureKind): boolean =>
  partsOf(bytes, kind).some((part) =>
    staying[kind].test(part.name)
      ? keeping[kind](part, bytes).length !== part.to - part.from
      : !ofColours[kind].test(part.name),
  );

/** True where a picture's file holds more than what is needed to show it. */
export function holdsMore(bytes: Uint8Array, kind: PictureKind): boolean {
  const stripped = stripPicture(bytes, kind);
  return stripped.length !== bytes.length || stripped.some((byte, at) => byte !== bytes[at]);
}
