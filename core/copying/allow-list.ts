/** Markup by a list of allowed elements and attributes: what is not on it gives its words to what is. */
import { withRaisedSigns } from '../body/raised-signs.ts';
import type { CopiedElement } from '../document.ts';
import { el, type Attributes, type Element, type Markup } from '../markup.ts';
import type { Loss, Lost } from './copying.ts';

/** Elements that hold words among words; every other one begins a line of its own. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'cite',
  'em',
  'i',
  'img',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);
/** Elements that hold only their own kind of parts, and nothing without them. */
const parts: Readonly<Record<string, readonly string[]>> = { ul: ['li'], ol: ['li'], table: ['tr', 'td'] };
/** Stands between cells that are words on a line. */
const cellMark = ' | ';
/** What is lost with an element that is not allowed. */
const lossOf: Readonly<Record<string, Loss>> = {
  a: 'links',
  ul: 'lists',
  ol: 'lists',
  blockquote: 'quotations',
  strong: 'emphasis',
  em: 'emphasis',
  table: 'tables',
  sup: 'raised',
  sub: 'raised',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'headings'])),
};

const isElement = (markup: Markup): markup is Element =>
  typeof markup === 'object' && markup !== null && !Array.isArray(markup);
const flat = (markup: Markup): (Element | string)[] =>
  Array.isArray(markup) ? markup.flatMap(flat) : markup === null || markup === false ? [] : [markup];
const within = (markup: Markup, tag: string): Element[] =>
  flat(markup).flatMap((one) =>
    isElement(one) ? [...(one.tag === tag ? [one] : []), ...within(one.children, tag)] : [],
  );
/** The words in markup, without what stands for pictures. */
export const wordsIn = (markup: Markup): string =>
  flat(markup)
    .map((one) => (isElement(one) ? (one.tag === 'br' ? '\n' : wordsIn(one.children)) : one))
    .join('');

/** What stands in an item of a list: a single paragraph is its words, which keep their language. */
export function withoutParagraph(children: Markup[]): Markup[] {
  const [only, ...others] = flat(children);
  if (only === undefined || !isElement(only) || only.tag !== 'p' || others.length > 0) return children;
  const { lang, dir } = only.attributes;
  return typeof lang === 'string' ? [el('span', { lang, dir }, ...only.children)] : only.children;
}

/** Makes markup allowed, and counts what it loses. */
class AllowList {
  readonly lost: Lost = {};
  readonly #allowed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #everywhere: ReadonlySet<string>;

  constructor(list: readonly CopiedElement[]) {
    this.#everywhere = new Set(
      list.flatMap(({ element, attributes }) => (element === '*' ? attributes : [])),
    );
    this.#allowed = new Map(
      list.flatMap(({ element, attributes }) =>
        element === '*' ? [] : [[element, new Set([...this.#everywhere, ...attributes])]],
      ),
    );
  }

  #lose(what: Loss, count = 1): void {
    if (count > 0) this.lost[what] = (this.lost[what] ?? 0) + count;
  }

  #mayHave(tag: string, attribute: string): boolean {
    return this.#allowed.get(tag)?.has(attribute) ?? false;
  }

  #isAllowed(tag: string): boolean {
    if (tag === 'a') return this.#mayHave('a', 'href');
    if (tag === 'img') return this.#mayHave('img', 'src');
    return this.#allowed.has(tag) && (parts[tag] ?? []).every((part) => this.#allowed.has(part));
  }

  #attributes({ tag, attributes }: Element, counts = true): Attributes {
    const kept = Object.entries(attributes).filter(([name, value]) => {
      if (value === null || value === undefined || value === false) return false;
      if (this.#mayHave(tag, name)) return true;
      if (name === 'lang' && counts) this.#lose('languages');
      return false;
    });
    return Object.fromEntries(kept);
  }

  /** Blocks, or words with their marks; `listed`: it stands in a list that is kept. */
  take(markup: Markup, listed = false): Markup[] {
    return flat(markup).flatMap((one): Markup[] => {
      if (!isElement(one)) return [one];
      const { tag, children } = one;
      if (tag === 'figure' && !this.#isAllowed('img')) return this.#leaveOut(one);
      if (tag === 'table') return this.#table(one);
      if (tag === 'br') return [this.#allowed.has('br') ? el('br') : '\n'];
      const saysNothing = tag === 'span' && Object.keys(this.#attributes(one, false)).length === 0;
      if (this.#isAllowed(tag) && (tag !== 'li' || listed) && !saysNothing)
        return [
          el(
            tag,
            this.#attributes(one),
            ...this.take(tag === 'li' ? withoutParagraph(children) : children, tag in parts),
          ),
        ];
      const loss = lossOf[tag];
      if (loss) this.#lose(loss);
      if (tag === 'img') return [];
      const inner = this.take(this.#inLanguage(one));
      if (tag === 'sup' || tag === 'sub') return this.#raised(inner, tag);
      return inline.has(tag) || this.#holdsBlocks(children) ? inner : this.#line(inner);
    });
  }

  /** A table, whose caption and heads become what is allowed; its rows as lines where no table is. */
  #table(table: Element): Markup[] {
    const captions = within(table.children, 'caption');
    const isKept = this.#isAllowed('table');
    const besides = (one: Element): Markup[] => this.#line(this.take(one.children));
    if (!isKept) {
      this.#lose('tables');
      return [
        ...captions.flatMap(besides),
        ...within(table.children, 'tr').flatMap((row) => this.#rowAsLine(row)),
      ];
    }
    const caption = this.#allowed.has('caption');
    const written = (markup: Markup): Markup[] =>
      flat(markup).flatMap((one): Markup[] => {
        if (!isElement(one)) return [one];
        const { tag, children } = one;
        if (tag === 'caption') return caption ? [el(tag, this.#attributes(one), ...this.take(children))] : [];
        if (tag === 'th' || tag === 'td') return [this.#cell(one)];
        return this.#allowed.has(tag)
          ? [el(tag, this.#attributes(one), ...written(children))]
          : written(children);
      });
    return [
      ...(caption ? [] : captions.flatMap(besides)),
      el('table', this.#attributes(table), ...written(table.children)),
    ];
  }

  #cell(cell: Element): Element {
    const as = this.#allowed.has(cell.tag) ? cell.tag : 'td';
    return el(as, this.#attributes(el(as, cell.attributes)), ...this.take(withoutParagraph(cell.children)));
  }

  /** Words of cells side by side; blocks in them are lines of their own. */
  #rowAsLine(row: Element): Markup[] {
    const cells = flat(row.children)
      .filter(isElement)
      .map(({ children }) => withoutParagraph(children));
    if (cells.some((children) => this.#holdsBlocks(children)))
      return cells.flatMap((children) => this.take(children));
    return this.#line(
      cells.flatMap((children, at) => [...(at > 0 ? [cellMark] : []), ...this.take(children)]),
    );
  }

  /** “10⁶” never becomes “106” where Unicode has the signs. */
  #raised(inner: Markup[], tag: 'sup' | 'sub'): Markup[] {
    return inner.every((one) => typeof one === 'string')
      ? [withRaisedSigns(inner.join(''), tag === 'sup' ? 'superscript' : 'subscript')]
      : inner;
  }

  /** What stands in an element that goes: its parts say themselves what language they are in. */
  #inLanguage({ attributes: { lang, dir }, children }: Element): Markup[] {
    if (lang === null || lang === undefined) return children;
    return flat(children).map((child) => {
      if (isElement(child)) return el(child.tag, { lang, dir, ...child.attributes }, ...child.children);
      if (child.trim() !== '') this.#lose('languages');
      return child;
    });
  }

  #holdsBlocks(children: Markup): boolean {
    return flat(children).some((child) => isElement(child) && !inline.has(child.tag));
  }

  /** Words as a line of their own. */
  #line(words: Markup[]): Markup[] {
    if (this.#allowed.has('p')) return [el('p', {}, ...words)];
    return this.#allowed.has('br') ? [...words, el('br')] : [...words, '\n'];
  }

  /** A picture goes with its caption and its credit: without it, they would speak of nothing. */
  #leaveOut(figure: Element): Markup[] {
    this.#lose('pictures', within(figure.children, 'img').length);
    for (const caption of within(figure.children, 'figcaption')) {
      const credits = within(caption.children, 'span').filter(
        ({ attributes }) => attributes['class'] === 'credit',
      );
      this.#lose('credits', credits.length);
      const whole = wordsIn(caption.children).trim();
      if (
        whole !==
        credits
          .map(({ children }) => wordsIn(children))
          .join('')
          .trim()
      )
        this.#lose('captions');
    }
    return [];
  }
}

/** Markup with nothing but what the list allows, and what it lost. All words stay, but for those of pictures that do. */
export function allowed(markup: Markup, list: readonly CopiedElement[]): { markup: Markup[]; lost: Lost } {
  const filter = new AllowList(list);
  return { markup: apart(filter.take(markup)), lost: filter.lost };
}

const isBlock = (markup: Markup | undefined): boolean =>
  markup !== undefined && isElement(markup) && !inline.has(markup.tag);

/** Blocks each on a line of its own, for people who look at the source. */
const apart = (blocks: Markup[]): Markup[] =>
  blocks.flatMap((block, at) => (isBlock(blocks[at - 1]) && isBlock(block) ? ['\n', block] : [block]));
