/**
 * What is pasted from another program, as the body of a document: Word, Outlook, Google Docs, LibreOffice, spreadsheets and web
 * pages. The words and their order stay; looks become the marks and blocks that a body has; what is no part of the text is left
 * out, and counted so that it can be told.
 */
import { judgeAddress } from '../addresses/address.ts';
import type { AddressRefusal } from '../addresses/refusal.ts';
import { unwrapAddress, withoutCounting } from '../addresses/unwrap-address.ts';
import type { BodyNode } from '../document.ts';
import { mostPlaces, placesOf, linesOf, squared } from '../body/table.ts';
import { inCell } from './cells.ts';
import { lookIn, paragraphsOf, plainLook, type Look, type Run } from './inline-words.ts';
import { nothingLeftOut, withoutLeftOut, type LeftOut } from './left-out.ts';
import { itemsOf, runsOfItems, withListsAround } from './list-signs.ts';
import { withOfficeLists } from './office-lists.ts';
import { inOtherLanguages } from './pasted-languages.ts';
import { withPlainForms } from './plain-forms.ts';
import { lineIn, parsePasted, within, wordsIn, type Element, type Node } from './pasted-html.ts';
import { numberedRows, tableOf, type Table } from './table.ts';

/** A picture of the clipboard, whose place in the body is held by a picture without a file. */
export interface PastedPicture {
  /** `data:` address with its bytes; null where they did not come along. */
  data: string | null;
  alt: string;
}

export interface CleanPaste {
  /** Blocks; a single paragraph goes into the line at the cursor. */
  content: BodyNode[];
  /** In the order of the pictures in `content`. */
  pictures: PastedPicture[];
  leftOut: LeftOut;
  /** Links whose words stayed without them, with why the first was refused. */
  refusedLinks: { count: number; first: AddressRefusal | null };
  /** Links that lead straight to their place now, not through a filter that knows the reader. */
  unwrappedLinks: number;
  /** Links without what a campaign added to them to count who follows. */
  uncountedLinks: number;
  /** Passages that were struck through, whose words stay. */
  unstruck: number;
  /** Tables with lists, headings or pictures in their cells, which are lines now or stand below. */
  plainerCells: number;
  /** Tables that came as lines, since they are larger than any text has. */
  tables: number;
}

const blockTags = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Word's own title is a heading, and so is what says that it is one. */
const levels: Record<string, number> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };
function levelOf({ tag, attributes }: Element): number | null {
  if (attributes['role'] === 'heading') return Number(attributes['aria-level'] ?? 2) > 2 ? 3 : 2;
  return levels[tag] ?? (/\bMsoTitle\b/.test(attributes['class'] ?? '') ? 2 : null);
}

/** Plain boxes, which a style may put into a line. Others are what they are, wherever they stand. */
const boxes = /^(address|article|aside|div|footer|header|main|nav|p|section)$/;
/** A number of a list of sources, and the source that it stands beside, as reference managers write them. */
const besideNumber = /\bcsl-(left-margin|right-inline)\b/;
/** True of what stands on lines of its own: by its style, where that says so, else by its tag. */
function isBlock({ tag, attributes, style }: Element): boolean {
  const display = style['display'] ?? '';
  if (besideNumber.test(attributes['class'] ?? '')) return false;
  if (boxes.test(tag)) return display !== 'inline';
  return blockTags.has(tag) || /^(block|flex|flow-root|grid|list-item|table)/.test(display);
}
/** True of a label, a tag or the like: a box in a line, beside which another one stands apart. */
const isLabel = (node: Node | undefined): boolean =>
  node?.kind === 'element' &&
  !isBlock(node) &&
  (/^inline-(block|flex|grid)$/.test(node.style['display'] ?? '') ||
    besideNumber.test(node.attributes['class'] ?? ''));

/** Smallest picture that shows something, in pixels: less is a spacer, or tells somebody that the mail was read. */
const smallest = 3;

/** `language` is that of the text into which it goes: words that are in another one say so there. */
export function cleanPaste(html: string, language: string): CleanPaste {
  const leftOut = nothingLeftOut();
  const nodes = withOfficeLists(withoutLeftOut(withPlainForms(parsePasted(html), language), leftOut));
  const cleaner = new Cleaner();
  const content = inOtherLanguages(cleaner.blocks(nodes, plainLook), language);
  return { content, leftOut, ...cleaner.found };
}

/** Blocks that are being made: whole ones, and the words of one that is not whole yet. */
interface Making {
  blocks: BodyNode[];
  runs: Run[];
}

class Cleaner {
  readonly found: Omit<CleanPaste, 'content' | 'leftOut'> = {
    pictures: [],
    refusedLinks: { count: 0, first: null },
    unwrappedLinks: 0,
    uncountedLinks: 0,
    unstruck: 0,
    plainerCells: 0,
    tables: 0,
  };

  blocks(nodes: readonly Node[], look: Look): BodyNode[] {
    const making: Making = { blocks: [], runs: [] };
    this.#walk(nodes, look, making);
    finish(making);
    return making.blocks;
  }

  #walk(nodes: readonly Node[], look: Look, making: Making): void {
    const all = withListsAround(nodes);
    all.forEach((node, at) => {
      if (isLabel(node) && isLabel(all[at - 1])) making.runs.push({ kind: 'words', text: ' ', look });
      if (node.kind === 'words') making.runs.push({ kind: 'words', text: node.text, look });
      else this.#element(node, look, making);
    });
  }

  #element(element: Element, around: Look, making: Making): void {
    const { tag, style, children } = element;
    if (tag === 'br') return void making.runs.push({ kind: 'break' });
    if (tag === 'img') return this.#picture(element, '', making);
    const look = this.#linked(element, lookIn(element, around));
    if (
      /line-through/.test(`${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`) ||
      /^(s|strike)$/.test(tag)
    )
      if (wordsIn(element).trim() !== '') this.found.unstruck += 1;
    const level = levelOf(element);
    if (level === null && !isBlock(element)) return this.#walk(children, look, making);
    finish(making);
    if (level !== null) making.blocks.push(...this.#heading(element, level, look));
    else making.blocks.push(...this.#block(element, look));
  }

  #block(element: Element, look: Look): BodyNode[] {
    const { tag, children } = element;
    switch (tag) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(element, look);
      case 'blockquote': {
        const content = this.blocks(children, look);
        return content.length > 0 ? [{ type: 'blockquote', content }] : [];
      }
      case 'table': {
        const numbered = numberedRows(element);
        if (numbered) return numbered.flatMap((row) => this.#numbered(row, look));
        const table = tableOf(element);
        return table ? this.#table(table, look) : this.blocks(children, look);
      }
      case 'figure':
        return this.#figure(element, look);
      default:
        return this.blocks(children, look);
    }
  }

  /** Bold is how a heading looks anyway. What else than words stands in it follows it. */
  #heading({ children }: Element, level: number, look: Look): BodyNode[] {
    return this.blocks(children, look).map((block) => {
      if (block.type !== 'paragraph') return block;
      return { type: 'heading', attrs: { level }, content: (block.content ?? []).map(withoutBold) };
    });
  }

  #list(list: Element, look: Look): BodyNode[] {
    return runsOfItems(list, itemsOf(list)).flatMap(({ start, type, items }): BodyNode[] => {
      const content = items
        .map((parts) => parts.flatMap((part) => this.blocks([part], look)))
        .filter((own) => own.length > 0)
        .map((own): BodyNode => ({ type: 'listItem', content: beginningWithWords(own) }));
      if (content.length === 0) return [];
      if (start === null) return [{ type: 'bulletList', content }];
      return [{ type: 'orderedList', attrs: { start, ...(type === null ? {} : { type }) }, content }];
    });
  }

  /** A number with the paragraphs that it stands beside. */
  #numbered({ sign, words }: { sign: string; words: Element }, look: Look): BodyNode[] {
    const [first, ...others] = this.blocks([{ ...words, tag: 'div' }], look);
    const own = first?.type === 'paragraph' ? (first.content ?? []) : [];
    const paragraph: BodyNode = {
      type: 'paragraph',
      content: [{ type: 'text', text: own.length > 0 ? `${sign} ` : sign }, ...own],
    };
    return [paragraph, ...(first && first.type !== 'paragraph' ? [first] : []), ...others];
  }

  /** What is larger than a text may have is a line for each row. */
  #table({ caption, rows }: Table, look: Look): BodyNode[] {
    const below: BodyNode[] = [];
    let isPlainer = false;
    const content = rows.map((cells): BodyNode => ({
      type: 'tableRow',
      content: cells.map(({ element, isHeader, width, height }): BodyNode => {
        const own = inCell(this.blocks([{ ...element, tag: 'div' }], lookIn(element, look)));
        below.push(...own.below);
        isPlainer ||= own.isPlainer;
        // Bold is how a cell that heads others looks anyway.
        const paragraphs = isHeader ? own.paragraphs.map(withoutBold) : own.paragraphs;
        return {
          type: isHeader ? 'tableHeader' : 'tableCell',
          ...(width > 1 || height > 1 ? { attrs: { colspan: width, rowspan: height } } : {}),
          content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }],
        };
      }),
    }));
    if (isPlainer) this.found.plainerCells += 1;
    const table: BodyNode = { type: 'table', ...(caption === '' ? {} : { attrs: { caption } }), content };
    if (placesOf(table) <= mostPlaces) return [squared(table), ...below];
    this.found.tables += 1;
    return [...linesOf(table), ...below];
  }

  #figure(element: Element, look: Look): BodyNode[] {
    const captions = element.children.filter((one) => one.kind === 'element' && one.tag === 'figcaption');
    const pictures = [...within(element)].filter(({ tag }) => tag === 'img');
    const caption = captions.map(lineIn).join(' ').trim();
    if (pictures.length === 0) {
      const others = this.blocks(
        element.children.filter((one) => !captions.includes(one)),
        look,
      );
      const [table] = others;
      if (others.length === 1 && table?.type === 'table' && caption !== '' && !table.attrs?.['caption'])
        return [{ ...table, attrs: { ...table.attrs, caption } }];
      return this.blocks(element.children, look);
    }
    const making: Making = { blocks: [], runs: [] };
    pictures.forEach((picture, at) => this.#picture(picture, at === 0 ? caption : '', making));
    const isTaken = making.blocks.length > 0;
    return [
      ...making.blocks,
      ...this.blocks(
        withoutPictures(element.children.filter((one) => !(isTaken && captions.includes(one)))),
        look,
      ),
    ];
  }

  #picture({ attributes, style }: Element, caption: string, making: Making): void {
    const sides = [attributes['width'], attributes['height'], style['width'], style['height']].flatMap(
      (side) => (/^\d+(\.\d+)?(px|pt)?$/.test(side?.trim() ?? '') ? [Number.parseFloat(side ?? '')] : []),
    );
    if (sides.some((side) => side < smallest)) return;
    finish(making);
    const src = attributes['src']?.trim() ?? '';
    const alt = (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
    // A page that fetches its pictures late has an empty one in their place.
    const isLate = ['data-src', 'data-lazy-src', 'data-original'].some((name) => name in attributes);
    this.found.pictures.push({ data: /^data:image\//i.test(src) && !isLate ? src : null, alt });
    making.blocks.push({ type: 'picture', attrs: { src: null, alt, caption, credit: '' } });
  }

  /** The look with the link of an element, where it has one that may stand in a text. Places in the same page are none. */
  #linked(element: Element, look: Look): Look {
    const href = element.tag === 'a' ? element.attributes['href']?.trim() : undefined;
    if (href === undefined || href === '' || isInPage(href)) return look;
    const straight = unwrapAddress(href);
    const plain = withoutCounting(straight);
    const verdict = judgeAddress(plain);
    if (wordsIn(element).trim() === '') return look;
    if (!verdict.ok) {
      const { count, first } = this.found.refusedLinks;
      this.found.refusedLinks = { count: count + 1, first: first ?? verdict.refusal };
      return look;
    }
    if (straight !== href) this.found.unwrappedLinks += 1;
    else if (plain !== straight) this.found.uncountedLinks += 1;
    return { ...look, href: verdict.href };
  }
}

/** Places in the same page, also where the program wrote its whole address before the mark of a note. */
const isInPage = (href: string): boolean =>
  href.startsWith('#') || /#(cite_(note|ref)|_?(ftn|edn|fn|footnote|endnote)(ref)?[-:_.]?\d)/i.test(href);

/** Words so far become paragraphs. */
function finish(making: Making): void {
  for (const content of paragraphsOf(making.runs)) making.blocks.push({ type: 'paragraph', content });
  making.runs = [];
}

function withoutBold(node: BodyNode): BodyNode {
  if (!node.marks) return node.content ? { ...node, content: node.content.map(withoutBold) } : node;
  const { marks, ...rest } = node;
  const kept = marks.filter(({ type }) => type !== 'bold');
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

/** An item of a list begins with a paragraph; a heading in it is one. */
function beginningWithWords(blocks: readonly BodyNode[]): BodyNode[] {
  const [first, ...others] = blocks;
  if (first?.type === 'heading') return [{ type: 'paragraph', content: first.content }, ...others];
  return first?.type === 'paragraph' ? [...blocks] : [{ type: 'paragraph' }, ...blocks];
}

const withoutPictures = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.kind === 'words') return [node];
    return node.tag === 'img' ? [] : [{ ...node, children: withoutPictures(node.children) }];
  });
