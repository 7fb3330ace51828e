/** Pictures that exports of an older desk left in a folder: the library's own files, with all that cameras write into them. */
import type { ExportRecord } from './export-record.ts';

/** Such a file is named by the whole SHA-256 of what it holds; pictures of today have shorter names. */
const wholeName = /^pictures\/([a-f0-9]{64})\.[a-z]+$/;

/** A sentence about those that still stand there unchanged, or none. */
export async function olderPictures(record: ExportRecord): Promise<string[]> {
  let many = 0;
  for (const [file, { sha256, of }] of record.files)
    if (wholeName.exec(file)?.[1] === sha256 && (await record.standing(file, of)) === 'own') many += 1;
  if (many === 0) return [];
  const told = many === 1 ? 'one picture' : `${many} pictures`;
  return [
    `The folder still holds ${told} from an older export, with everything that cameras write into them, such as the place. Delete its folder “pictures”, then export again.`,
  ];
}
