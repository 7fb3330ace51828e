/** Tables of a Word file: rows that are not torn apart, and a head that every page repeats. */
import { Paragraph, Table, TableCell, TableRow, VerticalMergeType, WidthType } from 'docx';
import type { WordCell, WordParagraph } from '../../core/body/word-forms.ts';
import { gapStyle } from './table-gap.ts';
import { step } from './word-styles.ts';

/** Paragraphs in one table one after another, and others by themselves. */
export function groupedByTable(paragraphs: readonly WordParagraph[]): (WordParagraph | WordParagraph[])[] {
  const grouped: (WordParagraph | WordParagraph[])[] = [];
  for (const one of paragraphs) {
    const last = grouped.at(-1);
    if (!one.cell) grouped.push(one);
    else if (Array.isArray(last) && last[0]?.cell?.table === one.cell.table) last.push(one);
    else grouped.push([one]);
  }
  return grouped;
}

interface Placed {
  cell: WordCell;
  paragraphs: WordParagraph[];
}

/** `write` makes a paragraph of words; `width` is that of the text, in twentieths of a point. */
export function writeTable(
  paragraphs: readonly WordParagraph[],
  {
    write,
    width,
    isRightToLeft,
  }: { write: (one: WordParagraph) => Paragraph; width: number; isRightToLeft: boolean },
): [Table, Paragraph] {
  const cells = new Map<string, Placed>();
  for (const one of paragraphs) {
    if (!one.cell) continue;
    const placed = cells.get(one.cell.cell) ?? { cell: one.cell, paragraphs: [] };
    placed.paragraphs.push(one);
    cells.set(one.cell.cell, placed);
  }
  const all = [...cells.values()];
  const rows = Math.max(...all.map(({ cell: { at, height } }) => at.row + height));
  const columns = Math.max(...all.map(({ cell: { at, width: own } }) => at.column + own));
  const inRow = (row: number): Placed[] =>
    all
      .filter(({ cell: { at, height } }) => at.row <= row && row < at.row + height)
      .sort((a, b) => a.cell.at.column - b.cell.at.column);
  let head = 0;
  while (
    head < rows - 1 &&
    inRow(head).every(({ cell }) => cell.isHeader && cell.at.row + cell.height <= rows)
  )
    head += 1;
  if (inRow(head).some(({ cell }) => cell.at.row < head)) head = 0;
  const indent = (paragraphs[0]?.depth ?? 0) * step;
  const table = new Table({
    width: { size: width - indent, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor((width - indent) / columns)),
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 },
    ...(isRightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
      const here = inRow(row);
      if (here.length === 0) return [];
      return new TableRow({
        cantSplit: true,
        ...(row < head ? { tableHeader: true } : {}),
        children: cellsOf(here, row, write),
      });
    }),
  });
  return [table, gapParagraph()];
}

/** Cells of a row from side to side. What a row lacks before another of its cells is a place of its own in Word. */
function cellsOf(
  here: readonly Placed[],
  row: number,
  write: (one: WordParagraph) => Paragraph,
): TableCell[] {
  let column = 0;
  return here.flatMap(({ cell, paragraphs }) => {
    const isFirst = cell.at.row === row;
    if (!isFirst && cell.at.column < column) return [];
    const gap = Math.max(0, cell.at.column - column);
    column = Math.max(column, cell.at.column) + cell.width;
    const merge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    return [
      ...(gap > 0 ? [new TableCell({ columnSpan: gap, children: [gapParagraph()] })] : []),
      new TableCell({
        ...(cell.width > 1 ? { columnSpan: cell.width } : {}),
        ...(cell.height > 1 ? { verticalMerge: merge } : {}),
        children: isFirst ? paragraphs.map(write) : [gapParagraph()],
      }),
    ];
  });
}

const gapParagraph = (): Paragraph => new Paragraph({ style: gapStyle.id });
