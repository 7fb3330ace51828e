/** The EPUB of an export: one of the brochure, or of all news where none is named. */
import { allContents } from '../../core/export/formats.ts';
import { epubParts, epubPictures, type EpubPicture } from '../../core/writing/epub.ts';
import { feedId } from '../../core/writing/feed-id.ts';
import { documentRemarks } from '../../core/writing/remarks.ts';
import { packEpub } from '../epub/pack-epub.ts';
import type { Rendition } from '../pictures/rendition.ts';
import { mustBeBare } from '../pictures/stray-parts.ts';
import { allNewsId } from './brochure-files.ts';
import type { ExportJob } from './export-job.ts';
import type { FormatPlan, PictureSizes } from './planned-output.ts';

/** Width in pixels that fills the screen of a tablet. */
const wide = 1420;

interface Chosen {
  picture: EpubPicture;
  bytes: Uint8Array;
}

/** Every reading program shows JPEG, PNG and GIF; WebP only those of EPUB 3.3. What is for paper never is WebP, and never moves. */
async function choosePicture(src: string, name: string, sizesOf: PictureSizes): Promise<Chosen | null> {
  const made = await sizesOf(src);
  if (made === null) return null;
  const sizes: Rendition[] = made.paper.length > 0 ? made.paper : made.screen;
  const chosen = sizes.find(({ width }) => width >= wide) ?? sizes.at(-1);
  if (!chosen || chosen.kind === 'webp') return null;
  const { kind, bytes, width, height } = chosen;
  mustBeBare(bytes, kind);
  return { picture: { file: `pictures/${name}.${kind}`, kind, width, height }, bytes };
}

async function writeEpub({ source, selection, context }: ExportJob, sizesOf: PictureSizes): Promise<Buffer> {
  const { brochure, brochureItems, brochureTags, brochureMark } = selection;
  const pictures = new Map<string, Chosen>();
  for (const [at, src] of epubPictures(brochureItems, source).entries()) {
    const chosen = await choosePicture(src, `${at + 1}`, sizesOf);
    if (chosen) pictures.set(src, chosen);
  }
  const parts = epubParts({
    brochure,
    items: brochureItems,
    context: { ...context('', brochure.language), tags: brochureTags, mark: brochureMark },
    pictures: new Map([...pictures].map(([src, { picture }]) => [src, picture])),
    look: source.look?.style,
    identifier: feedId(source.library, source.brochure?.id ?? allNewsId),
  });
  return packEpub([
    ...parts.texts.map(({ file, text }) => ({ file, bytes: Buffer.from(text) })),
    ...parts.pictures.flatMap(({ src, file }) => {
      const bytes = pictures.get(src)?.bytes;
      return bytes === undefined ? [] : [{ file, bytes }];
    }),
  ]);
}

export const epubPlan: FormatPlan = {
  files: (job) => {
    const { selection, brochureName, only } = job;
    if (!(only ?? allContents).includes('brochure') || selection.brochureItems.length === 0) return [];
    return [
      {
        file: `${brochureName}.epub`,
        content: 'bytes',
        ofBrochure: true,
        write: (sizesOf) => writeEpub(job, sizesOf),
      },
    ];
  },
  leaves: null,
  leavesOfBrochure: /^[^/]+\.epub$/,
  remarks: ({ brochureItems }) => brochureItems.flatMap(documentRemarks),
};
