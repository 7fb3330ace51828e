/** The last look at a picture before it goes out: it may hold pixels, and what decodes them, and nothing else. */
import { kindOf, type PictureKind } from '../../core/pictures/picture-size.ts';

type Parts = (bytes: Uint8Array) => Generator<string, void>;

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Segments by their markers, in hex, up to the end and what comes behind it (ISO 10918-1, B.1). */
function* ofJpeg(bytes: Uint8Array): Generator<string, void> {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return yield 'bytes between segments';
    yield marker === 0xe0 ? `e0 ${text(bytes, at + 4, at + 8)}` : marker.toString(16);
    at += 2 + view.getUint16(at + 2);
    if (marker !== 0xda) continue;
    // Pixels: an FF in them has a zero or a restart marker behind it.
    while (at + 1 < bytes.length) {
      const next = view.getUint8(at + 1);
      if (view.getUint8(at) === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break;
      at += 1;
    }
    if (view.getUint8(at + 1) === 0xd9) break;
  }
  if (at + 2 !== bytes.length) yield 'bytes behind the end';
}

/** Chunks by their names (PNG 3rd ed. 5.3). */
function* ofPng(bytes: Uint8Array): Generator<string, void> {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    yield text(bytes, at + 4, at + 8);
    at += 12 + view.getUint32(at);
  }
  if (at !== bytes.length) yield 'bytes behind the end';
}

/** Chunks by their names (RFC 9649, 2.3). */
function* ofWebp(bytes: Uint8Array): Generator<string, void> {
  const view = viewOf(bytes);
  let at = 12;
  while (at + 8 <= bytes.length) {
    yield text(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  if (at !== bytes.length) yield 'bytes behind the end';
}

/** Extensions by their labels, in hex; that of a program by its name too (GIF89a, 23 to 26). */
function* ofGif(bytes: Uint8Array): Generator<string, void> {
  const byte = (at: number): number => bytes[at] ?? 0;
  const table = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const afterBlocks = (from: number): number => {
    let at = from;
    while (at < bytes.length && byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let at = 13 + table(byte(10));
  while (at < bytes.length && byte(at) !== 0x3b) {
    const label = byte(at) === 0x21 ? byte(at + 1) : null;
    if (label === 0xff) yield `ff ${text(bytes, at + 3, at + 11)}`;
    else yield label === null ? byte(at).toString(16) : label.toString(16);
    at = afterBlocks(label === null ? at + 11 + table(byte(at + 9)) : at + 2);
  }
  if (at + 1 !== bytes.length) yield 'bytes behind the end';
}

const kinds: Record<PictureKind, { parts: Parts; allowed: RegExp }> = {
  // JFIF's own header without a thumbnail, tables, frames, scans.
  jpg: { parts: ofJpeg, allowed: /^(e0 JFIF|db|c4|c0|c2|da|dd)$/ },
  png: { parts: ofPng, allowed: /^(IHDR|PLTE|tRNS|pHYs|IDAT|IEND)$/ },
  webp: { parts: ofWebp, allowed: /^(VP8X|VP8 |VP8L|ALPH|ANIM|ANMF)$/ },
  // Pictures, how long they stand, how often they run.
  gif: { parts: ofGif, allowed: /^(2c|f9|ff NETSCAPE)$/ },
};

/** Names of the parts of a picture that are neither pixels nor what decodes them. */
export function strayParts(bytes: Uint8Array, kind: PictureKind): string[] {
  const { parts, allowed } = kinds[kind];
  return [...parts(bytes)].filter((part) => !allowed.test(part));
}

/** Throws where a picture would carry anything besides what it shows. */
export function mustBeBare(bytes: Uint8Array, kind: PictureKind): void {
  const strays = kindOf(bytes) === kind ? strayParts(bytes, kind) : ['another kind of file'];
  if (strays.length > 0) throw new Error(`A picture would go out with ${strays.join(', ')} in it.`);
}
