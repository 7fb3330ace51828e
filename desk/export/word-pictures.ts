/** The pictures of an export's Word files: their bytes, where Word shows their kind. */
import { bodyPictures } from '../../core/body/body.ts';
import type { Article } from '../../core/document.ts';
import { sniff } from '../pictures/sniff.ts';
import { barePicture } from '../word/bare-picture.ts';
import type { WordPicture } from '../word/write-docx.ts';
import type { ExportSource } from './selection.ts';

/** Pictures by their place in the library; those that cannot be read are missing, and the export says so elsewhere. */
export async function wordPictures(
  documents: readonly Article[],
  source: ExportSource,
): Promise<Map<string, WordPicture>> {
  const pictures = new Map<string, WordPicture>();
  for (const { src } of documents.flatMap(({ body }) => bodyPictures(body))) {
    if (src === null || pictures.has(src)) continue;
    const picture = await wordPicture(src, source).catch(() => null);
    if (picture) pictures.set(src, picture);
  }
  return pictures;
}

async function wordPicture(src: string, source: ExportSource): Promise<WordPicture | null> {
  const bytes = await source.readPicture(src);
  const { extension, width, height } = sniff(src, bytes);
  return extension === 'webp'
    ? null
    : { kind: extension, bytes: barePicture(extension, bytes), width, height };
}
