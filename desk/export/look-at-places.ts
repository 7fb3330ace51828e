/** What stands in the places of an export's files, looked at before the first of them is written. */
import type { ExportRecord, Guise, Looked } from './export-record.ts';
import { severalAtOnce } from './several-at-once.ts';

/** A file that an export is about to write. */
export interface Place {
  file: string;
  /** Which export it is a part of. */
  of: string;
  /** True of the SHA-256 of a file that may stand there unasked, as it is what would be written. */
  same?: ((sum: string) => boolean) | undefined;
  /** What it is to be: less than what stands there takes its place only where that is said. */
  guise?: Guise | undefined;
}

/** Files that are read side by side. */
const sideBySide = 12;

/** By file, in the order of the places. */
export async function lookAtPlaces(
  record: ExportRecord,
  places: readonly Place[],
): Promise<Map<string, Looked>> {
  const looked = new Map<string, Looked>(places.map(({ file }) => [file, { standing: 'free', sum: null }]));
  await severalAtOnce(places, sideBySide, async ({ file, ...what }) => {
    looked.set(file, await record.look(file, what.of, what));
  });
  return looked;
}
