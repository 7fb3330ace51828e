/** The PDF of a brochure of 15 items beside Chromium's bare print of the same HTML, in the same Electron. */
import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newOffice } from '../../../desk/settings/default-office.ts';
import { writeExport } from '../../../desk/export/write-export.ts';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { createPrinter } from '../../../desk/pdf/printers.ts';
import { benchItem } from '../documents.ts';
import { rowOf, type Line } from '../line.ts';
import { measure, timingOf } from '../measure.ts';

const program = fileURLToPath(new URL('../bare-print.mjs', import.meta.url));
const runs = 10;

async function bareTimes(electron: string, html: string): Promise<number[]> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [...root, '--ozone-platform=headless', program, html, String(runs + 1)];
  const { stdout } = await promisify(execFile)(electron, words);
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[]).slice(1); // the first one warms up
}

export const brochurePdf: Line = async ({ folder, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'Printing needs Electron, which is not on this computer.';
  const out = path.join(folder, 'brochure');
  await mkdir(out, { recursive: true });
  const office = newOffice('Office of the Benchmark');
  const news = Array.from({ length: 15 }, (_, n) => benchItem(n));
  const result = await writeExport(
    { formats: ['brochure'], folder: out, pdf: false },
    {
      library: 'bench',
      office,
      tags: [],
      news,
      briefs: [],
      brochure: null,
      readPicture: () => Promise.reject(new Error('There are no pictures.')),
    },
    { printer: null },
  );
  const name = result.files.find((file) => file.endsWith('.html'));
  if (!name) throw new Error(`No HTML among ${result.files.join(', ')}.`);
  const html = path.join(out, name);
  const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: 'electron' });
  const pages: Uint8Array[] = [];
  const before = await bareTimes(electron, html);
  const desk = await measure(async () => {
    pages[0] = await printer.print(html, { folder: out });
  }, runs);
  const bare = timingOf([...before, ...(await bareTimes(electron, html))]); // in turn with ours
  const size = `${((pages[0]?.length ?? 0) / 1000).toFixed(0)} KB of PDF from ${((await readFile(html)).length / 1000).toFixed(0)} KB of HTML`;
  tell(rowOf('PDF of a brochure of 15 items', desk, ['Chromium’s bare print', bare], `${size}; aim: 1.2 x`));
  return null;
};
