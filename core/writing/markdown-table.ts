/** Tables in Markdown, in the form that GitHub and others read; what they have no sign for stands in a note before them. */
import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import {
  captionOf,
  cellsOf,
  columnsOf,
  isHeader,
  placedCells,
  rowsOf,
  widthOf,
  heightOf,
} from '../body/table.ts';
import { fileWords } from '../body/word-forms.ts';
import type { BodyNode } from '../document.ts';

/** Stands between the paragraphs of a cell. */
export const nextParagraph = '<p>';

/** What a note says: the caption, and rows as their cells ("h" heads others, "d 2x1" is two columns wide); the last holds for all after it. */
export interface TableNote {
  caption?: string | undefined;
  rows?: string[] | undefined;
}
export const tableNote = (note: TableNote): string =>
  `<!-- table ${JSON.stringify(note).replaceAll('>', String.raw`\u003e`)} -->`;

const said = (cell: BodyNode): string => {
  const [width, height] = [widthOf(cell), heightOf(cell)];
  return `${isHeader(cell) ? 'h' : 'd'}${width > 1 || height > 1 ? `${width}x${height}` : ''}`;
};

function noteOn(table: BodyNode, columns: number): TableNote | null {
  const rows = rowsOf(table).map((row) => cellsOf(row).map(said).join(' '));
  while (rows.length > 1 && rows.at(-1) === rows.at(-2)) rows.pop();
  const plain = (sign: string): string => Array.from({ length: columns }, () => sign).join(' ');
  const isPlain = rows[0] === plain('h') && rows.slice(1).every((row) => row === plain('d'));
  const caption = fileWords(captionOf(table));
  if (isPlain && caption === '') return null;
  return { ...(caption === '' ? {} : { caption }), ...(isPlain ? {} : { rows }) };
}

/** A table; `phrasing` writes the words of a paragraph on one line. */
export function markdownTable(
  table: BodyNode,
  phrasing: (nodes: readonly BodyNode[]) => PhrasingContent[],
): RootContent[] {
  const columns = Math.max(1, columnsOf(table));
  const empty = (): TableCell => ({ type: 'tableCell', children: [] });
  const grid = rowsOf(table).map(() => Array.from({ length: columns }, empty));
  const html = (value: string): PhrasingContent => ({ type: 'html', value });
  for (const { cell, row, column } of placedCells(table)) {
    const children = (cell.content ?? []).flatMap((paragraph, at) => [
      ...(at > 0 ? [html(nextParagraph)] : []),
      ...withEdges(phrasing(paragraph.content ?? [])),
    ]);
    (grid[row] ?? [])[column] = { type: 'tableCell', children };
  }
  const made: Table = {
    type: 'table',
    align: null,
    children: grid.map((children) => ({ type: 'tableRow', children })),
  };
  const note = noteOn(table, columns);
  return note === null ? [made] : [{ type: 'html', value: tableNote(note) }, made];
}

/** Spaces at the edges of a cell, which would be taken for those around its words. */
function withEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  const spaces = (text: string): PhrasingContent[] =>
    [...text].map((sign) => ({ type: 'html', value: `&#x${sign.charCodeAt(0).toString(16)};` }));
  const [first] = nodes;
  const start = first?.type === 'text' ? (/^[ \t]+/.exec(first.value)?.[0] ?? '') : '';
  const begun: PhrasingContent[] =
    first?.type === 'text'
      ? [...spaces(start), { ...first, value: first.value.slice(start.length) }, ...nodes.slice(1)]
      : nodes;
  const last = begun.at(-1);
  const end = last?.type === 'text' ? (/[ \t]+$/.exec(last.value)?.[0] ?? '') : '';
  return last?.type === 'text' && end !== ''
    ? [...begun.slice(0, -1), { ...last, value: last.value.slice(0, -end.length) }, ...spaces(end)]
    : begun;
}
