/** Prints an exported page on paper, by the computer's own dialog, from a window that nobody sees. */
import { BrowserWindow, type WebContents } from 'electron';
import { DeskError } from '../core/desk-error.ts';
import { marginFootStyle, type MarginFoot } from '../core/writing/style/margin-foot.ts';
import { layOut } from '../desk/pdf/lay-out.ts';
import { numbersToCorrect } from '../desk/pdf/pdf-finish.ts';
import { preparePages } from '../desk/pdf/prepare-pages.ts';
import { pageAddress } from '../desk/pdf/served-folder.ts';
import type { Paper } from '../desk/ports.ts';
import { offlineSession, printToPdf, runInPage, seeAsPaper } from './printer.ts';

/** What Chromium says where the editor closes the dialog. */
const calledOff = /cancel/i;
const noPrinters = /no printers|invalid printer/i;

/** Runs inside the page: the sheets of the feet are for PDFs, where they are laid over the pages. */
function removeFeet(): void {
  for (const sheet of document.querySelectorAll('.foot-sheet')) sheet.remove();
}

/** Runs inside the page: what it says of its foot. */
function footOf(): MarginFoot {
  const metadata = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return { text: metadata('running-foot') || document.title, pages: metadata('running-foot-pages') };
}

/** Runs inside the page: the size of a brochure's paper, in millimetres; null where the page is for A4. */
function paperOf(): { width: number; height: number } | null {
  const style = getComputedStyle(document.body);
  const [width = 0, height = 0] = ['--sheet-width', '--sheet'].map((name) =>
    Number.parseFloat(style.getPropertyValue(name)),
  );
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Most times that page numbers are tried, as for a PDF. */
const mostTries = 4;

/** Lays the page out as a PDF of it would be, with the same numbers in its contents. */
async function prepare(page: WebContents): Promise<void> {
  await layOut({ run: (task, given) => runInPage(page, task, given) });
  let prepared = await runInPage(page, preparePages, null);
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (prepared.numbered.length === 0) return;
    const known = await numbersToCorrect(await printToPdf(page, false), prepared);
    if (known === null) return;
    prepared = await runInPage(page, preparePages, known);
  }
}

function askToPrint(page: WebContents, paper: { width: number; height: number } | null): Promise<void> {
  const micrometres = 1_000;
  const pageSize =
    paper === null ? 'A4' : { width: paper.width * micrometres, height: paper.height * micrometres };
  return new Promise((resolve, reject) => {
    page.print({ silent: false, printBackground: true, pageSize }, (printed, reason) => {
      if (printed || calledOff.test(reason)) resolve();
      else if (noPrinters.test(reason))
        reject(
          new DeskError('no-printer', 'No printer is set up on this computer. Add one, or export a PDF.'),
        );
      else reject(new DeskError('failed', `Nothing was printed (${reason}). Print again, or export a PDF.`));
    });
  });
}

/** The paper of this computer. */
export const createPaper = (): Paper => ({
  async print(htmlFile, { folder }) {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: offlineSession(folder),
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        spellcheck: false,
      },
    });
    const page = window.webContents;
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    try {
      await seeAsPaper(page);
      await page.loadURL(pageAddress(htmlFile, folder));
      await prepare(page);
      await runInPage(page, removeFeet, null);
      await page.insertCSS(marginFootStyle(await runInPage(page, footOf, null)));
      await askToPrint(page, await runInPage(page, paperOf, null));
    } finally {
      window.destroy();
    }
  },
});
