/** A line of the benchmark's table, and what measures it. */
import type { Timing } from './measure.ts';

export interface Row {
  what: string;
  /** Empty where only one figure was taken. */
  median: string;
  p95: string;
  /** What it is compared with, in the same run, and how many times as long it takes. */
  against: string;
  ratio: string;
  note: string;
}

export interface Bench {
  /** An empty folder on the disk. */
  folder: string;
  /** Numbers of documents to measure with. */
  sizes: readonly number[];
  /** Called with each row as soon as it is there. */
  tell(row: Row): void;
}

/** Measures; gives a sentence where that cannot be done here. */
export type Line = (bench: Bench) => Promise<string | null>;

/** Milliseconds as they are printed: three figures. */
export const inMs = (ms: number): string => `${ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3)} ms`;

/** A row of one timing beside another. */
export const rowOf = (
  what: string,
  timing: Timing,
  against?: [name: string, timing: Timing],
  note = '',
): Row => ({
  what,
  median: inMs(timing.median),
  p95: inMs(timing.p95),
  against: against ? `${against[0]} (${inMs(against[1].median)})` : '',
  ratio: against ? `${(timing.median / against[1].median).toFixed(2)} x` : '',
  note,
});
