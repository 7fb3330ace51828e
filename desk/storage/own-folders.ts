/** The folders of a library are folders in it: what a link in their place leads to is neither read nor written. */
import { lstatSync } from 'node:fs';
import path from 'node:path';

/** Thrown where something else stands in the place of a folder of a library; `message` is a sentence. */
export class NoFolderOfOurs extends Error {
  override readonly name = 'NoFolderOfOurs';
  readonly code = 'ENOTOURS';
  /** The folder, as it was asked for. */
  readonly folder: string;
  readonly isLink: boolean;
  constructor(folder: string, isLink: boolean) {
    super(
      isLink
        ? `“${folder}” is a link to another place. The desk neither reads nor writes through it; put the folder itself there.`
        : `“${folder}” is no folder. Move what stands there away, then look again.`,
    );
    this.folder = folder;
    this.isLink = isLink;
  }
}

/** Throws NoFolderOfOurs where a link, or something else that is no folder, stands at a path; nothing at all is well. */
export function mustBeFolderItself(folder: string, called: string = folder): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw new NoFolderOfOurs(called, stats.isSymbolicLink());
}

/**
 * Looks at every folder between `root` and a place in it ("news/3f….json", with "/"). The root itself may be reached
 * through links. Throws NoFolderOfOurs.
 */
export function mustStandInside(root: string, place: string): void {
  for (let at = place.indexOf('/'); at > 0; at = place.indexOf('/', at + 1)) {
    const folder = place.slice(0, at);
    mustBeFolderItself(path.join(root, folder), folder);
  }
}

/** The same of a folder in the library and all above it, as a sentence; null where all is well. */
export function whyNoFolder(root: string, folder: string): string | null {
  try {
    mustStandInside(root, `${path.relative(root, folder).replaceAll('\\', '/')}/`);
    return null;
  } catch (error) {
    if (error instanceof NoFolderOfOurs) return error.message;
    throw error;
  }
}
