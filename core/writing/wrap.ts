/** Wraps text at a width. */
import { captionIndent } from '../text/caption-indent.ts';

/** Breaks the lines of a text at spaces so that none is wider than `width` characters, where its words allow it; captions, and the rows of tables with their tabs, stay whole. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(captionIndent) || line.includes('\t')) return line;
      const indent = /^ */.exec(line)?.[0] ?? '';
      const rows: string[] = [];
      let row = indent;
      for (const word of line.slice(indent.length).split(' ')) {
        if (row.trim() !== '' && row.length + 1 + word.length > width) {
          rows.push(row);
          row = indent === '' ? word : `${indent}  ${word}`;
        } else row = row === indent ? indent + word : `${row} ${word}`;
      }
      return [...rows, row].join('\n');
    })
    .join('\n');
}
