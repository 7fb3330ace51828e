/** Examines a library file by file, changing nothing. */
import { checkAddresses } from './check-addresses.ts';
import { checkDocuments } from './check-documents.ts';
import { checkCopies } from './check-copies.ts';
import { checkLook } from './check-look.ts';
import { checkOriginals } from './check-originals.ts';
import { checkPictures } from './check-pictures.ts';
import { checkTraces } from './check-traces.ts';
import { isHealthy, type DoctorFinding, type Subject } from './finding.ts';
import { examineLibrary, type LookOptions, type ExaminedLibrary } from './examined-library.ts';

/** THE table of checks, in the order in which they are made. */
const checks: { readonly [S in Subject]: (examined: ExaminedLibrary) => Promise<DoctorFinding<S>[]> } = {
  documents: checkDocuments,
  addresses: checkAddresses,
  look: checkLook,
  pictures: async (examined) => [...(await checkPictures(examined)), ...(await checkOriginals(examined))],
  copies: checkCopies,
  traces: checkTraces,
};

/** What was found in a library. */
export interface Examination {
  /** Its folder. */
  library: string;
  /** Documents that can be read. */
  documents: number;
  /** True where there are no findings but notes. */
  healthy: boolean;
  findings: DoctorFinding[];
}

const gravity = ['error', 'warning', 'note'];

/**
 * Checks every file, checksum, reference and picture of a library, the gravest findings first. Nothing is taken from the
 * index, and nothing is written. Throws DeskError `no-library` where the folder is none.
 */
export async function examine(folder: string, options: LookOptions = {}): Promise<Examination> {
  const examined = await examineLibrary(folder, options);
  const findings: DoctorFinding[] = [];
  for (const check of Object.values(checks)) findings.push(...(await check(examined)));
  findings.sort((a, b) => gravity.indexOf(a.level) - gravity.indexOf(b.level));
  return {
    library: examined.files.root,
    documents: examined.documents.size,
    healthy: isHealthy(findings),
    findings,
  };
}
