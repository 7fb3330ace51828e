/** Prints finished HTML to PDF in a page that nobody sees: no window, no scripts of its own, no network. */
import { session, WebContentsView, type Session, type WebContents } from 'electron';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../core/contract.ts';
import { finishPdf, wrongPages } from '../desk/pdf/pdf-finish.ts';
import type { KnownPages, PreparedPages } from '../desk/pdf/prepared-pages.ts';
import type { Printer, PrintOptions } from '../desk/ports.ts';
import { layOutForPaper, preparePages } from '../desk/pdf/prepare-pages.ts';
import { printSite, serveFile } from '../desk/pdf/served-folder.ts';

/** Any number but Electron's own worlds (0 is the page's, 999 the preload's). */
const ownWorld = 7;
/** The second printing knows the pages; a third is never needed unless numbers move what they count. */
const mostTries = 4;

let printed = 0;
/** Views at work: one that nothing holds is collected, and its page never answers. */
const inUse = new Set<WebContentsView>();

/** A session of its own for each page, kept in memory, that can reach one folder. */
function offlineSession(folder: string): Session {
  const own = session.fromPartition(`printing-${(printed += 1)}`, { cache: false });
  own.protocol.handle('https', (request) => serveFile(request.url, folder));
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${printSite}/`) });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  return own;
}

/** The printer of this computer, inside Electron's main process. */
export function createPrinter(): Printer {
  return {
    async print(htmlFile: string, options: PrintOptions = {}): Promise<Uint8Array> {
      const folder = path.resolve(options.folder ?? path.dirname(htmlFile));
      const address = path
        .relative(folder, path.resolve(htmlFile))
        .split(path.sep)
        .map(encodeURIComponent)
        .join('/');
      const view = new WebContentsView({
        webPreferences: {
          session: offlineSession(folder),
          sandbox: true,
          contextIsolation: true,
          // Scripts of the page never run; the desk's own, in its own world, still do.
          javascript: false,
          spellcheck: false,
        },
      });
      inUse.add(view);
      const page = view.webContents;
      page.setWindowOpenHandler(() => ({ action: 'deny' }));
      try {
        await access(htmlFile);
        await page.loadURL(`${printSite}/${address}`);
        page.on('will-navigate', (event) => {
          event.preventDefault();
        });
        while ((await run(page, layOutForPaper)) !== 0) stopIfAsked(options.signal);
        let known: KnownPages | null = null;
        for (let tries = 0; tries < mostTries; tries += 1) {
          stopIfAsked(options.signal);
          const prepared = (await run(page, preparePages, known)) as PreparedPages;
          const pdf = await page.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            // Where there are contents, their entries are the bookmarks.
            generateDocumentOutline: prepared.contents.length === 0,
          });
          stopIfAsked(options.signal);
          const finished = await finishPdf(pdf, prepared);
          if ('pdf' in finished) return finished.pdf;
          known = finished.known;
        }
        throw new DeskError('failed', wrongPages(path.basename(htmlFile)));
      } catch (error) {
        if (error instanceof DeskError) throw error;
        throw new DeskError(
          'failed',
          `“${path.basename(htmlFile)}” could not be printed (${error instanceof Error ? error.message : String(error)}). The HTML file is there; export again for the PDF.`,
          { cause: error },
        );
      } finally {
        page.close();
        inUse.delete(view);
      }
    },
  };
}

/** Runs a function of the desk inside the page, in a world of its own. */
const run = (
  page: WebContents,
  task: (argument: never) => unknown,
  argument: unknown = null,
): Promise<unknown> =>
  page.executeJavaScriptInIsolatedWorld(ownWorld, [
    { code: `(${task.toString()})(${JSON.stringify(argument)})` },
  ]);

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new DeskError('cancelled', 'The printing was cancelled. Export again to have the PDF.');
}
