/** Tables on a clipboard: those that hold data, told apart from those that only place things. */
import { lineIn, within, wordsIn, type Element } from './pasted-html.ts';

export interface Cell {
  element: Element;
  isHeader: boolean;
  /** Columns and rows that it reaches over. */
  width: number;
  height: number;
}
export interface Table {
  caption: string;
  rows: Cell[][];
}

/** Cells that one may reach over: more than anybody writes. */
const widest = 50;

/** The rows of a table itself, not of one in it, as they are shown: the head first, the foot last. */
function rowsOf(table: Element): { row: Element; isHead: boolean }[] {
  const rows = table.children.flatMap((child): { row: Element; group: string }[] => {
    if (child.kind === 'words') return [];
    if (child.tag === 'tr') return [{ row: child, group: 'tbody' }];
    return /^(thead|tbody|tfoot)$/.test(child.tag)
      ? rowsOf(child).map(({ row }) => ({ row, group: child.tag }))
      : [];
  });
  return ['thead', 'tbody', 'tfoot'].flatMap((name) =>
    rows.filter(({ group }) => group === name).map(({ row }) => ({ row, isHead: name === 'thead' })),
  );
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter(
    (cell): cell is Element => cell.kind === 'element' && (cell.tag === 'td' || cell.tag === 'th'),
  );

function reachOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const told = Number(cell.attributes[name] ?? 1);
  return Number.isSafeInteger(told) && told > 1 ? Math.min(told, widest) : 1;
}

/** Rows without those that have no cells of their own, which cells from above do not reach over then. */
function withoutBareRows(rows: Cell[][]): Cell[][] {
  const bare = new Set(rows.flatMap((cells, at) => (cells.length === 0 ? [at] : [])));
  return rows
    .map((cells, row) =>
      cells.map((cell) => {
        const over = Array.from({ length: cell.height }, (_, below) => row + below);
        return { ...cell, height: over.filter((at) => !bare.has(at)).length };
      }),
    )
    .filter((cells) => cells.length > 0);
}

const isBoldThroughout = (cell: Element): boolean => {
  const words = wordsIn(cell).trim();
  const isBold = ({ tag, style }: Element): boolean =>
    /^(b|strong)$/.test(tag) || /^(bold|[6-9]00)$/.test(style['font-weight'] ?? '');
  return words !== '' && [...within(cell)].some((one) => isBold(one) && wordsIn(one).trim() === words);
};

const sign = /^(\(?(\d{1,3}|[a-z]{1,4})[.)]|\d{1,3}(\.\d{1,3})+\.?|[-–—•·*])$/i;
const isRuled = ({ attributes, style }: Element): boolean =>
  Number(attributes['border'] ?? 0) > 0 ||
  /\bMsoTableGrid\b/.test(attributes['class'] ?? '') ||
  Object.entries(style).some(
    ([name, value]) => name.startsWith('border') && /solid|double|dashed|dotted/.test(value),
  );

/**
 * The rows of a table that only sets numbers beside their paragraphs, as laws and minutes on the web are written: "(1)" on the
 * left, its words on the right, and no lines. Null of any other table.
 */
export function numberedRows(element: Element): { sign: string; words: Element }[] | null {
  const rows = rowsOf(element).map(({ row }) => cellsOf(row));
  if (rows.length === 0 || [element, ...rows.flat()].some(isRuled)) return null;
  const numbered = rows.flatMap(([first, second, ...others]) => {
    const own = first ? lineIn(first) : '';
    return first?.tag === 'td' && second?.tag === 'td' && others.length === 0 && sign.test(own)
      ? [{ sign: own, words: second }]
      : [];
  });
  return numbered.length === rows.length ? numbered : null;
}

/** The table as data; null where it only places what stands in it: by its role, with a table in a cell, or with one column. */
export function tableOf(element: Element): Table | null {
  if (/^(presentation|none)$/.test(element.attributes['role'] ?? '')) return null;
  if ([...within(element)].some((one) => one !== element && one.tag === 'table')) return null;
  const shown = rowsOf(element);
  const every = shown.map(({ row }) => cellsOf(row));
  const rows = every.filter((cells) => cells.length > 0);
  const width = Math.max(
    0,
    ...rows.map((cells) => cells.reduce((sum, cell) => sum + reachOf(cell, 'colspan'), 0)),
  );
  if (rows.length === 0 || width < 2) return null;
  const [first = [], ...others] = rows;
  // Office programs write no header cells: a first row all bold, above others that are not, is one.
  const isTitled =
    others.length > 0 &&
    first.every((cell) => cell.tag === 'td' && isBoldThroughout(cell)) &&
    !others.every((cells) => cells.every(isBoldThroughout));
  const captions = element.children.filter((one) => one.kind === 'element' && one.tag === 'caption');
  return {
    caption: captions.map(lineIn).join(' ').trim(),
    rows: withoutBareRows(
      every.map((cells, at) =>
        cells.map((cell) => ({
          element: cell,
          isHeader: cell.tag === 'th' || shown[at]?.isHead === true || (cells === rows[0] && isTitled),
          width: reachOf(cell, 'colspan'),
          height: reachOf(cell, 'rowspan'),
        })),
      ),
    ),
  };
}
