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
