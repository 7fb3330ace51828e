/** Values as they stand in lines for the terminal. */
import { cleanLine } from '../../core/text/clean-text.ts';
import type { EventDate } from '../../core/document.ts';

/** Days as ISO 8601: "2024-03-11", "2023-11-14/2023-11-15"; "-" where there is no date. */
export const isoDays = (date: EventDate | null): string =>
  date === null ? '-' : date.end === undefined ? date.start : `${date.start}/${date.end}`;

/** Text on one line, without the control characters that a terminal would act on. */
export const oneLine = cleanLine;

/** Rows with their columns aligned; the last column is as long as it is. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.slice(0, -1).forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
