/** The printer of the command line: an Electron without windows that prints what its parent asks for. */
import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeJobs } from '../desk/pdf/take-jobs.ts';
import { createPrinter } from './printer.ts';

// Nothing of a print is kept: Chromium's own files go into a folder that ends with the process.
const home = mkdtempSync(path.join(tmpdir(), 'liaison-desk-printing-'));
app.setPath('userData', home);
process.on('exit', () => {
  rmSync(home, { recursive: true, force: true });
});
process.on('disconnect', () => {
  app.exit(0);
});

// No window is ever opened, so there is nothing for a graphics card to do.
app.disableHardwareAcceleration();
app.dock?.hide();
app.on('window-all-closed', () => undefined);
app
  .whenReady()
  .then(() => {
    takeJobs(createPrinter());
  })
  .catch(() => {
    app.exit(1);
  });
