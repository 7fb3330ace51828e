/** Tables of a body: their rows and cells, which cells head others, and how large a table may be. */
import type { BodyNode } from '../document.ts';

/** Most places of a table, its rows times its widest one: more than anybody reads. */
export const mostPlaces = 20_000;

/** A cell with the place that it takes in the grid of its table; columns and rows from 0. */
export interface PlacedCell {
  cell: BodyNode;
  row: number;
  column: number;
  width: number;
  height: number;
}

/** The words above a table, on one line; empty where there are none. */
export const captionOf = (table: BodyNode): string => {
  const caption = table.attrs?.['caption'];
  return typeof caption === 'string' ? caption.replace(/\s+/g, ' ').trim() : '';
};

export const rowsOf = (table: BodyNode): readonly BodyNode[] => table.content ?? [];
export const cellsOf = (row: BodyNode): readonly BodyNode[] => row.content ?? [];
export const isHeader = (cell: BodyNode): boolean => cell.type === 'tableHeader';

const reachOf = (cell: BodyNode, name: 'colspan' | 'rowspan'): number => {
  const told = cell.attrs?.[name];
  return typeof told === 'number' && told > 1 ? told : 1;
};
export const widthOf = (cell: BodyNode): number => reachOf(cell, 'colspan');
export const heightOf = (cell: BodyNode): number => reachOf(cell, 'rowspan');

/** Columns of a table, as the widest of its rows needs them. */
export const columnsOf = (table: BodyNode): number =>
  placedCells(table).reduce((most, { column, width }) => Math.max(most, column + width), 0);

/** Every cell with its place, as browsers find it: beside the cells before it and what reaches down from above. */
export function placedCells(table: BodyNode): PlacedCell[] {
  const rows = rowsOf(table);
  const placed: PlacedCell[] = [];
  /** For each column, the first row that nothing from above reaches. */
  const free: number[] = [];
  for (const [row, { content = [] }] of rows.entries()) {
    let column = 0;
    for (const cell of content) {
      while ((free[column] ?? 0) > row) column += 1;
      const [width, height] = [widthOf(cell), Math.min(heightOf(cell), rows.length - row)];
      placed.push({ cell, row, column, width, height });
      for (let at = column; at < column + width; at += 1) free[at] = row + height;
      column += width;
    }
  }
  return placed;
}

/** Rows at the head of a table that hold header cells alone; never all of them. */
export function headRows(table: BodyNode): number {
  const rows = rowsOf(table);
  let count = rows.findIndex((row) => !(cellsOf(row).length > 0 && cellsOf(row).every(isHeader)));
  if (count < 0) count = rows.length > 1 ? 1 : 0;
  // A cell that reaches into the rows below would be cut in two.
  const reaches = placedCells(table).some(({ row, height }) => row < count && row + height > count);
  return reaches ? 0 : count;
}

/** Places of the grid of a table; more than `mostPlaces` where it cannot be counted soon. */
export function placesOf(table: BodyNode): number {
  const rows = rowsOf(table);
  const cells = rows.reduce((sum, row) => sum + cellsOf(row).length, 0);
  const reach = rows.reduce(
    (sum, row) =>
      sum +
      cellsOf(row).reduce((all, cell) => all + widthOf(cell) * Math.min(heightOf(cell), rows.length), 0),
    0,
  );
  if (cells > mostPlaces || reach > 4 * mostPlaces) return mostPlaces + 1;
  return rows.length * columnsOf(table);
}

/** The table with an empty cell wherever a row ends before the others. */
export function squared(table: BodyNode): BodyNode {
  const ends = rowsOf(table).map(() => 0);
  for (const { row, column, width, height } of placedCells(table))
    for (let at = row; at < row + height; at += 1) ends[at] = Math.max(ends[at] ?? 0, column + width);
  const columns = Math.max(0, ...ends);
  const empty = (): BodyNode => ({ type: 'tableCell', content: [{ type: 'paragraph' }] });
  const content = rowsOf(table).map((row, at): BodyNode => {
    const lacks = columns - (ends[at] ?? 0);
    return lacks > 0 ? { ...row, content: [...cellsOf(row), ...Array.from({ length: lacks }, empty)] } : row;
  });
  return { ...table, content };
}

/** A table as paragraphs, one a row, its cells apart. */
export function linesOf(table: BodyNode): BodyNode[] {
  const text = (words: string): BodyNode => ({ type: 'text', text: words });
  const caption = captionOf(table);
  const inside = (cell: BodyNode): BodyNode[] =>
    (cell.content ?? []).flatMap(({ content = [] }, at) => [
      ...(at > 0 && content.length > 0 ? [text(' ')] : []),
      ...content,
    ]);
  const lines = rowsOf(table).map((row): BodyNode => ({
    type: 'paragraph',
    content: cellsOf(row)
      .map(inside)
      .filter((words) => words.length > 0)
      .flatMap((words, at) => [...(at > 0 ? [text(' | ')] : []), ...words]),
  }));
  return [
    ...(caption === '' ? [] : [{ type: 'paragraph', content: [text(caption)] }]),
    ...lines.filter(({ content = [] }) => content.length > 0),
  ];
}
