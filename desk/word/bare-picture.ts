/** A picture's file without what stands in it beside the picture: position, serial numbers, names, comments, times. */

/** Segments of a JPEG that say how its colours are meant: JFIF, ICC profile, Adobe's transform. */
const keptSegments = new Set([0xe0, 0xe2, 0xee]);

/** A JPEG with only what decodes it. */
function bareJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw new Error('The picture is damaged.');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // From the first scan on, only picture follows, up to the end of the image.
    if (marker === 0xda) {
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      parts.push(bytes.subarray(at, end < at ? bytes.length : end + 2));
      return Buffer.concat(parts);
    }
    const length = bytes.readUInt16BE(at + 2);
    const isStray = (marker >= 0xe0 && marker <= 0xef && !keptSegments.has(marker)) || marker === 0xfe;
    if (!isStray) parts.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  throw new Error('The picture is damaged.');
}

/** Chunks of a PNG that make up the picture and its colours (PNG 3rd edition, 11). */
const keptChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
);

function barePng(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (keptChunks.has(name)) parts.push(bytes.subarray(at, at + 12 + length));
    if (name === 'IEND') return Buffer.concat(parts);
    at += 12 + length;
  }
  throw new Error('The picture is damaged.');
}

/** Blocks of comments and of applications in a GIF would need its whole structure; no camera writes GIF. */
const bare = { jpg: bareJpeg, png: barePng, gif: (bytes: Buffer): Buffer => bytes };

/** Throws where the file is damaged. */
export const barePicture = (kind: keyof typeof bare, bytes: Uint8Array): Buffer =>
  bare[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
