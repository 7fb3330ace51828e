/** What the folder of a new library is called. */

/** Where the office has no name yet, or one of which nothing can stand in a folder's name. */
const plainFolderName = 'Liaison library';

/** Reserved by one file system or another, with what cannot be seen or turns the direction of the writing. */
const reserved = /[<>:"/\\|?*\p{C}]+/gu;
/** Names that belong to devices on Windows, with any ending. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
/** In characters; leaves room for the folder above and the files below, also where 260 is the end of a path. */
const longest = 60;

/** A name for the folder of an office's library that every file system takes; never empty, never a way to another folder. */
export function folderNameFor(officeName: string): string {
  const cleaned = officeName.normalize('NFC').replace(reserved, ' ').replace(/\s+/gu, ' ');
  const name = [...cleaned].slice(0, longest).join('');
  // A dot at the beginning hides a folder; one at the end is dropped by Windows.
  const trimmed = name.replace(/^[\s.]+|[\s.]+$/gu, '');
  if (trimmed === '') return plainFolderName;
  return device.test(trimmed) ? folderNameFor(`Library ${trimmed}`) : trimmed;
}
