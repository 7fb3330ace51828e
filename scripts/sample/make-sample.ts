/** Writes the sample library into data/library; its pictures are drawn by draw-pictures.ts. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleFiles } from './sample-files.ts';

const library = join(import.meta.dirname, '../../data/library');
const files = sampleFiles();
for (const folder of ['news', 'briefs', 'brochures'])
  await rm(join(library, folder), { recursive: true, force: true });
for (const [path, text] of files) {
  await mkdir(dirname(join(library, path)), { recursive: true });
  await writeFile(join(library, path), text);
}
console.log(`${String(files.size)} files in ${library}.`);
