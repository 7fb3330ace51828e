/** Prints a document on paper: its page is exported into a folder of the desk's own, and handed to the computer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { exportToPrint, pageToPrint, type PrintRequest } from '../../core/export/printing.ts';
import type { Library } from '../library/library.ts';
import type { Paper } from '../ports.ts';
import type { Exports } from './exports.ts';

/** Throws DeskError: `no-printer`, `bad-request` where the document has no such page, and what exports throw. */
export async function printOnPaper(
  exports: Exports,
  library: Library,
  request: PrintRequest,
  paper: Paper | null,
): Promise<void> {
  if (paper === null) throw new DeskError('no-printer', says('no-paper'));
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-desk-paper-'));
  exports.allow(folder);
  try {
    const asked = exportToPrint(request, folder, library.summary(request.document));
    const result = await exports.run(library, asked);
    const page = pageToPrint(result);
    if (page === null) throw new DeskError('bad-request', says('nothing-to-print'));
    await paper.print(path.join(folder, ...page.split('/')), { folder });
  } finally {
    exports.forbid(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
