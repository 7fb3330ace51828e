/** A real PNG of about that many bytes: coloured noise, stored without compression. */
import { randomFillSync } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** PNG 3rd ed., 5: signature, then chunks of length, type, data and checksum. */
export function largePicture(bytes: number): { png: Uint8Array; side: number } {
  const side = Math.floor(Math.sqrt(bytes / 3));
  const rows = randomFillSync(Buffer.alloc(side * (side * 3 + 1)));
  for (let row = 0; row < side; row += 1) rows[row * (side * 3 + 1)] = 0; // no filter
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits, red green blue
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { png, side };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
