/** Tables of a Word file that came back: paragraphs with the cells that they stand in. */
import { widestCell } from '../../core/body/schema.ts';
import type { WordCell } from '../../core/body/word-forms.ts';
import type { Revision, TrackedParagraph } from '../../core/clearance/tracked.ts';
import { revisionOf, type FileReading } from './read-runs.ts';
import { isOn } from './word-context.ts';
import { elementIn, elementsIn, everyElement, valueIn, type XmlElement } from './xml-tree.ts';

/** Elements of a name, also such as stand in what only goes around them. */
const partsIn = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).flatMap((child) =>
    child.name === name
      ? [child]
      : /^w:(sdt|sdtContent|customXml|ins|del|moveFrom|moveTo)$/.test(child.name)
        ? partsIn(child, name)
        : [],
  );

const widthOf = (told: string | undefined): number => {
  const width = Number(told ?? 1);
  return Number.isSafeInteger(width) && width > 1 ? Math.min(width, widestCell) : 1;
};

/** False of one column, which is a frame around words, where it has not the desk's own styles. */
export const isTable = (table: XmlElement, { context }: FileReading): boolean =>
  partsIn(table, 'w:tr').some(
    (row) =>
      partsIn(row, 'w:tc').reduce((sum, cell) => sum + widthOf(valueIn(cell, 'w:tcPr', 'w:gridSpan')), 0) > 1,
  ) ||
  [...everyElement(table)].some(
    ({ name, attributes }) =>
      name === 'w:pStyle' && /^(header-)?cell$/.test(context.styleOf(attributes['w:val'])),
  );

/** `inside` reads the paragraphs of a cell, tables in it as well. */
export function readTable(
  table: XmlElement,
  name: string,
  reading: FileReading,
  inside: (cell: XmlElement) => TrackedParagraph[],
): TrackedParagraph[] {
  const made: TrackedParagraph[] = [];
  /** What reaches down, by its column. */
  const open = new Map<number, WordCell>();
  for (const [row, element] of partsIn(table, 'w:tr').entries()) {
    const about = elementIn(element, 'w:trPr');
    const mark = elementsIn(about).find(({ name: one }) => one === 'w:ins' || one === 'w:del');
    const revision = mark && revisionOf(mark, reading);
    if (mark) reading.names.end();
    let column = widthOf(valueIn(about, 'w:gridBefore')) - (valueIn(about, 'w:gridBefore') ? 0 : 1);
    for (const [index, cell] of partsIn(element, 'w:tc').entries()) {
      const own = elementIn(cell, 'w:tcPr');
      const width = widthOf(valueIn(own, 'w:gridSpan'));
      const merge = elementIn(own, 'w:vMerge');
      const above = merge && merge.attributes['w:val'] !== 'restart' ? open.get(column) : undefined;
      const paragraphs = inside(cell);
      if (above) {
        above.height = Math.min(above.height + 1, widestCell);
        const words = paragraphs
          .flatMap(({ pieces }) => pieces.map((one) => (one.kind === 'text' ? one.text : ' ')))
          .join('');
        if (words.trim() !== '')
          reading.notice(`A cell that another one covers has words, which were left out: “${words.trim()}”.`);
      } else {
        const isHeader = isOn(about, 'w:tblHeader') || paragraphs[0]?.style === 'header-cell';
        const placed: WordCell = {
          table: name,
          row: `${name}-${row}`,
          cell: `${name}-${row}-${index}`,
          isHeader,
          width,
          height: 1,
          at: { row, column },
        };
        // A place without a cell has no paragraphs.
        made.push(
          ...paragraphs.map((one, at) =>
            inCell(one, placed, at === paragraphs.length - 1, revision, reading),
          ),
        );
        if (merge) open.set(column, placed);
        else open.delete(column);
      }
      column += width;
    }
  }
  return made;
}

/** Whatever it looked like in the file; the end of a cell comes and goes with its row alone. */
function inCell(
  { list, pieces, end, ...rest }: TrackedParagraph,
  cell: WordCell,
  isLast: boolean,
  row: Revision | undefined,
  reading: FileReading,
): TrackedParagraph {
  if (list) reading.notice('A table in the file has a list; its items stand in the cell as lines.');
  const revised = row ? pieces.map((piece) => ({ ...piece, revision: piece.revision ?? row })) : pieces;
  return {
    ...rest,
    style: cell.isHeader ? 'header-cell' : 'cell',
    list: null,
    pieces: revised,
    end: row ?? (isLast ? undefined : end),
    was: undefined,
    cell,
  };
}
