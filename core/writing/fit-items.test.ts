import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPages, fitItems, type MeasuredItem } from './fit-items.ts';

const height = 250;
const item = (given: Partial<MeasuredItem>): MeasuredItem => ({
  starts: true,
  fixed: false,
  givesWay: 0,
  page: 0,
  top: 0,
  lastPage: given.page ?? 0,
  bottom: 200,
  ...given,
});
const first = (given: Partial<MeasuredItem> = {}): MeasuredItem => item({ fixed: true, ...given });
const fit = (...items: MeasuredItem[]) => fitItems(items, height, new Set());

describe('fitting items to their pages', () => {
  it('lets an item follow where the page before would be more than a third empty', () => {
    expect(fit(first({ bottom: 160 }), item({ page: 1 }))).toEqual([{ index: 1, to: 'follows' }]);
    expect(fit(first({ bottom: 170 }), item({ page: 1 }))).toEqual([]);
  });

  it('keeps what the editor decided', () => {
    expect(fit(first({ bottom: 20 }), item({ page: 1, fixed: true }))).toEqual([]);
  });

  it('begins a page properly where an item that follows falls to the top of one', () => {
    expect(fit(first(), item({ starts: false, fixed: true, page: 1 }))).toEqual([{ index: 1, to: 'starts' }]);
    expect(fit(first(), item({ starts: false, page: 0, top: 210, lastPage: 1, bottom: 100 }))).toEqual([]);
  });

  it('makes a picture lower where its item overruns by less than that', () => {
    expect(fit(first({ lastPage: 1, bottom: 20, givesWay: 29 }))).toEqual([{ index: 0, to: 'lower' }]);
    expect(fit(first({ lastPage: 1, bottom: 40, givesWay: 29 }))).toEqual([]);
    expect(fit(first({ bottom: 20, givesWay: 29 }))).toEqual([]);
  });

  it('judges nothing by what a change has moved', () => {
    const after = item({ starts: false, page: 2, bottom: 100 });
    expect(fit(first({ bottom: 90 }), item({ page: 1, bottom: 100 }), after)).toEqual([
      { index: 1, to: 'follows' },
    ]);
  });

  it('begins a page after all where an item that was to follow has no room', () => {
    const changed = new Set(['1 starts', '1 follows']);
    const fallen = item({ starts: false, page: 1, bottom: 100 });
    expect(fitItems([first({ bottom: 90 }), fallen], height, changed)).toEqual([{ index: 1, to: 'starts' }]);
    expect(fitItems([first({ bottom: 90 }), { ...fallen, starts: true }], height, changed)).toEqual([]);
  });

  it('comes to rest, however the items are laid out', () => {
    const any = fc.record({
      starts: fc.boolean(),
      fixed: fc.boolean(),
      givesWay: fc.integer({ min: 0, max: 30 }),
      page: fc.integer({ min: 0, max: 9 }),
      top: fc.integer({ min: 0, max: height }),
      lastPage: fc.integer({ min: 0, max: 9 }),
      bottom: fc.integer({ min: 0, max: height }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (items) => {
        const changed = new Set<string>();
        const seen: string[] = [];
        for (let changes = fitItems(items, height, changed); changes.length > 0;) {
          seen.push(...changes.map(({ index, to }) => `${index} ${to}`));
          changes = fitItems(items, height, changed);
        }
        expect(seen.length).toBeLessThanOrEqual(4 * items.length);
      }),
    );
  });
});

describe('pages that stay empty', () => {
  const item = (page: number, bottom: number): MeasuredItem => ({
    starts: true,
    fixed: true,
    givesWay: 0,
    page,
    top: 0,
    lastPage: page,
    bottom,
  });

  it('are those below which more than a third is left, and another item begins the next page', () => {
    expect(emptyPages([item(0, 50), item(1, 70), item(2, 10)], 100)).toEqual([
      { index: 0, page: 0, left: 50 },
    ]);
  });

  it('are none where the next item begins on the same page', () => {
    expect(emptyPages([item(0, 20), { ...item(0, 90), starts: false, top: 30 }], 100)).toEqual([]);
  });
});
