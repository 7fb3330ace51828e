/** Cuts lines and puts them together without losing what their words were marked as. */
import type { Line } from './lines.ts';
import { joinedRuns, realigned, sliceRuns, textOfRuns, type Run } from './runs.ts';

const withRuns = (line: Line, runs: readonly Run[]): Line => ({ ...line, text: textOfRuns(runs), runs });

/** The words of a line between two places. */
export const sliceLine = (line: Line, start: number, end?: number): Line =>
  withRuns(line, sliceRuns(line.runs, start, end));

/** The line from where the words at its end begin. */
export const endOf = (line: Line, words: string): Line =>
  line.text.endsWith(words)
    ? sliceLine(line, line.text.length - words.length)
    : withRuns(line, realigned(line.runs, words));

/** The line up to where the words at its start end. */
export const startOf = (line: Line, words: string): Line =>
  line.text.startsWith(words)
    ? sliceLine(line, 0, words.length)
    : withRuns(line, realigned(line.runs, words));

/** The first line with the words of others after its own, with nothing but `between` added. */
export const joinedLines = (between: string, first: Line, ...others: readonly Line[]): Line =>
  withRuns(first, joinedRuns(first.runs, ...others.flatMap((line) => [[{ text: between }], line.runs])));

/** The line without what a pattern with the flag `g` finds; a space takes its place where words stand on both sides. */
export function without(line: Line, pattern: RegExp): Line {
  const left: Run[][] = [];
  let done = 0;
  for (const match of line.text.matchAll(pattern)) {
    left.push(sliceRuns(line.runs, done, match.index), [{ text: ' ' }]);
    done = match.index + match[0].length;
  }
  const runs = joinedRuns(...left, sliceRuns(line.runs, done));
  return withRuns(line, realigned(runs, textOfRuns(runs).replace(/ {2,}/g, ' ').trim()));
}
