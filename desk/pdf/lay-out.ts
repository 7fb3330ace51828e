/** Lays an open page out for paper: its rules, its pictures, its items on their pages. The same way for a PDF and for paper. */
import { emptyPages, fitItems, type ItemChange } from '../../core/writing/fit-items.ts';
import type { EmptyPaper } from '../../core/export/pdf-check.ts';
import { printingCancelled } from './cannot-print.ts';
import { measureItems, type MeasuredItems } from './measure-items.ts';
import { choosePaperPictures } from './paper-pictures.ts';
import { layOutForPaper } from './prepare-pages.ts';
import type { PreparedPages } from './prepared-pages.ts';

/** A page in which functions of the desk run; their source is sent there, so they must stay whole. */
export interface RunningPage {
  run<Given, Answer>(task: (given: Given) => Answer, given: Given): Promise<Answer>;
}

/** Throws DeskError `cancelled` where that was asked for. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw printingCancelled();
}

/** Most times that the items of a brochure are laid out; a long one settles after two or three passes. */
const mostFits = 8;

/** Lets the items of a brochure fill its pages; null where the page is no brochure. */
async function fitToPages(page: RunningPage, signal: AbortSignal | undefined): Promise<MeasuredItems | null> {
  const changed = new Set<string>();
  let changes: ItemChange[] = [];
  for (let fits = 0; fits < mostFits; fits += 1) {
    stopIfAsked(signal);
    const measured = await page.run(measureItems, changes);
    if (measured === null) return null;
    changes = fitItems(measured.items, measured.height, changed);
    if (changes.length === 0) return measured;
  }
  return page.run(measureItems, changes);
}

/** Lays the page out and gives the items of a brochure as they stand then; null where it is none. */
export async function layOut(page: RunningPage, signal?: AbortSignal): Promise<MeasuredItems | null> {
  while ((await page.run(layOutForPaper, null)) !== 0) stopIfAsked(signal);
  while ((await page.run(choosePaperPictures, null)) !== 0) stopIfAsked(signal);
  return fitToPages(page, signal);
}

const millimetre = 96 / 25.4;

/** Pages of a brochure that stay emptier than a third, by the numbers that its contents show. */
export function emptyPaper(fitted: MeasuredItems | null, { numbered }: PreparedPages): EmptyPaper[] {
  if (fitted === null) return [];
  const first = numbered.find(({ anchor }) => anchor === fitted.names[0]?.anchor)?.page;
  if (first === undefined) return [];
  return emptyPages(fitted.items, fitted.height).map(({ index, page, left }) => ({
    page: first + page,
    below: fitted.names[index]?.headline ?? '',
    next: fitted.names[index + 1]?.headline ?? '',
    millimetres: Math.round(left / millimetre),
    decided: fitted.items[index + 1]?.fixed === true,
  }));
}
