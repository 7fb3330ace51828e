/** Which makers of PDFs are on this computer, for tests that try each of them. */
import { findInstalledBrowsers } from '../pdf/browsers.ts';
import { findElectron } from '../pdf/find-electron.ts';
import { npmChromiumPackage } from '../pdf/npm-chromium.ts';
import { printerMakers, type PrinterMaker } from '../pdf/printers.ts';

const isHere = {
  electron: () => findElectron() !== null,
  browser: () => findInstalledBrowsers().length > 0,
  npm: () => npmChromiumPackage() !== null,
} satisfies Record<PrinterMaker, () => boolean>;

const needs = {
  electron: 'Electron',
  browser: 'Chrome, Edge or Chromium',
  npm: '@sparticuz/chromium, for Linux on x64',
} satisfies Record<PrinterMaker, string>;

/** Every maker, whether it is here, and words for a title that say what is missing where its tests are skipped. */
export const makersToTry = printerMakers.map((maker) => ({
  maker,
  here: isHere[maker](),
  without: `skipped without ${needs[maker]}`,
}));

// npm brings one along for Linux on x64, and CI has one anywhere: there a test that prints nothing proves nothing.
const expected = Boolean(process.env['CI']) || (process.platform === 'linux' && process.arch === 'x64');
if (expected && !makersToTry.some(({ here }) => here))
  throw new Error(`Nothing here can print. Install one of: ${Object.values(needs).join('; ')}.`);
