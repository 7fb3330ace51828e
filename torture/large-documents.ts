/** Trial: documents and pictures far larger than anybody writes. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { addPicture, readPicture } from '../desk/pictures/media.ts';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { remark, timed, type Figures } from './figures.ts';
import { largePicture } from './large-picture.ts';
import { story, versionOf } from './story.ts';

/** Saves a text of so many megabytes twice, and compares what a library opened anew gives back. */
export function largeText(folder: string, megabytes: number): Promise<Figures> {
  return timed(`${megabytes} MB of text in a document`, 'desk', async (figures) => {
    const bytes = megabytes * 1_000_000;
    const root = await freshFolder(folder);
    const library = await createLibrary(root);
    const { rev } = await library.create(story('large', 1, bytes));
    await library.save(story('large', 2, bytes), rev);
    figures.acknowledged = 2;
    figures.trials = 1;
    try {
      const { document } = await (await openLibrary(root)).read('large');
      if (versionOf(document, bytes) !== 2) figures.lost += 1;
    } catch (error) {
      figures.corrupt += 1;
      remark(figures, String(error));
    }
    figures.failed = Math.min(1, figures.lost + figures.corrupt);
    await rm(folder, { recursive: true, force: true });
  });
}

/** Takes in a picture of so many megabytes, and compares every byte. */
export function largePictures(folder: string, megabytes: number): Promise<Figures> {
  return timed(`a picture of ${megabytes} MB`, 'desk', async (figures) => {
    const root = await freshFolder(folder);
    const { png, side } = largePicture(megabytes * 1_000_000);
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const library = await createLibrary(root);
    const { src, width, height } = await addPicture(library, 'noise.png', png);
    figures.trials = 1;
    figures.acknowledged = 1;
    const { bytes } = await readPicture(await openLibrary(root), src);
    const onDisk = await readFile(path.join(root, src));
    if (width !== side || height !== side) remark(figures, `It was taken for ${width} by ${height} pixels.`);
    if (digest(bytes) !== digest(png) || digest(onDisk) !== digest(png)) figures.corrupt = 1;
    figures.failed = figures.corrupt;
    await rm(folder, { recursive: true, force: true });
  });
}

async function freshFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return path.join(folder, 'library');
}
