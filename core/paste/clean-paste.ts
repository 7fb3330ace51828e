/**
 * What is pasted from another program, as the body of a document: Word, Outlook, Google Docs, LibreOffice, spreadsheets and web
 * pages. The words and their order stay; looks become the marks and blocks that a body has; what is no part of the text is left
 * out, and counted so that it can be told.
 */
import { judgeAddress } from '../addresses/address.ts';
import type { AddressRefusal } from '../addresses/refusal.ts';
import { unwrapAddress } from '../addresses/unwrap-address.ts';
import type { BodyNode } from '../document.ts';
import { mostPlaces, placesOf, linesOf, squared } from '../body/table.ts';
import { inCell } from './cells.ts';
import { lookIn, paragraphsOf, plainLook, type Look, type Run } from './inline-words.ts';
import { nothingLeftOut, withoutLeftOut, type LeftOut } from './left-out.ts';
import { withOfficeLists } from './office-lists.ts';
import { inOtherLanguages } from './pasted-languages.ts';
import { lineIn, parsePasted, within, wordsIn, type Element, type Node } from './pasted-html.ts';
import { tableOf, type Table } from './table.ts';

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
/** Word's own title is the only heading that is no heading element. */
const levels: Record<string, number> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };
const levelOf = ({ tag, attributes }: Element): number | null =>
  levels[tag] ?? (/\bMsoTitle\b/.test(attributes['class'] ?? '') ? 2 : null);

/** Smallest picture that shows something, in pixels: less is a spacer, or tells somebody that the mail was read. */
const smallest = 3;

/** `language` is that of the text into which it goes: words that are in another one say so there. */
export function cleanPaste(html: string, language: string): CleanPaste {
  const leftOut = nothingLeftOut();
  const nodes = withOfficeLists(withoutLeftOut(parsePasted(html), leftOut));
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
    for (const node of nodes) {
      if (node.kind === 'words') making.runs.push({ kind: 'words', text: node.text, look });
      else this.#element(node, look, making);
    }
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
    if (level === null && !blockTags.has(tag)) return this.#walk(children, look, making);
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
        const table = tableOf(element);
        return table ? this.#table(table, look) : this.blocks(children, look);
      }
      case 'figure':
        return this.#figure(element, look);
      case 'pre':
        return this.blocks(withBreaks(children), look);
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

  #list({ tag, attributes, children }: Element, look: Look): BodyNode[] {
    const items: BodyNode[][] = [];
    for (const child of children) {
      if (child.kind === 'words' && child.text.trim() === '') continue;
      // Google and old pages put an inner list beside the item that it belongs to.
      const isInner = child.kind === 'element' && /^(ul|ol|menu|dir)$/.test(child.tag);
      const own = this.blocks(
        [child.kind === 'element' && child.tag === 'li' ? { ...child, tag: 'div' } : child],
        look,
      );
      const last = items.at(-1);
      if (isInner && last) last.push(...own);
      else if (own.length > 0) items.push(own);
    }
    if (items.length === 0) return [];
    const content = items.map((own): BodyNode => ({ type: 'listItem', content: beginningWithWords(own) }));
    if (tag !== 'ol') return [{ type: 'bulletList', content }];
    const start = Number(attributes['start'] ?? 1);
    const type = /^[aAiI]$/.test(attributes['type'] ?? '') ? { type: attributes['type'] } : {};
    return [
      {
        type: 'orderedList',
        attrs: { start: Number.isSafeInteger(start) && Math.abs(start) < 1e6 ? start : 1, ...type },
        content,
      },
    ];
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
    if (pictures.length === 0) return this.blocks(element.children, look);
    const caption = captions.map(lineIn).join(' ').trim();
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
    this.found.pictures.push({ data: /^data:image\//i.test(src) ? src : null, alt });
    making.blocks.push({ type: 'picture', attrs: { src: null, alt, caption, credit: '' } });
  }

  /** The look with the link of an element, where it has one that may stand in a text. Places in the same page are none. */
  #linked(element: Element, look: Look): Look {
    const href = element.tag === 'a' ? element.attributes['href']?.trim() : undefined;
    if (href === undefined || href === '' || href.startsWith('#')) return look;
    const straight = unwrapAddress(href);
    const verdict = judgeAddress(straight);
    if (wordsIn(element).trim() === '') return look;
    if (!verdict.ok) {
      const { count, first } = this.found.refusedLinks;
      this.found.refusedLinks = { count: count + 1, first: first ?? verdict.refusal };
      return look;
    }
    if (straight !== href) this.found.unwrappedLinks += 1;
    return { ...look, href: verdict.href };
  }
}

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

/** Lines of preformatted words, as breaks. */
const withBreaks = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.kind === 'element') return [{ ...node, children: withBreaks(node.children) }];
    return node.text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .flatMap((text, at): Node[] => [
        ...(at > 0 ? [{ kind: 'element' as const, tag: 'br', attributes: {}, style: {}, children: [] }] : []),
        { kind: 'words', text },
      ]);
  });

const withoutPictures = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.kind === 'words') return [node];
    return node.tag === 'img' ? [] : [{ ...node, children: withoutPictures(node.children) }];
  });
