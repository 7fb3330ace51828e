/** Puts an export into a folder: pages, texts, pictures, style and fonts; PDF through a printer. */
import { bodyPictures } from '../../core/body.ts';
import { DeskError, type DeskEvents } from '../../core/contract.ts';
import type { Delivery, ExportRequest } from '../../core/exchange.ts';
import { exportStyle } from '../../core/writing/house-style.ts';
import { documentRemarks, entryRemarks } from '../../core/writing/remarks.ts';
import { assertHarmless } from './assert-harmless.ts';
import { readFonts } from './fonts.ts';
import { OutFolder } from './out-folder.ts';
import { planOutputs, shownDocuments, type PlacedPicture } from './planned-files.ts';
import { selectDocuments, type DeliverySource, type Selection } from './selection.ts';
import { sniff } from '../library/media.ts';
import type { Printer } from '../ports.ts';

export type { DeliverySource } from './selection.ts';

export interface DeliveryOptions {
  /** Null where nothing can print. */
  printer: Printer | null;
  onProgress?: ((progress: DeskEvents['delivery-progress']) => void) | undefined;
  /** Cancels between two files; what is written by then stays. */
  signal?: AbortSignal | undefined;
  /** A folder with the fonts' files; left out, they are looked for where the desk was installed. */
  fonts?: string | undefined;
}

/**
 * Writes what a request asks for. An existing folder is used again; only files of the same names are replaced.
 * Throws DeskError: `disk` where a file cannot be written, `cancelled`, `not-found`, and `no-printer` where a PDF was
 * asked for and cannot be made (all other files are written by then).
 */
export async function deliver(
  request: ExportRequest,
  source: DeliverySource,
  options: DeliveryOptions,
): Promise<Delivery> {
  const selection = selectDocuments(request, source);
  const out = new OutFolder(request.folder);
  const pages = request.formats.some((format) => format !== 'text');
  const shown = pages ? shownDocuments(request.formats, selection) : [];
  const remarks = [...selection.remarks, ...remarksOn(request, selection)];
  const sources = [
    ...new Set(shown.flatMap((document) => bodyPictures(document.body).map(({ src }) => src))),
  ].filter((src) => src !== null);
  const pictures = new Map<string, PlacedPicture>();
  const outputs = planOutputs(request, source, selection, pictures);
  const prints = outputs.filter((output) => output.pdf);
  const progress = new Progress(sources.length + outputs.length + prints.length + (pages ? 1 : 0), options);

  for (const src of sources) {
    progress.step(`Pictures`);
    const placed = await placePicture(src, source, out, remarks);
    if (placed) pictures.set(src, placed);
  }
  if (pages) {
    progress.step('Style and fonts');
    await out.write('assets/house.css', exportStyle);
    for (const font of await readFonts(options.fonts))
      await out.write(`assets/fonts/${font.name}`, font.bytes);
  }
  for (const output of outputs) {
    progress.step(output.file);
    const content = output.write();
    if (output.file.endsWith('.html')) assertHarmless(content, output.file);
    await out.write(output.file, content);
  }
  for (const output of prints) {
    const file = output.file.replace(/\.html$/, '.pdf');
    progress.step(file);
    const { printer, signal } = options;
    if (printer === null)
      throw new DeskError(
        'no-printer',
        `No PDF was made, for there is no Electron here to print it; the other files are in “${out.folder}”. Export the PDF from the desk itself.`,
      );
    await out.write(file, await printer.print(out.pathOf(output.file), { folder: out.folder, signal }));
  }
  progress.finish();
  return { folder: out.folder, files: out.files, remarks: [...new Set(remarks)] };
}

function remarksOn(request: ExportRequest, selection: Selection): string[] {
  const documents = new Set(shownDocuments(request.formats, selection));
  return [
    ...(request.formats.includes('latest-news') ? selection.news.flatMap(entryRemarks) : []),
    ...[...documents].flatMap(documentRemarks),
  ];
}

async function placePicture(
  src: string,
  source: DeliverySource,
  out: OutFolder,
  remarks: string[],
): Promise<PlacedPicture | null> {
  const file = src.replace(/^media\//, 'pictures/');
  let bytes: Uint8Array;
  let size: PlacedPicture['size'];
  try {
    bytes = await source.readPicture(src);
    const { width, height } = sniff(src, bytes);
    size = { width, height };
  } catch (error) {
    remarks.push(
      `The picture “${src}” is left out: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  }
  await out.write(file, bytes);
  return { file, size };
}

/** Counts the steps of an export, tells them, and stops between two of them where that is asked. */
class Progress {
  private done = 0;
  private readonly total: number;
  private readonly options: DeliveryOptions;
  constructor(total: number, options: DeliveryOptions) {
    this.total = total;
    this.options = options;
  }

  /** Begins a step. Throws DeskError `cancelled`. */
  step(step: string): void {
    if (this.options.signal?.aborted)
      throw new DeskError(
        'cancelled',
        'The export was cancelled. Files written until then are in the folder; export again to have them all.',
      );
    this.options.onProgress?.({ done: this.done, total: this.total, step });
    this.done += 1;
  }

  finish(): void {
    this.options.onProgress?.({ done: this.total, total: this.total, step: 'Done' });
  }
}
