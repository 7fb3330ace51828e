/** The PDFs of brochures of 15 and 120 items, checked, beside Chromium's bare print of the same HTML, in the same Electron. */
import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newOffice } from '../../../desk/settings/default-office.ts';
import { writeExport } from '../../../desk/export/write-export.ts';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import type { PrintedPdf } from '../../../desk/ports.ts';
import { meets } from '../../../core/export/pdf-check.ts';
import { createPrinter } from '../../../desk/pdf/printers.ts';
import { benchItem } from '../documents.ts';
import { rowOf, type Line } from '../line.ts';
import { measure, timingOf } from '../measure.ts';

const program = fileURLToPath(new URL('../bare-print.mjs', import.meta.url));

async function bareTimes(electron: string, html: string, runs: number): Promise<number[]> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [...root, '--ozone-platform=headless', program, html, String(runs + 1)];
  const { stdout } = await promisify(execFile)(electron, words);
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[]).slice(1); // the first one warms up
}

/** Items of each brochure, how often it is printed, and what its time may be beside Chromium's own. */
const brochures = [
  { items: 15, runs: 10, aim: '1.0 x' },
  { items: 120, runs: 4, aim: '1.1 x' },
] as const;

export const brochurePdf: Line = async ({ folder, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'Printing needs Electron, which is not on this computer.';
  const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: 'electron' });
  for (const { items, runs, aim } of brochures) {
    const out = path.join(folder, `brochure-${items}`);
    const html = await writeBrochure(out, items);
    let last: PrintedPdf | undefined;
    const before = await bareTimes(electron, html, runs);
    const desk = await measure(async () => {
      last = await printer.print(html, { folder: out });
    }, runs);
    const bare = timingOf([...before, ...(await bareTimes(electron, html, runs))]); // in turn with ours
    const size = `${((last?.pdf.length ?? 0) / 1000).toFixed(0)} KB of PDF from ${((await readFile(html)).length / 1000).toFixed(0)} KB of HTML`;
    const claim = last && meets(last.check, 'universal') ? 'PDF/UA' : 'no PDF/UA';
    tell(
      rowOf(
        `PDF of a brochure of ${items} items`,
        desk,
        ['Chromium’s bare print', bare],
        `${size}, ${claim}; aim: ${aim}`,
      ),
    );
  }
  return null;
};

async function writeBrochure(out: string, items: number): Promise<string> {
  await mkdir(out, { recursive: true });
  const result = await writeExport(
    { formats: ['brochure'], folder: out, pdf: false },
    {
      library: 'bench',
      office: newOffice('Office of the Benchmark'),
      tags: [],
      news: Array.from({ length: items }, (_, n) => benchItem(n)),
      briefs: [],
      brochure: null,
      readPicture: () => Promise.reject(new Error('There are no pictures.')),
    },
    { printer: null },
  );
  const name = result.files.find((file) => file.endsWith('.html'));
  if (!name) throw new Error(`No HTML among ${result.files.join(', ')}.`);
  return path.join(out, name);
}
