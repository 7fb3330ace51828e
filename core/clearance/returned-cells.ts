/** Tables of a returned file: which of its rows and cells are those that were sent, and the tables that its paragraphs make. */
import { widestCell } from '../body/schema.ts';
import type { WordCell, WordParagraph } from '../body/word-forms.ts';
import type { BodyNode } from '../document.ts';
import type { PlacedParagraph } from '../writing/word-body.ts';
import { alignRuns, pairUp } from './align.ts';
import type { Paired } from './returned-body.ts';
import { asSent, type TrackedParagraph } from './tracked.ts';

/** The paragraphs with the names of tables, rows and cells that were sent, where they come from them: what was taken out has its place among them. */
export function withSentCells(
  sent: readonly WordParagraph[],
  paragraphs: readonly TrackedParagraph[],
): TrackedParagraph[] {
  if (!paragraphs.some(({ cell }) => cell)) return [...paragraphs];
  const original = asSent(paragraphs);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const same = (came: string, went: string): void => {
    if (names.has(came) || taken.has(went)) return;
    names.set(came, went);
    taken.add(went);
  };
  for (const { same: isSame, before, after } of alignRuns(sent, original)) {
    const [gone, come] = [sent.slice(before.from, before.to), original.slice(after.from, after.to)];
    const pairs = isSame ? come.map((_, index) => index) : pairUp(gone, come);
    for (const [index, { cell }] of come.entries()) {
      const from = gone[pairs[index] ?? -1]?.cell;
      if (!cell || !from) continue;
      same(cell.table, from.table);
      if (names.get(cell.table) === from.table) same(cell.row, from.row);
      if (names.get(cell.row) === from.row) same(cell.cell, from.cell);
    }
  }
  const own = (name: string): string => names.get(name) ?? `came-${name}`;
  const renamed = ({ table, row, cell, ...rest }: WordCell): WordCell => ({
    ...rest,
    table: own(table),
    row: own(row),
    cell: own(cell),
  });
  return paragraphs.map((one) => (one.cell ? { ...one, cell: renamed(one.cell) } : one));
}

/** Paragraphs one after another that stand in one table, with the caption before them; others by themselves. */
export function inTables(paired: readonly Paired[]): (Paired | Paired[])[] {
  const made: (Paired | Paired[])[] = [];
  for (const one of paired) {
    const last = made.at(-1);
    const { cell } = one.paragraph;
    const before = Array.isArray(last) ? last.at(-1)?.paragraph : last?.paragraph;
    const follows =
      cell && (before?.style === 'table-caption' || (before?.cell && before.cell.table === cell.table));
    if (!follows) made.push(cell ? [one] : one);
    else if (Array.isArray(last)) last.push(one);
    else if (last) made[made.length - 1] = [last, one];
  }
  return made;
}

/** The table around a paragraph of the known body; null where there is none. */
export const tableAround = (known: PlacedParagraph | null): BodyNode | null => {
  const inner = known?.around.at(-1)?.node;
  return inner?.type === 'table' ? inner : null;
};

/** A table of its paragraphs; `blockOf` makes the words of one, `caption` is null where none stands above it. */
export function tableOfParagraphs(
  paired: readonly Paired[],
  caption: string | null,
  blockOf: (one: Paired) => BodyNode,
): BodyNode {
  const rows: CameRow[] = [];
  for (const one of paired) {
    const { cell } = one.paragraph;
    if (!cell) continue;
    if (rows.at(-1)?.name !== cell.row) rows.push({ name: cell.row, at: cell.at.row, cells: [] });
    const cells = rows.at(-1)?.cells ?? [];
    if (cells.at(-1)?.cell.cell !== cell.cell) cells.push({ cell, content: [] });
    cells.at(-1)?.content.push(blockOf(one));
  }
  return {
    type: 'table',
    ...(caption === null ? {} : { attrs: { caption } }),
    content: inColumns(rows).map((content) => ({ type: 'tableRow', content })),
  };
}

interface CameRow {
  name: string;
  /** Where it stood in the file. */
  at: number;
  cells: { cell: WordCell; content: BodyNode[] }[];
}

/** The cells of each row, in the columns where they stood: some reached over rows that are gone, or hung from them. */
function inColumns(rows: readonly CameRow[]): BodyNode[][] {
  /** For each column, the first row that nothing from above reaches. */
  const free: number[] = [];
  return rows.map(({ cells }, row) => {
    let column = 0;
    return cells.flatMap(({ cell, content }) => {
      const isTaken = (): boolean => (free[column] ?? 0) > row;
      const below = rows.slice(row + 1, row + cell.height);
      const end = cell.at.row + cell.height;
      const over = below.findIndex(({ at }) => at <= cell.at.row || at >= end);
      const height = 1 + (over < 0 ? below.length : over);
      const made: BodyNode[] = [];
      while (isTaken() || (column < cell.at.column && made.length < widestCell)) {
        if (!isTaken()) made.push({ type: 'tableCell', content: [{ type: 'paragraph' }] });
        column += 1;
      }
      for (let at = column; at < column + cell.width; at += 1) free[at] = row + height;
      column += cell.width;
      return [...made, { ...cellNode({ ...cell, height }), content }];
    });
  });
}

const cellNode = ({ isHeader, width, height }: WordCell): BodyNode => ({
  type: isHeader ? 'tableHeader' : 'tableCell',
  ...(width > 1 || height > 1 ? { attrs: { colspan: width, rowspan: height } } : {}),
});
