/** Pictures: is each there that a document shows, and are its bytes those that its name says? */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { holdsPrivate } from '../../core/pictures/strip-picture.ts';
import { isPictureName, mediaFolder } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { namesIn } from '../documents/library-files.ts';
import { readRegular, streamRegular } from '../storage/regular-file.ts';
import { temporaryName } from '../storage/durable-file.ts';
import type { DoctorFinding } from './finding.ts';
import type { ExaminedLibrary } from './examined-library.ts';

type Found = DoctorFinding<'pictures'>;

/** In the order of their places. */
export async function checkPictures({ files, documents }: ExaminedLibrary): Promise<Found[]> {
  const shownBy = new Map<string, string[]>();
  for (const { pictures, headline } of documents.values())
    for (const src of new Set(pictures)) shownBy.set(src, [...(shownBy.get(src) ?? []), headline]);
  const folder = path.join(files.root, mediaFolder);
  const names = (await namesIn(folder, files.root)).filter((name) => isPictureName.test(name));
  const found = await atOnce(names, 4, async (name): Promise<Found[]> => {
    const place = `${mediaFolder}/${name}`;
    const shown = shownBy.get(place);
    if (!(await isItself(path.join(folder, name)))) {
      const message = `The picture is damaged or has been changed: its bytes are not those that its name says.${said(shown)}`;
      return [{ code: 'picture-damaged', level: 'error', path: place, message }];
    }
    if (shown) {
      if (!(await isPrivate(path.join(folder, name)))) return [];
      const message = `The picture’s file holds more than what is seen, such as where, when and by whom it was taken. No export does; whoever has the library has it.${said(shown)}`;
      return [{ code: 'picture-private', level: 'note', path: place, message }];
    }
    const message = 'No document shows this picture. Trash and history may; it is kept until nothing does.';
    return [{ code: 'picture-unused', level: 'note', path: place, message }];
  });
  const there = new Set(names.map((name) => `${mediaFolder}/${name}`));
  const missing = [...shownBy.keys()].filter((src) => !there.has(src)).sort();
  return [
    ...found.flat(),
    ...missing.map((src): Found => {
      const message = `The picture is missing.${said(shownBy.get(src))}`;
      return { code: 'picture-missing', level: 'error', path: src, message };
    }),
    ...strange(await namesIn(folder, files.root)),
  ];
}

/** True where a file in `media/` has the bytes that its name says. */
async function isItself(file: string): Promise<boolean> {
  const name = isPictureName.test(path.basename(file)) ? path.basename(file).split('.')[0] : undefined;
  if (name === undefined) return false;
  const hash = createHash('sha256');
  try {
    for await (const chunk of streamRegular(file) as AsyncIterable<Uint8Array>) hash.update(chunk);
  } catch {
    return false;
  }
  return hash.digest('hex').startsWith(name);
}

/** True where a file holds more than its pixels. */
async function isPrivate(file: string): Promise<boolean> {
  const bytes = await readRegular(file).catch(() => null);
  const kind = bytes && kindOf(bytes);
  return bytes !== null && kind !== null && holdsPrivate(bytes, kind);
}

const said = (headlines: readonly string[] = []): string =>
  headlines.length === 0
    ? ''
    : ` It is shown by ${headlines
        .slice(0, 3)
        .map((headline) => `“${headline}”`)
        .join(', ')}${headlines.length > 3 ? ` and ${headlines.length - 3} more` : ''}.`;

const strange = (names: readonly string[]): Found[] =>
  names
    .filter((name) => !isPictureName.test(name) && !temporaryName.test(name) && !name.startsWith('.'))
    .map((name) => ({
      code: 'file-strange',
      level: 'note',
      path: `${mediaFolder}/${name}`,
      message: 'The file is no picture that the desk has taken in. It is left alone.',
    }));
