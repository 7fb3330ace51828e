/** A part of a brochure on its pages, side by side, and each of its pages by itself. */
import type { MeasuredItem } from '../../core/writing/fit-items.ts';

/** A page of paper. */
export interface PaperPage {
  kind: 'cover' | 'opening' | 'items' | 'imprint';
  /** Items that stand on it, by their place in the brochure; empty on other pages. */
  items: number[];
  /** What it shows: a copy of its part, moved so that the page stands where the part does. */
  draw: () => HTMLElement;
}

const millimetre = 96 / 25.4;
/** White between pages, in millimetres; the style sheet has it too. */
const between = 8;
/** Parts that are one page, whatever is in them. */
const whole = '.cover, .imprint';

const kindOf = (element: HTMLElement): PaperPage['kind'] =>
  (['cover', 'imprint', 'items'] as const).find((kind) => element.classList.contains(kind)) ?? 'opening';

/** A part whose pages follow one another. Its element is laid out as it is made. */
export class PaperRun {
  readonly items: HTMLElement[];
  /** Height of a page without its margins, in pixels of CSS. */
  readonly height: number;
  readonly #element: HTMLElement;
  readonly #width: number;
  readonly #edge: number;
  readonly #top: number;
  /** From the beginning of one page to that of the next. */
  readonly #pitch: number;
  readonly #isWhole: boolean;
  readonly #rightToLeft: boolean;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.items = [...element.querySelectorAll<HTMLElement>('.item')];
    this.#isWhole = element.matches(whole);
    const style = getComputedStyle(element);
    this.#rightToLeft = style.direction === 'rtl';
    this.#width = Number.parseFloat(style.width);
    this.#edge = Number.parseFloat(style.paddingInlineStart);
    this.#top = Number.parseFloat(style.paddingBlockStart);
    this.height = Number(style.getPropertyValue('--sheet-height')) * millimetre;
    this.#pitch = this.#width + 2 * this.#edge + between * millimetre;
    if (this.#isWhole) return;
    element.style.columnWidth = `${String(this.#width)}px`;
    element.style.inlineSize = this.#sizeOf(1);
  }

  /** How many pages it has. */
  count(): number {
    if (this.#isWhole) return 1;
    const gap = this.#pitch - this.#width;
    return Math.max(1, Math.round((this.#element.scrollWidth - 2 * this.#edge + gap) / this.#pitch));
  }

  /** The page on which a box begins, from 0: it may begin a little before or behind the edge of the text. */
  pageAround(box: DOMRect): number {
    return this.#isWhole ? 0 : Math.round((this.#along(box) - this.#edge) / this.#pitch - 0.3);
  }

  /** Its items as they stand now, as desk/pdf/measure-items.ts measures them inside the page that is printed. */
  measure(): MeasuredItem[] {
    const top = this.#element.getBoundingClientRect().top + this.#top;
    return this.items.flatMap((item) => {
      const boxes = [...item.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (!first || !last) return [];
      const picture = item.querySelector(':scope > .figure.wide:not(.small, .large) > .crop');
      return {
        starts: item.classList.contains('starts'),
        fixed: item.classList.contains('fixed'),
        // From a half of the width to a third.
        givesWay: picture !== null && item.matches('.long:not(.overruns)') ? 0.17 * this.#width : 0,
        page: this.#pageOf(first),
        top: first.top - top,
        lastPage: this.#pageOf(last),
        bottom: last.bottom - top,
      };
    });
  }

  /** Its pages, each by itself; `measured` are its items, where it has any. */
  pages(measured: readonly MeasuredItem[]): PaperPage[] {
    const kind = kindOf(this.#element);
    const count = this.count();
    const stretches = this.#stretches(measured);
    return Array.from({ length: count }, (_, page) => {
      // The last of those that begin on it or before: none of its pages has anything of another.
      const stretch = stretches.findLast(({ from }) => from <= page);
      const content = stretch ?? { from: 0, nodes: [...this.#element.childNodes] };
      return {
        kind,
        items: measured.flatMap((item, index) => (item.page <= page && page <= item.lastPage ? [index] : [])),
        draw: () => this.#draw(content.nodes, page - content.from),
      };
    });
  }

  /** What stands between one item that begins a page and the next, which can be laid out by itself. */
  #stretches(measured: readonly MeasuredItem[]): { from: number; nodes: Node[] }[] {
    const stretches: { from: number; nodes: Node[] }[] = [];
    for (const node of this.#element.childNodes) {
      const index = this.items.indexOf(node as HTMLElement);
      const item = measured[index];
      if (item && (item.starts || stretches.length === 0)) stretches.push({ from: item.page, nodes: [] });
      stretches.at(-1)?.nodes.push(node);
    }
    return stretches;
  }

  #draw(nodes: readonly Node[], page: number): HTMLElement {
    const part = this.#element.cloneNode() as HTMLElement;
    part.append(...nodes.map((node) => node.cloneNode(true)));
    if (this.#isWhole) return part;
    part.style.inlineSize = this.#sizeOf(page + 1);
    const by = page * this.#pitch * (this.#rightToLeft ? 1 : -1);
    part.style.transform = `translateX(${String(by)}px)`;
    return part;
  }

  #sizeOf(pages: number): string {
    return `${String(pages * this.#pitch - (this.#pitch - this.#width))}px`;
  }

  #pageOf(box: DOMRect): number {
    return Math.round((this.#along(box) - this.#edge) / this.#pitch);
  }

  /** How far a box is from the side of the part at which the pages begin, which its language tells. */
  #along(box: DOMRect): number {
    const { left, right } = this.#element.getBoundingClientRect();
    return this.#rightToLeft ? right - box.right : box.left - left;
  }
}
