/** Tables on paper: one with more columns than fit stays on its page, and leaves the others as they are. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BodyNode } from '../core/document.ts';
import { hardItems } from '../core/writing/testing/hard-brochure.ts';
import { makeHardLibrary } from '../desk/testing/hard-library.ts';
import { runDesk } from '../desk/testing/run-desk.ts';
import { expect, test } from './desk.ts';

/** Where the words of each page end at the right, as a share of its width. */
async function rightEnds(file: string): Promise<number[]> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const ends: number[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const right = items.map((item) =>
      'str' in item && item.str.trim() !== '' ? Number(item.transform[4]) + item.width : 0,
    );
    ends.push(Math.max(0, ...right) / page.getViewport({ scale: 1 }).width);
  }
  return ends;
}

for (const columns of ['one', 'two'] as const)
  test(`a table of thirty columns stays on its page: ${columns} on A5 @window-only`, async ({ folder }) => {
    const library = path.join(folder, 'Hard library');
    const cell = (row: number, column: number): BodyNode => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: String(row * 1000 + column) }] }],
    });
    const row = (at: number): BodyNode => ({
      type: 'tableRow',
      content: Array.from({ length: 30 }, (_, column) => cell(at, column)),
    });
    const table: BodyNode = { type: 'table', content: [0, 1, 2, 3].map(row) };
    const items = hardItems(2).map((item) => ({ ...item, body: { type: 'doc', content: [table] } }));
    await makeHardLibrary(library, items, { paper: 'a5', columns });
    const out = path.join(folder, 'Out');
    const asked = ['export', 'brochure', '--library', library, '--brochure', 'hard', '--out', out, '--pdf'];
    const exported = await runDesk(asked);
    expect(exported.status, exported.err).toBe(0);
    const ends = await rightEnds(
      path.join(out, (await readdir(out)).find((name) => name.endsWith('.pdf')) ?? ''),
    );
    expect(Math.max(...ends)).toBeLessThan(0.97);
  });
