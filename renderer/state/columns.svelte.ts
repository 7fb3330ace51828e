/** Widths of the columns, which of them are shown, and which of them are drawers. */
import { isBoolean, isNumber, Remembered } from './remembered.svelte.ts';
import { textSize } from './text-size.svelte.ts';

export type Column = 'rail' | 'list' | 'inspector';
/** A column as wide as what it shows asks for: beside a brochure, news to add and its pages. */
export type Width = Column | 'news-to-add' | 'pages';
/** In CSS pixels, at the usual size of text. */
export const limits: Record<Width, { least: number; most: number; usual: number }> = {
  'news-to-add': { least: 220, most: 520, usual: 288 },
  pages: { least: 280, most: 760, usual: 468 },
  rail: { least: 150, most: 320, usual: 204 },
  list: { least: 220, most: 520, usual: 306 },
  inspector: { least: 240, most: 460, usual: 340 },
};

class Columns {
  readonly #widths: Record<Width, Remembered<number>> = {
    'news-to-add': new Remembered('width.news-to-add', limits['news-to-add'].usual, isNumber),
    pages: new Remembered('width.pages', limits.pages.usual, isNumber),
    rail: new Remembered('width.rail', limits.rail.usual, isNumber),
    list: new Remembered('width.list', limits.list.usual, isNumber),
    inspector: new Remembered('width.inspector', limits.inspector.usual, isNumber),
  };
  readonly #hidden: Record<Column, Remembered<boolean>> = {
    rail: new Remembered('hidden.rail', false, isBoolean),
    list: new Remembered('hidden.list', false, isBoolean),
    inspector: new Remembered('hidden.inspector', false, isBoolean),
  };
  windowWidth = $state(1440);
  /** The drawer that stands open, where a column is one. */
  drawer: Column | null = $state(null);

  /** In CSS pixels. */
  width(column: Width): number {
    return Math.round(this.#widths[column].value * textSize.factor);
  }

  resize(column: Width, width: number): void {
    const { least, most } = limits[column];
    this.#widths[column].value = Math.round(Math.min(most, Math.max(least, width / textSize.factor)));
  }

  isDrawer(column: Column): boolean {
    const width = this.windowWidth / textSize.factor;
    return column === 'inspector' ? width < 1100 : width < 800;
  }

  shown(column: Column): boolean {
    return this.isDrawer(column) ? this.drawer === column : !this.#hidden[column].value;
  }

  toggle(column: Column): void {
    if (this.isDrawer(column)) this.drawer = this.drawer === column ? null : column;
    else this.#hidden[column].value = !this.#hidden[column].value;
  }

  show(column: Column): void {
    if (this.isDrawer(column)) this.drawer = column;
    else this.#hidden[column].value = false;
  }
}

export const columns = new Columns();
