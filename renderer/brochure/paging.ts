/** On which pages the items of a brochure will stand, as far as a preview can tell. */
import { fitItems, type ItemChange, type MeasuredItem } from '../../core/writing/fit-items.ts';

/** What is known of the pages of a brochure. */
export interface Paging {
  pages: number;
  /** Page of each item, from 1, in the order of the items. */
  starts: number[];
  /** Millimetres that stay empty below an item, where these are more than a third of the page; 0 elsewhere. */
  empty: number[];
}

const millimetre = 96 / 25.4;
/** White between pages, in millimetres; the style sheet has it too. */
const between = 8;
/** Most times that the items are laid out: as often as for a PDF. */
const mostFits = 8;

/** Lays the parts of a brochure out as pages side by side, and says what stands where. `root` holds its markup. */
export function layOutPages(root: ParentNode): Paging {
  const paging: Paging = { pages: 0, starts: [], empty: [] };
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a:has(.contents-page, .page-number)')];
  for (const run of root.querySelectorAll<HTMLElement>('.sheets')) {
    if (run.matches('.cover, .imprint')) {
      paging.pages += 1;
      continue;
    }
    const width = widthOf(run);
    const height = Number(getComputedStyle(run).getPropertyValue('--sheet-height')) * millimetre;
    const gap = 2 * edgeOf(run) + between * millimetre;
    run.style.columnWidth = `${width}px`;
    run.style.inlineSize = `${width}px`;
    if (run.matches('.items')) {
      const items = fit(run, width + gap, height);
      paging.starts = items.map(({ page }) => paging.pages + page + 1);
      paging.empty = items.map(({ lastPage, bottom }, index) => {
        const next = items[index + 1];
        const left = next && next.page > lastPage ? height - bottom : 0;
        return left > height / 3 ? Math.round(left / millimetre) : 0;
      });
    }
    for (const link of links) {
      const target = run.querySelector(`[id="${link.hash.slice(1)}"]`);
      const place = link.querySelector('.contents-page, .page-number');
      if (target && place)
        place.textContent = String(
          paging.pages + pageOf(run, target.getBoundingClientRect(), width + gap) + 1,
        );
    }
    const columns = Math.max(1, Math.round((contentWidth(run) + gap) / (width + gap)));
    run.style.inlineSize = `${columns * width + (columns - 1) * gap}px`;
    paging.pages += columns;
  }
  return paging;
}

/** The page of a run on which a box begins, from 0. */
const pageOf = (run: HTMLElement, box: DOMRect, pitch: number): number =>
  Math.round((along(run, box) - edgeOf(run)) / pitch - 0.3);

/** How far a box is from the side of its run at which the pages begin, which its language tells. */
function along(run: HTMLElement, box: DOMRect): number {
  const { left, right } = run.getBoundingClientRect();
  return getComputedStyle(run).direction === 'rtl' ? right - box.right : box.left - left;
}

const edgeOf = (run: HTMLElement): number => Number.parseFloat(getComputedStyle(run).paddingInlineStart);
const widthOf = (run: HTMLElement): number => Number.parseFloat(getComputedStyle(run).width);
const contentWidth = (run: HTMLElement): number => run.scrollWidth - 2 * edgeOf(run);

function fit(run: HTMLElement, pitch: number, height: number): MeasuredItem[] {
  const items = [...run.querySelectorAll<HTMLElement>('.item')];
  const changed = new Set<string>();
  let measured = measure(run, items, pitch);
  for (let fits = 0; fits < mostFits; fits += 1) {
    const changes = fitItems(measured, height, changed);
    if (changes.length === 0) break;
    for (const { index, to } of changes) apply(items[index], to);
    measured = measure(run, items, pitch);
  }
  return measured;
}

function apply(item: HTMLElement | undefined, to: ItemChange['to']): void {
  if (to === 'lower') item?.classList.add('overruns');
  else item?.classList.replace(to === 'starts' ? 'follows' : 'starts', to);
}

/** As desk/pdf/measure-items.ts does inside the page that is printed. */
function measure(run: HTMLElement, items: readonly HTMLElement[], pitch: number): MeasuredItem[] {
  const box = run.getBoundingClientRect();
  const style = getComputedStyle(run);
  const top = box.top + Number.parseFloat(style.paddingBlockStart);
  return items.flatMap((item) => {
    const boxes = [...item.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) return [];
    const picture = item.querySelector(':scope > .figure.wide:not(.small, .large) > .crop');
    return {
      starts: item.classList.contains('starts'),
      fixed: item.classList.contains('fixed'),
      givesWay: picture !== null && item.matches('.long:not(.overruns)') ? 0.17 * first.width : 0,
      page: Math.round((along(run, first) - edgeOf(run)) / pitch),
      top: first.top - top,
      lastPage: Math.round((along(run, last) - edgeOf(run)) / pitch),
      bottom: last.bottom - top,
    };
  });
}
