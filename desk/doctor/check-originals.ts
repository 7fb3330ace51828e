/** Originals: does each have its picture? */
import path from 'node:path';
import { isPictureName, mediaFolder, originalName, originalsFolder } from '../../core/places.ts';
import { isOfTheComputer } from '../documents/document-name.ts';
import { namesIn } from '../documents/library-files.ts';
import { sumOf } from '../pictures/originals.ts';
import { whyNoFolder } from '../storage/own-folders.ts';
import { temporaryName } from '../storage/durable-file.ts';
import type { ExaminedLibrary } from './examined-library.ts';
import type { DoctorFinding } from './finding.ts';

type Found = DoctorFinding<'pictures'>;

/** In the order of their places. */
export async function checkOriginals({ files, documents }: ExaminedLibrary): Promise<Found[]> {
  const folder = path.join(files.root, originalsFolder);
  const foreign = whyNoFolder(files.root, folder);
  if (foreign !== null)
    return [{ code: 'file-strange', level: 'warning', path: originalsFolder, message: foreign }];
  const pictures = await namesIn(path.join(files.root, mediaFolder), files.root);
  // A picture that is missing may come back, and then its original belongs to it.
  const shown = [...documents.values()].flatMap((document) => document.pictures);
  const known = new Set([...pictures.filter((name) => isPictureName.test(name)), ...shown].map(sumOf));
  return (await namesIn(folder, files.root)).flatMap((name): Found[] => {
    if (temporaryName.test(name) || isOfTheComputer(name)) return [];
    const at = `${originalsFolder}/${name}`;
    const sum = originalName.exec(name)?.[1];
    if (sum === undefined) {
      const message = 'The file is no original that the desk has kept. It is left alone.';
      return [{ code: 'file-strange', level: 'note', path: at, message }];
    }
    if (known.has(sum)) return [];
    const message =
      'The picture that was made of this original is gone. It may say where, when and by whom it was taken.';
    return [{ code: 'original-unused', level: 'note', path: at, message }];
  });
}
