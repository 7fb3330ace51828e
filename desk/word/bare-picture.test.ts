import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sniff } from '../pictures/sniff.ts';
import { png } from '../testing/pictures.ts';
import { barePicture } from './bare-picture.ts';

const segment = (marker: number, data: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, Buffer.from(data, 'latin1')]);
};
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
  segment(0xe1, 'Exif\0\0 position 48.2'),
  segment(0xe2, 'ICC_PROFILE\0'),
  segment(0xed, 'Photoshop by Ada'),
  segment(0xfe, 'a comment'),
  segment(0xc0, '\x08\0\x08\0\x08\x01\x01\x11\0'),
  segment(0xda, '\x01\x01\0\0\x3f\0'),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  Buffer.from('what a phone puts after the end'),
]);
const chunk = (name: string, data: Buffer): Buffer => {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(name, 4, 'latin1');
  data.copy(made, 8);
  return made;
};

describe('a picture in a Word file', () => {
  it('says nothing of place, camera or author, and is the same picture', () => {
    const bare = barePicture('jpg', jpeg);
    for (const stray of ['Exif', 'Ada', 'comment', 'phone']) expect(bare.includes(stray)).toBe(false);
    expect(bare.includes('JFIF') && bare.includes('ICC_PROFILE')).toBe(true);
    expect(sniff('x', bare)).toEqual({ extension: 'jpg', width: 8, height: 8 });
    const plain = png(8, 4);
    const text = chunk('zTXt', deflateSync(Buffer.from('Ada')));
    const told = Buffer.concat([
      plain.subarray(0, 33),
      text,
      chunk('eXIf', Buffer.from('position')),
      plain.subarray(33),
    ]);
    expect(barePicture('png', told)).toEqual(plain);
  });

  it('is left out where it is damaged', () => {
    expect(() => barePicture('jpg', jpeg.subarray(0, 30))).toThrow();
    expect(() => barePicture('png', png(8, 4).subarray(0, 40))).toThrow();
  });
});
