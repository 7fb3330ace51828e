/** addresses.json: can it be read? Pages that are out go on under their addresses only where somebody knows these. */
import { addressesFile, ownPlaces } from '../../core/places.ts';
import { readAddressFile } from '../page-addresses/address-store.ts';
import { codeOf } from '../recovery/judge-file.ts';
import type { ExaminedLibrary } from './examined-library.ts';
import type { DoctorFinding } from './finding.ts';

export async function checkAddresses({ files }: ExaminedLibrary): Promise<DoctorFinding<'addresses'>[]> {
  const [main, copy] = await Promise.all([
    readAddressFile(files, addressesFile),
    readAddressFile(files, ownPlaces.addresses),
  ]);
  const isKept = Object.keys(copy.found?.document.pages ?? {}).length > 0;
  const rest = isKept
    ? 'A second copy has the addresses of pages that are out.'
    : 'The folders of earlier exports still know the addresses of their pages.';
  const findings: DoctorFinding<'addresses'>[] = [];
  if (main.trouble !== null) {
    const code = codeOf(main.trouble) ?? 'wrong-shape';
    const level = code === 'newer' ? 'note' : 'warning';
    findings.push({
      code: `addresses-${code}`,
      level,
      path: addressesFile,
      message: `${main.trouble.message} ${rest}`,
    });
  } else if (main.found === null && isKept)
    findings.push({
      code: 'addresses-missing',
      level: 'warning',
      path: addressesFile,
      message: `The file is missing. ${rest}`,
    });
  return findings;
}
