/** The parts that picture files are made of: what decodes the pixels, and what else programs and cameras put beside it. */
import type { PictureKind } from './picture-size.ts';

/** A part by its name in the file's own terms, and where it stands: from its first byte to the one behind its last. */
export interface PicturePart {
  name: string;
  from: number;
  to: number;
}

type Parts = (bytes: Uint8Array) => Generator<PicturePart, void>;

export const behindTheEnd = 'bytes behind the end';
const cutOff = 'a part that is cut off';
const between = 'bytes between segments';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Segments by their markers, in hex, that of a scan with its pixels (ISO 10918-1, B.1); what fills up belongs to none. */
function* ofJpeg(bytes: Uint8Array): Generator<PicturePart, void> {
  const byte = (at: number): number => bytes[at] ?? 0;
  let at = 2;
  yield { name: 'd8', from: 0, to: 2 };
  while (at + 2 <= bytes.length) {
    const marker = byte(at + 1);
    if (byte(at) !== 0xff) {
      // Decoders go on at the next marker, and so do the pixels.
      const from = at;
      while (at < bytes.length && !(byte(at) === 0xff && byte(at + 1) !== 0)) at += 1;
      yield { name: between, from, to: at };
      continue;
    }
    if (marker === 0xff) {
      yield { name: 'ff', from: at, to: (at += 1) };
      continue;
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    if (standsAlone) {
      yield { name: marker.toString(16), from: at, to: (at += 2) };
      if (marker === 0xd9) break;
      continue;
    }
    const from = at;
    at += 2 + 256 * byte(at + 2) + byte(at + 3);
    // Pixels: an FF in them has a zero or a restart marker behind it.
    if (marker === 0xda)
      while (at + 1 < bytes.length) {
        const next = byte(at + 1);
        if (byte(at) === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break;
        at += 1;
      }
    const isApplication = marker === 0xe0 || marker === 0xe2 || marker === 0xee;
    const [, told = ''] = isApplication ? (/^([\w ]+)/.exec(text(bytes, from + 4, from + 16)) ?? []) : [];
    yield { name: `${marker.toString(16)} ${told}`.trim(), from, to: Math.min(at, bytes.length) };
  }
  if (at < bytes.length) yield { name: behindTheEnd, from: at, to: bytes.length };
}

/** Chunks by their names (PNG 3rd ed. 5.3). */
function* ofPng(bytes: Uint8Array): Generator<PicturePart, void> {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = text(bytes, at + 4, at + 8);
    const from = at;
    at += 12 + view.getUint32(at);
    yield { name, from, to: Math.min(at, bytes.length) };
    if (name === 'IEND') break;
  }
  if (at < bytes.length) yield { name: behindTheEnd, from: at, to: bytes.length };
}

/** Chunks of a RIFF file by their names, between two places (RFC 9649, 2.3). */
export function* chunksOfWebp(bytes: Uint8Array, start: number, end: number): Generator<PicturePart, void> {
  const view = viewOf(bytes);
  let at = start;
  while (at + 8 <= end) {
    const length = view.getUint32(at + 4, true);
    const from = at;
    at += 8 + length + (length % 2);
    yield { name: text(bytes, from, from + 4), from, to: Math.min(at, end) };
  }
  if (at < end) yield { name: between, from: at, to: end };
}

function* ofWebp(bytes: Uint8Array): Generator<PicturePart, void> {
  const said = 8 + viewOf(bytes).getUint32(4, true);
  const end = Math.min(bytes.length, said + (said % 2));
  yield* chunksOfWebp(bytes, 12, end);
  if (end < bytes.length) yield { name: behindTheEnd, from: end, to: bytes.length };
}

/** Bytes of a table of colours, by the flags before it. */
const tableOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** How many bytes stand before the first part. */
export const headOf = (bytes: Uint8Array, kind: PictureKind): number =>
  kind === 'gif' ? 13 + tableOf(bytes[10] ?? 0) : { jpg: 0, png: 8, webp: 12 }[kind];

/** Extensions by their labels, in hex; that of a program by its name too (GIF89a, 23 to 26). */
function* ofGif(bytes: Uint8Array): Generator<PicturePart, void> {
  const byte = (at: number): number => bytes[at] ?? 0;
  const afterBlocks = (from: number): number => {
    let at = from;
    while (at < bytes.length && byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let at = headOf(bytes, 'gif');
  while (at < bytes.length && byte(at) !== 0x3b) {
    const from = at;
    // Decoders go on behind it.
    if (byte(at) === 0) {
      yield { name: between, from, to: (at += 1) };
      continue;
    }
    const label = byte(at) === 0x21 ? byte(at + 1) : null;
    at = afterBlocks(label === null ? at + 11 + tableOf(byte(at + 9)) : at + 2);
    const name =
      at > bytes.length
        ? cutOff
        : label === 0xff
          ? `ff ${text(bytes, from + 3, from + 11)}`
          : (label === null ? byte(from) : label).toString(16);
    yield { name, from, to: Math.min(at, bytes.length) };
  }
  if (at + 1 < bytes.length) yield { name: behindTheEnd, from: at + 1, to: bytes.length };
}

const kinds: Record<PictureKind, Parts> = { jpg: ofJpeg, png: ofPng, webp: ofWebp, gif: ofGif };

/** The parts of a picture in their order. The head of the file before the first of them is none, nor is a GIF's last sign. */
export const partsOf = (bytes: Uint8Array, kind: PictureKind): PicturePart[] => [...kinds[kind](bytes)];
