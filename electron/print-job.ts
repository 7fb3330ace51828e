/** The printer of the command line: an Electron without windows that prints what its parent asks for. */
import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../core/contract.ts';
import type { PrintAnswer, PrintJob } from '../desk/pdf/print-job.ts';
import { createPrinter } from './printer.ts';

/** Takes one job after the other from the parent, and ends when the parent does. */
async function takeJobs(): Promise<void> {
  const printer = createPrinter();
  const answer = (message: PrintAnswer): void => {
    process.send?.(message);
  };
  process.on('disconnect', () => {
    app.exit(0);
  });
  process.on('message', (job: PrintJob) => {
    void printer
      .print(job.htmlFile, { folder: job.folder })
      .then((pdf) => writeFile(job.pdfFile, pdf))
      .then(
        () => {
          answer({ id: job.id, ok: true });
        },
        (error: unknown) => {
          answer({
            id: job.id,
            ok: false,
            code: error instanceof DeskError ? error.code : 'failed',
            message: error instanceof Error ? error.message : String(error),
          });
        },
      );
  });
  await app.whenReady();
  answer({ id: 'ready', ok: true });
}

// Nothing of a print is kept: Chromium's own files go into a folder that ends with the process.
const home = mkdtempSync(path.join(tmpdir(), 'liaison-desk-printing-'));
app.setPath('userData', home);
process.on('exit', () => {
  rmSync(home, { recursive: true, force: true });
});

// No window is ever opened, so there is nothing for a graphics card to do.
app.disableHardwareAcceleration();
app.dock?.hide();
app.on('window-all-closed', () => undefined);
takeJobs().catch(() => {
  app.exit(1);
});
