/** A library with the brochure that is hard to set, and its pictures, for tests of pages. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Brochure, NewsItem } from '../../core/document.ts';
import {
  hardBrochure,
  hardPicture,
  hardSizes,
  hardTags,
  shapeAt,
  type HardShape,
} from '../../core/writing/testing/hard-brochure.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { addPicture } from '../pictures/media.ts';
import { png } from './pictures.ts';

const media = path.resolve(import.meta.dirname, '../../data/library/media');

/** A photograph of the sample library that says it has another size: what it shows is garbled, and decodes all the same. */
export async function photograph(width: number, height: number): Promise<Uint8Array> {
  const [name = ''] = await readdir(media);
  const bytes = await readFile(path.join(media, name));
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** The bytes of a picture of the hard brochure, of the size that its name tells. */
export async function hardPictureBytes(src: string): Promise<Uint8Array> {
  const [width, height] = hardSizes[shapeAt(src)];
  return src.endsWith('.png') ? png(width, height) : photograph(width, height);
}

/** Makes such a library in a folder: the brochure of some of the hard items. */
export async function makeHardLibrary(
  folder: string,
  items: readonly NewsItem[],
  given: Partial<Brochure> = {},
): Promise<Brochure> {
  await createLibrary(folder);
  const library = await openLibrary(folder);
  // In a library pictures are named by what they hold.
  let written = JSON.stringify(items);
  for (const shape of Object.keys(hardSizes) as HardShape[]) {
    const place = hardPicture(shape);
    const { src } = await addPicture(library, path.basename(place), await hardPictureBytes(place));
    written = written.replaceAll(place, src);
  }
  const brochure = hardBrochure(items, given);
  await library.changeSettings((settings) => ({
    ...settings,
    tags: hardTags,
    office: { ...settings.office, imprint: '© The office.', contact: '1 Street' },
  }));
  for (const document of [...(JSON.parse(written) as NewsItem[]), brochure]) await library.create(document);
  return brochure;
}
