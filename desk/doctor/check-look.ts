/** The look of publications: can its files be used? */
import { lookPlaceOf } from '../../core/looks/look-files.ts';
import { readLookOf } from '../looks/look-store.ts';
import type { ExaminedLibrary } from './examined-library.ts';
import type { DoctorFinding } from './finding.ts';

export async function checkLook({ files, settings }: ExaminedLibrary): Promise<DoctorFinding<'look'>[]> {
  const { findings } = await readLookOf(files, settings.office.accent);
  return findings
    .filter(({ grade }) => grade === 'error')
    .map(({ file, line, says }) => ({
      code: 'look-broken',
      level: 'warning',
      path: lookPlaceOf(file),
      message: `${line === null ? '' : `Line ${line}: `}${says} Until that is mended, the built-in look serves.`,
    }));
}
