/** The way of a page from HTML to a finished PDF, whichever Chromium prints it. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { PrintedPdf, Printer, PrintOptions } from '../ports.ts';
import { proveClaims } from './claim.ts';
import { finishPdf, wrongPages } from './pdf-finish.ts';
import { emptyPaper, layOut, stopIfAsked, type RunningPage } from './lay-out.ts';
import { preparePages } from './prepare-pages.ts';
import type { KnownPages } from './prepared-pages.ts';
import { pageAddress } from './served-folder.ts';

/** A page that is open to be printed. Its own scripts never run, and it can load nothing but files of its folder. */
export interface OpenPage extends RunningPage {
  /** Prints: size of the style sheet, backgrounds, tags; with Chromium's own outline where it is asked for. */
  print(options: { outline: boolean }): Promise<Uint8Array>;
  close(): Promise<void> | void;
}

/** Opens an address of `printSite`, answered from the folder by `serveFile`, and waits until it is loaded. */
export type OpenToPrint = (address: string, folder: string) => Promise<OpenPage>;

/** The second printing knows the pages; a third is never needed unless numbers move what they count. */
const mostTries = 4;

async function printOpen(
  page: OpenPage,
  address: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<PrintedPdf> {
  const fitted = await layOut(page, signal);
  let known: KnownPages | null = null;
  for (let tries = 0; tries < mostTries; tries += 1) {
    stopIfAsked(signal);
    const prepared = await page.run(preparePages, known);
    // Where there are contents, their entries are the bookmarks.
    const pdf = await page.print({ outline: prepared.contents.length === 0 });
    stopIfAsked(signal);
    const finished = await finishPdf(pdf, prepared, address);
    if ('pdf' in finished) {
      const { pdf: proved, check } = await proveClaims(finished.pdf);
      if (fitted) check.facts.emptyPages = emptyPaper(fitted, prepared);
      return { pdf: proved, check };
    }
    known = finished.known;
  }
  throw new DeskError('failed', wrongPages(file));
}

/** A printer over a way of opening pages. Whatever goes wrong becomes a DeskError that names the file. */
export function pagePrinter(open: OpenToPrint): Printer {
  return {
    async print(htmlFile: string, { folder: given, signal }: PrintOptions = {}): Promise<PrintedPdf> {
      const file = path.basename(htmlFile);
      const folder = path.resolve(given ?? path.dirname(htmlFile));
      try {
        await access(htmlFile);
        const address = pageAddress(htmlFile, folder);
        const page = await open(address, folder);
        try {
          return await printOpen(page, address, file, signal);
        } finally {
          await page.close();
        }
      } catch (error) {
        if (error instanceof DeskError) throw error;
        throw new DeskError(
          'failed',
          `“${file}” could not be printed (${error instanceof Error ? error.message : String(error)}). The HTML file is there; export again for the PDF.`,
          { cause: error },
        );
      }
    },
  };
}
