/** A table in HTML: caption, head, and cells that say what they head. */
import type { BodyNode } from '../document.ts';
import { el, type Markup } from '../markup.ts';
import type { HtmlWriter } from './nodes.ts';
import { captionOf, cellsOf, headRows, heightOf, isHeader, rowsOf, widthOf } from './table.ts';

export function tableMarkup(table: BodyNode, writer: HtmlWriter): Markup {
  const caption = captionOf(table);
  const rows = rowsOf(table);
  const head = headRows(table);
  const written = (from: number, to: number): Markup[] =>
    rows.slice(from, to).map((row, at) =>
      el(
        'tr',
        {},
        cellsOf(row).map((cell) => cellMarkup(cell, from + at < head ? 'col' : 'row', writer)),
      ),
    );
  return el(
    'table',
    {},
    caption !== '' && el('caption', {}, caption),
    head > 0 && el('thead', {}, written(0, head)),
    head < rows.length && el('tbody', {}, written(head, rows.length)),
  );
}

function cellMarkup(cell: BodyNode, heads: 'col' | 'row', writer: HtmlWriter): Markup {
  const [width, height] = [widthOf(cell), heightOf(cell)];
  const [only, ...more] = cell.content ?? [];
  return el(
    isHeader(cell) ? 'th' : 'td',
    {
      scope: isHeader(cell) ? heads : null,
      colspan: width > 1 ? width : null,
      rowspan: height > 1 ? height : null,
    },
    // A single paragraph is the words of its cell.
    only && more.length === 0 ? writer.inside(only) : writer.inside(cell),
  );
}
