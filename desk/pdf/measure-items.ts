/** Runs inside the page to be printed: changes items of a brochure as they are to be fitted, and measures them again. */
import type { ItemChange, MeasuredItem } from '../../core/writing/fit-items.ts';

/** Items as they stand on pages of a height; null where the page has none. Lengths are in pixels of CSS. */
export interface MeasuredItems {
  items: MeasuredItem[];
  /** Anchor and headline of each. */
  names: { anchor: string; headline: string }[];
  height: number;
}

/**
 * Must stay whole: its source is sent to the page, so it can use nothing from outside. Pages are tried out as columns of
 * their height: columns and pages break by the same rules.
 */
export function measureItems(changes: readonly ItemChange[]): MeasuredItems | null {
  const run = document.querySelector<HTMLElement>('.brochure .items.sheets');
  if (!run) return null;
  const items = [...run.querySelectorAll<HTMLElement>('.item')];
  for (const { index, to } of changes) {
    const item = items[index];
    if (to === 'lower') item?.classList.add('overruns');
    else item?.classList.replace(to === 'starts' ? 'follows' : 'starts', to);
  }
  const width = run.clientWidth;
  const height = (Number(getComputedStyle(run).getPropertyValue('--sheet-height')) * 96) / 25.4;
  run.style.cssText = `column-width:${width}px;column-gap:0;column-fill:auto;block-size:${height}px;min-block-size:0;--break:column`;
  const { left, top } = run.getBoundingClientRect();
  // Columns go on to the left where the text does.
  const pageOf = (box: DOMRect): number => Math.abs(Math.round((box.left - left) / width));
  const measured = items.map((item): MeasuredItem => {
    const boxes = item.getClientRects();
    const first = boxes[0] as DOMRect;
    const last = boxes[boxes.length - 1] as DOMRect;
    const picture = item.querySelector<HTMLElement>(':scope > .figure.wide:not(.small, .large) > .crop');
    const canShrink = picture !== null && item.matches('.long:not(.overruns)');
    return {
      starts: item.classList.contains('starts'),
      fixed: item.classList.contains('fixed'),
      // From a half of the width to a third.
      givesWay: canShrink ? 0.17 * width : 0,
      page: pageOf(first),
      top: first.top - top,
      lastPage: pageOf(last),
      bottom: last.bottom - top,
    };
  });
  run.style.cssText = '';
  const names = items.map((item) => {
    const headline = item.querySelector<HTMLElement>('.headline[id]');
    return {
      anchor: headline?.id ?? '',
      headline: (headline?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    };
  });
  return { items: measured, names, height };
}
