/** Examines a library file by file, changing nothing. */
import { checkDocuments } from './check-documents.ts';
import { checkKept } from './check-kept.ts';
import { checkPictures } from './check-pictures.ts';
import { checkTraces } from './check-traces.ts';
import { isHealthy, type Finding } from './finding.ts';
import { lookAt, type LookOptions, type Patient } from './patient.ts';

const checks: ((patient: Patient) => Promise<Finding[]>)[] = [
  checkDocuments,
  checkPictures,
  checkKept,
  checkTraces,
];

/** What was found in a library. */
export interface Examination {
  /** Its folder. */
  library: string;
  /** Documents that can be read. */
  documents: number;
  /** True where there are no findings but notes. */
  healthy: boolean;
  findings: Finding[];
}

const gravity = ['error', 'warning', 'note'];

/**
 * Checks every file, checksum, reference and picture of a library, the gravest findings first. Nothing is taken from the
 * index, and nothing is written. Throws DeskError `no-library` where the folder is none.
 */
export async function examine(folder: string, options: LookOptions = {}): Promise<Examination> {
  const patient = await lookAt(folder, options);
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await check(patient)));
  findings.sort((a, b) => gravity.indexOf(a.level) - gravity.indexOf(b.level));
  return {
    library: patient.files.root,
    documents: patient.documents.size,
    healthy: isHealthy(findings),
    findings,
  };
}
