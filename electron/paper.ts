/** Prints an exported page on paper, by the computer's own dialog, from a window that nobody sees. */
import { BrowserWindow, type WebContents } from 'electron';
import { DeskError } from '../core/desk-error.ts';
import { layOutForPaper, preparePages } from '../desk/pdf/prepare-pages.ts';
import { pageAddress } from '../desk/pdf/served-folder.ts';
import type { Paper } from '../desk/ports.ts';
import { offlineSession, runInPage } from './printer.ts';

/** What Chromium says where the editor closes the dialog. */
const calledOff = /cancel/i;
const noPrinters = /no printers|invalid printer/i;

/** Runs inside the page: the sheets of the feet are for PDFs, where they are laid over the pages. */
function removeFeet(): void {
  for (const sheet of document.querySelectorAll('.foot-sheet')) sheet.remove();
}

/** Numbers at the foot, where Chromium knows boxes in the margin (131); without them paper has none. */
const feet = (text: string): string => {
  const words = text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  const type = 'font: 7pt Inter, sans-serif; color: #5a6673;';
  return `@page { @bottom-left { content: "${words}"; margin-left: 22mm; ${type} } @bottom-right { content: counter(page) " / " counter(pages); margin-right: 22mm; ${type} } } @page cover { @bottom-left { content: none } @bottom-right { content: none } }`;
};

function askToPrint(page: WebContents): Promise<void> {
  return new Promise((resolve, reject) => {
    page.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
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
      await page.loadURL(pageAddress(htmlFile, folder));
      while ((await runInPage(page, layOutForPaper, null)) !== 0);
      const { title } = await runInPage(page, preparePages, null);
      await runInPage(page, removeFeet, null);
      await page.insertCSS(feet(title));
      await askToPrint(page);
    } finally {
      window.destroy();
    }
  },
});
