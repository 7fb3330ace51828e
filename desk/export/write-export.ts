/** Puts an export into a folder: pages, texts, pictures, style and fonts; PDF through a printer. */
import { bodyPictures } from '../../core/body/body.ts';
import { cleanLine } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { Article } from '../../core/document.ts';
import type { ExportResult, ExportRequest } from '../../core/export/export-request.ts';
import { formats } from '../../core/export/formats.ts';
import { lookRemarks } from '../../core/looks/look-finding.ts';
import { emptyPageRemarks, meets, pdfRemarks } from '../../core/export/pdf-check.ts';
import type { WithdrawnFile } from '../../core/export/withdrawn.ts';
import { pictureSizes } from '../../core/newsletter/newsletter-style.ts';
import { keepsAddress } from '../../core/page-addresses/give-addresses.ts';
import { addressParts, shownAddress } from '../../core/pictures/shown-address.ts';
import { exportStyle } from '../../core/writing/house-style.ts';
import { documentRemarks } from '../../core/writing/remarks.ts';
import { askBeforeReplacing } from './ask-before-replacing.ts';
import { assertHarmless, assertHarmlessFeed } from './assert-harmless.ts';
import { sha256, type RecordEntry } from './export-record.ts';
import { readFonts } from './fonts.ts';
import { lookAtPlaces, type Place } from './look-at-places.ts';
import { olderPictures } from './older-pictures.ts';
import { OutFolder } from './out-folder.ts';
import { cropName, style } from './export-job.ts';
import { formatPlans } from './format-plans.ts';
import type { Content, PictureSizes } from './planned-output.ts';
import { pdfReport, reportOf } from './pdf-report.ts';
import { placeBeside, placeCrop, placePicture, sizesOfPicture } from './place-pictures.ts';
import { pdfOf, type PlannedFile } from './planned-files.ts';
import { planExport, type PlannedExport } from './planned-export.ts';
import { Progress, type ProgressOptions } from './progress.ts';
import { remarksAbout } from './remarks-about.ts';
import { readScriptAssets, scriptNeeds } from './script-assets.ts';
import { selectDocuments } from './select-documents.ts';
import { outDocuments, type ExportSource } from './selection.ts';
import { severalAtOnce } from './several-at-once.ts';
import type { RenditionCache } from '../pictures/rendition-cache.ts';
import type { MakeRenditions } from '../pictures/rendition.ts';
import type { Printer } from '../ports.ts';
import { withdrawTheLast } from './withdraw-only.ts';
import { dealWithWithdrawn } from './withdrawn-files.ts';
import { WrittenFiles } from './written-files.ts';

export type { ExportSource } from './selection.ts';

export interface ExportOptions extends ProgressOptions {
  /** Null where nothing can print. */
  printer: Printer | null;
  /** A folder with the fonts' files; left out, they are looked for where the desk was installed. */
  fonts?: string | undefined;
  /** Makes the sizes of pictures; left out, this thread does. */
  makeRenditions?: MakeRenditions | undefined;
  /** Sizes of pictures that earlier exports made. */
  renditionCache?: RenditionCache | undefined;
  /** Makes the folders above a missing folder too. */
  withParents?: boolean | undefined;
}

/**
 * Writes what a request asks for. An existing folder is used again: what this export wrote there before is replaced, and
 * nothing else unless the request says so; what stands there as it is to be is not written again. Throws DeskError: `disk`
 * where the folder or a file cannot be written, `exists` where something would be replaced unasked (nothing is written
 * then), `cancelled`, `not-found`, and `no-printer` where a PDF was asked for and cannot be made (all other files are
 * written by then).
 */
export async function writeExport(
  asked: ExportRequest,
  source: ExportSource,
  options: ExportOptions,
): Promise<ExportResult> {
  let selection;
  try {
    selection = selectDocuments(asked, source);
  } catch (error) {
    const isEmpty = error instanceof DeskError && error.code === 'refused';
    const dealt = isEmpty ? await withdrawTheLast(asked, source) : null;
    if (dealt === null) throw error;
    return dealt;
  }
  const request = { ...asked, formats: selection.formats };
  const out = new OutFolder(request.folder);
  await out.prepare(options.withParents);
  const plan = await planExport(asked, source, selection, out);
  const { record, shown, sources, besides, storyPictures, pictures, outputs } = plan;
  const pages = request.formats.some((format) => formats[format].pages);
  const remarks = [
    ...selection.remarks,
    ...plan.remarks,
    ...request.formats.flatMap((format) => formatPlans[format].remarks(selection, source)),
    ...shown.flatMap(documentRemarks),
    ...(pages || request.formats.includes('epub') ? lookRemarks(source.look ?? { findings: [] }) : []),
  ];
  const prints = outputs.filter((output) => output.pdf);
  const assets = pages
    ? [
        ...(await readAssets(options.fonts, source)),
        ...(await readScriptAssets(scriptNeeds(shown, selection, source), options.fonts)),
      ]
    : [];
  const looked = await lookAtPlaces(record, placesOf(assets, plan, request.report));
  if (!request.replace) askBeforeReplacing(looked, out.folder);
  await source.addresses?.note(plan.noteIn);

  const written = new WrittenFiles(out, record, looked);
  const write = (file: string, content: string | Uint8Array): Promise<void> =>
    written.write(file, content, { of: shared });
  const progress = new Progress(
    sources.length + besides.length + storyPictures.length + outputs.length + prints.length + (pages ? 1 : 0),
    options,
  );
  let withdrawn: WithdrawnFile[];
  const { makeRenditions: make, renditionCache: cache, signal } = options;
  const keep = (file: string, bytes: Uint8Array): void => {
    written.keep(file, bytes, { of: shared });
  };
  const outUsers = outDocuments(request, selection);
  const remarkOn = (src: string) => (what: string) => {
    const users = outUsers.filter(({ body }) =>
      bodyPictures(body).some((picture) => shownAddress(picture) === src),
    );
    remarks.push(
      `${users.length > 0 ? said(users) : 'Office and settings'}: the picture “${addressParts(src).src}” ${what}`,
    );
  };
  const placing = { read: source.readPicture, make, cache, out, write, keep, signal };
  const sizesOf: PictureSizes = (src) => sizesOfPicture(src, placing, remarkOn(src));
  try {
    for (const src of sources) {
      progress.step('Pictures');
      const placed = await placePicture(src, placing, remarkOn(src));
      if (placed) pictures.set(src, placed);
    }
    for (const src of besides) {
      progress.step('Pictures');
      const placed = await placeBeside(src, placing, remarkOn(src));
      if (placed) pictures.set(src, placed);
    }
    for (const picture of storyPictures) {
      progress.step('Pictures');
      const { src, place, focus } = picture;
      const placed = await placeCrop(src, { ...pictureSizes[place], focus }, placing, remarkOn(src));
      if (placed) plan.crops.set(cropName(picture), placed);
    }
    if (pages) {
      progress.step('Style and fonts');
      for (const { file, bytes } of assets) await write(file, bytes);
    }
    await severalAtOnce(outputs, sideBySide, async (output) => {
      progress.step(output.file);
      written.begin(output.file);
      const content = await contentOf(output, sizesOf);
      await written.write(output.file, content, entryOf(output, plan), {
        subject: output.subject?.(),
      });
      remarks.push(...(output.remarksOn?.(content) ?? []));
    });
    const found = new Map<PlannedFile, string[]>();
    await severalAtOnce(prints, printsAtOnce, async (output) => {
      const file = pdfOf(output.file);
      progress.step(file);
      written.begin(file);
      if (request.report) written.begin(reportOf(file));
      const { printer } = options;
      if (printer === null) throw withoutPdf('No PDF was made, for nothing here can print it.', out.folder);
      const { pdf, check } = await printer
        .print(out.pathOf(output.file), { folder: out.folder, signal })
        .catch((error: unknown) => {
          if (error instanceof DeskError && error.code === 'no-printer')
            throw withoutPdf(error.message, out.folder, error);
          throw error;
        });
      await written.write(file, pdf, entryOf(output, plan), {
        pages: check.facts.pages,
        isAccessible: meets(check, 'universal'),
      });
      found.set(output, [...pdfRemarks(file, check), ...emptyPageRemarks(check)]);
      if (request.report) {
        const report = pdfReport(file, check, `${file.includes('/') ? '../' : ''}${style}`);
        assertHarmless(report, reportOf(file));
        await written.write(reportOf(file), report, entryOf(output, plan));
      }
    });
    for (const output of prints) remarks.push(...(found.get(output) ?? []));
    withdrawn = await dealWithWithdrawn(plan);
    remarks.push(...(await olderPictures(record)));
  } catch (error) {
    // Records what has been written so far for the next export; if that fails as well, the first error is the one reported.
    await record.write().catch(() => undefined);
    throw error;
  }
  await record.write();
  progress.finish();
  const sentences = [...new Set(remarks.map(cleanLine))];
  return {
    folder: out.folder,
    files: written.files,
    facts: written.facts,
    unchanged: written.unchanged,
    withdrawn,
    remarks: sentences,
    about: remarksAbout(sentences, [...outDocuments(request, selection), ...shown, ...selection.stayed]),
    items: [...new Set(outDocuments(request, selection).map(({ id }) => id))],
    stayed: selection.stayed,
  };
}

/** Pages that are printed side by side: while one is finished and checked, Chromium lays out the next. */
const printsAtOnce = 2;

/** Pages that are made and written side by side: the disk waits for many at once. */
const sideBySide = 12;

/** What a file is to hold, looked through. */
async function contentOf(output: PlannedFile, sizesOf: PictureSizes): Promise<string | Uint8Array> {
  if (output.content === 'bytes') return output.write(sizesOf);
  const content = output.write();
  lastLook[output.content](content, output.file);
  return content;
}

/** How a file is looked through before it is written. */
const lastLook: Record<Content, (content: string, file: string) => void> = {
  page: assertHarmless,
  'way-on': assertHarmless,
  feed: assertHarmless,
  'json-feed': assertHarmlessFeed,
  text: () => undefined,
};

/** Pictures, style and fonts are the same in every export. */
const shared = '';

/** What is noted of a file: whose it is and, where its document keeps its address, which that is. */
const entryOf = (
  output: PlannedFile,
  { partOf, guiseOf }: Pick<PlannedExport, 'partOf' | 'guiseOf'>,
): Omit<RecordEntry, 'sha256'> => ({
  of: partOf(output),
  ...(output.document && keepsAddress(output.document) ? { id: output.document.id } : {}),
  ...(output.content === 'way-on' ? { as: 'redirect' as const } : {}),
  ...guiseOf(output),
});

interface Asset {
  file: string;
  bytes: Uint8Array;
}

async function readAssets(
  folder: string | undefined,
  { office, look }: Pick<ExportSource, 'office' | 'look'>,
): Promise<Asset[]> {
  const fonts = await readFonts(folder);
  return [
    { file: 'assets/house.css', bytes: new TextEncoder().encode(exportStyle(office, look?.style)) },
    ...fonts.map(({ name, bytes }) => ({ file: `assets/fonts/${name}`, bytes })),
  ];
}

/** Every file that an export is about to write. Pictures are named by what they hold, so they replace nothing. */
function placesOf(
  assets: readonly Asset[],
  { outputs, partOf, guiseOf }: PlannedExport,
  withReports = false,
): Place[] {
  const filesOf = ({ file, pdf }: PlannedFile): string[] =>
    pdf ? [pdfOf(file), ...(withReports ? [reportOf(pdfOf(file))] : [])] : [];
  const placed = (files: (output: PlannedFile) => string[]): Place[] =>
    outputs.flatMap((output) =>
      files(output).map((file) => ({ file, of: partOf(output), guise: guiseOf(output) })),
    );
  return [
    ...placed(({ file }) => [file]),
    ...placed(filesOf),
    ...assets.map(({ file, bytes }) => ({ file, of: shared, same: (sum: string) => sum === sha256(bytes) })),
  ];
}

/** The documents that show a picture, by their headlines. */
function said(users: readonly Article[]): string {
  const names = [...new Set(users.map(({ headline }) => `“${headline}”`))];
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${names.slice(0, 3).join(', ')}${more}`;
}

/** What nothing could print is missing, and all the rest is there. */
function withoutPdf(why: string, folder: string, cause?: unknown): DeskError {
  return new DeskError('no-printer', `${why} The other files are in “${folder}”.`, { cause });
}
