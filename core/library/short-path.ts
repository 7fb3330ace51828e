/** The last two parts of a folder's path, by which people know it ("Documents/Liaison library"); the whole is its tooltip. */
export function shortPath(folder: string): string {
  const mark = folder.includes('\\') && !folder.startsWith('/') ? '\\' : '/';
  return folder.split(mark).filter(Boolean).slice(-2).join(mark);
}
