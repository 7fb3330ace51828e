/** What is wrong with a file of a look. */
import type { LookFile } from './look-files.ts';
import { lookPlaceOf } from './look-files.ts';
import type { LookStyle } from '../writing/style/look.ts';

export interface LookFinding {
  /** With an error, the file is not used: the built-in look serves in its place. */
  grade: 'error' | 'warning';
  file: LookFile;
  /** From 1; null where it is about the file as a whole. */
  line: number | null;
  /** A sentence. */
  says: string;
}

/** A look as a library has it. */
export interface Look {
  /** Its files, in the order of the table; empty where the library has none of its own. */
  files: readonly LookFile[];
  findings: readonly LookFinding[];
  style: LookStyle;
}

/** "looks/web.css, line 3: …" */
export const saidOf = ({ file, line, says }: Omit<LookFinding, 'grade'>): string =>
  `${lookPlaceOf(file)}${line === null ? '' : `, line ${line}`}: ${says}`;

/** The findings of an export or of the command line as sentences: an error says what serves instead. */
export const lookRemarks = ({ findings }: Pick<Look, 'findings'>): string[] => {
  const broken = [...new Set(findings.flatMap(({ grade, file }) => (grade === 'error' ? [file] : [])))];
  return [
    ...findings.map(saidOf),
    ...broken.map((file) => `${lookPlaceOf(file)} is not used until that is mended; the built-in look is.`),
  ];
};
