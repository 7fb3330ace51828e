/** On which pages the parts of a brochure stand: laid out as columns of the height of a page, as for a PDF. */
import { emptyPages, fitItems, type ItemChange, type MeasuredItem } from '../../core/writing/fit-items.ts';
import { numberLinks } from '../preview/number-links.ts';
import { PaperRun, type PaperPage } from './paper-pages.ts';
import { standingOf, type Standing } from './row-facts.ts';

/** What is known of the pages of a brochure. */
export interface Paging {
  pages: number;
  /** Page of each item, from 1, in the order of the items. */
  starts: number[];
  /** Last page of each item. */
  ends: number[];
  /** Millimetres that stay empty below an item, where these are more than a third of the page; 0 elsewhere. */
  empty: number[];
  /** Page of every anchor that a link with a page number leads to. */
  anchors: ReadonlyMap<string, number>;
  /** Whether each item begins a page, whether its picture is lower than it would be, and how it stands. */
  fitted: { starts: boolean; lower: boolean; standing: Standing }[];
  /** The pages themselves, to be shown. */
  sheets: PaperPage[];
}

export const noPaging: Paging = {
  pages: 0,
  starts: [],
  ends: [],
  empty: [],
  anchors: new Map(),
  fitted: [],
  sheets: [],
};

const millimetre = 96 / 25.4;
/** Most times that the items are laid out: as often as for a PDF. */
const mostFits = 8;

/** Lays the parts of a brochure out as pages side by side, and says what stands where. `root` holds its markup. */
export function layOutPages(root: ParentNode): Paging {
  const anchors = new Map<string, number>();
  const paging: Paging = { ...noPaging, anchors, sheets: [] };
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a:has(.contents-page, .page-number)')];
  for (const element of root.querySelectorAll<HTMLElement>('.sheets')) {
    const run = new PaperRun(element);
    const before = paging.pages;
    let measured: MeasuredItem[] = [];
    if (element.matches('.items')) {
      measured = fit(run);
      paging.starts = measured.map(({ page }) => before + page + 1);
      paging.ends = measured.map(({ lastPage }) => before + lastPage + 1);
      paging.empty = measured.map(() => 0);
      for (const { index, left } of emptyPages(measured, run.height))
        paging.empty[index] = Math.round(left / millimetre);
      paging.fitted = run.items.map((item) => ({
        starts: item.classList.contains('starts'),
        lower: item.classList.contains('overruns'),
        standing: standingOf(item),
      }));
    }
    for (const link of links) {
      const anchor = link.hash.slice(1);
      const target = element.querySelector(`[id="${CSS.escape(anchor)}"]`);
      if (target) anchors.set(anchor, before + run.pageAround(target.getBoundingClientRect()) + 1);
    }
    paging.sheets.push(...run.pages(measured));
    paging.pages += run.count();
  }
  numberLinks(root, anchors);
  return paging;
}

function fit(run: PaperRun): MeasuredItem[] {
  const changed = new Set<string>();
  let measured = run.measure();
  for (let fits = 0; fits < mostFits; fits += 1) {
    const changes = fitItems(measured, run.height, changed);
    if (changes.length === 0) break;
    for (const { index, to } of changes) apply(run.items[index], to);
    measured = run.measure();
  }
  return measured;
}

function apply(item: HTMLElement | undefined, to: ItemChange['to']): void {
  if (to === 'lower') item?.classList.add('overruns');
  else item?.classList.replace(to === 'starts' ? 'follows' : 'starts', to);
}
