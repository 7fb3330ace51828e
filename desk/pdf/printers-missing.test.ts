import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makersToTry } from '../testing/printer-makers.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { findInstalledBrowsers, findNpmBrowser, type Browser } from './browsers.ts';
import { createPrinter } from './printers.ts';

let folder: string;
let page: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'no-printer-'));
  page = path.join(folder, 'page.html');
  await writeFile(page, '<!DOCTYPE html><html lang="en"><title>T</title><p>Here.');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** An environment in which only what is given can be found. */
const only = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: '',
  HOME: folder,
  TMPDIR: folder,
  ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'no-electron'),
  ...given,
});

async function script(name: string, lines: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
  return file;
}

describe('where something is missing', () => {
  it('Electron is missed in a sentence that says what to install', async () => {
    await expect(createPrinter(only({ LIAISON_DESK_PRINTER: 'electron' })).print(page)).rejects.toMatchObject(
      {
        code: 'no-printer',
        message: expect.stringMatching(
          /^No PDF was made, since nothing here can print it\. Electron is not on this computer\. Install Chrome, Edge or Chromium/,
        ) as string,
      },
    );
  });

  it('a maker that does not exist is named', async () => {
    await expect(createPrinter(only({ LIAISON_DESK_PRINTER: 'fax' })).print(page)).rejects.toMatchObject({
      code: 'no-printer',
      message: 'No PDF was made: LIAISON_DESK_PRINTER is “fax”, and can be electron, browser, npm.',
    });
  });

  it.skipIf(process.platform === 'win32')('a browser that does not start is quoted', async () => {
    const browser = await script(
      'broken',
      'echo "$0: error while loading shared libraries: libgbm.so.1: cannot open shared object file" >&2; exit 127',
    );
    const printer = createPrinter(only({ LIAISON_DESK_PRINTER: 'browser', LIAISON_DESK_BROWSER: browser }));
    await expect(printer.print(page)).rejects.toMatchObject({
      code: 'no-printer',
      message: expect.stringContaining(
        `${browser} could not be started (the library libgbm.so.1 is missing; Debian has it in the package libgbm1).`,
      ) as string,
    });
  });

  it.skipIf(process.platform === 'win32')(
    'a browser that never answers is given up when the print is',
    async () => {
      const browser = await script('mute', 'exec /bin/sleep 600');
      const printer = createPrinter(only({ LIAISON_DESK_PRINTER: 'browser', LIAISON_DESK_BROWSER: browser }));
      const control = new AbortController();
      const printing = printer.print(page, { signal: control.signal });
      printing.catch(() => undefined);
      const started = (): Promise<string[]> =>
        readdir(folder).then((names) => names.filter((name) => name.startsWith('liaison-desk-printing-')));
      await expect.poll(started, { timeout: 20_000 }).toHaveLength(1);
      control.abort();
      await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
      await expect.poll(started, { timeout: 20_000 }).toEqual([]);
    },
    60_000,
  );

  const npm = makersToTry.find(({ maker }) => maker === 'npm');
  it.skipIf(npm?.here !== true)(
    `the next maker prints where the first ones do not start (${npm?.without ?? ''})`,
    async () => {
      const browser = await script('broken', 'exit 1');
      const environment = only({
        LIAISON_DESK_BROWSER: browser,
        XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] ?? path.join(process.env['HOME'] ?? '', '.cache'),
      });
      const read = await readPdf((await createPrinter(environment).print(page)).pdf);
      expect(read.pages).toEqual(['Here.']);
    },
    60_000,
  );
});

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(`a print over ${maker} (${without})`, () => {
    it.skipIf(maker === 'electron' || process.platform === 'win32')(
      'fails with a sentence where its browser dies, and the next one has a new browser',
      async () => {
        const browser: Browser | null | undefined =
          maker === 'npm' ? await findNpmBrowser() : findInstalledBrowsers()[0];
        const number = path.join(folder, 'number');
        const wrapped = await script(
          'wrapped',
          `echo $$ >'${number}'; exec '${browser?.executable ?? ''}' "$@"`,
        );
        const printer = createPrinter({
          ...process.env,
          ...browser?.env,
          LIAISON_DESK_PRINTER: 'browser',
          LIAISON_DESK_BROWSER: wrapped,
        });
        await printer.print(page);
        const printing = printer.print(page);
        process.kill(Number(await readFile(number, 'utf8')), 'SIGKILL');
        await expect(printing).rejects.toMatchObject({
          code: 'failed',
          message: expect.stringMatching(
            /ended before it was done.*The HTML file is there; export again/,
          ) as string,
        });
        expect((await readPdf((await printer.print(page)).pdf)).pages).toEqual(['Here.']);
      },
      90_000,
    );

    it('prints for one where another gives up', async () => {
      const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker });
      const control = new AbortController();
      const [stopped, waiting] = [printer.print(page, { signal: control.signal }), printer.print(page)];
      control.abort();
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
      expect((await readPdf((await waiting).pdf)).pages).toEqual(['Here.']);
    }, 90_000);

    it('leaves nothing behind once its process has ended', async () => {
      const own = path.join(folder, 'tmp');
      await mkdir(own);
      const printers = path.join(import.meta.dirname, 'printers.ts');
      const program = `
        const { createPrinter } = await import(${JSON.stringify(printers)});
        const printer = createPrinter();
        const [one, two] = await Promise.all([printer.print(process.argv[1]), printer.print(process.argv[1])]);
        console.log(one.pdf.length > 1000 && two.pdf.length > 1000);
      `;
      // It ends by itself: a printer that is at rest keeps nobody waiting.
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '-e', program, page],
        { env: { ...process.env, LIAISON_DESK_PRINTER: maker, TMPDIR: own, TEMP: own }, timeout: 60_000 },
      );
      expect(stdout).toBe('true\n');
      await expect.poll(() => readdir(own), { timeout: 10_000 }).toEqual([]);
    }, 90_000);
  });
