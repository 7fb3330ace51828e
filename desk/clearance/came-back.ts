/** Files that went out from a library and are to be imported again: comparing takes their changes in, an import would not. */
import { isMarkdownName, readReturnedMarkdown } from './read-markdown.ts';
import { mayBeWord, readReturned } from './read-returned.ts';
import type { Library } from '../library/library.ts';

/** A sentence about such a file; null of any other. */
export async function cameBack(
  name: string,
  bytes: Uint8Array,
  library: Library | null,
): Promise<string | null> {
  const item = await itemIn(name, bytes);
  const known = item === null ? null : (library?.summary(item) ?? null);
  if (known === null) return null;
  if (known.kind === 'brochure')
    return `“${name}” went out from this library: it is the brochure “${known.headline.trim() || 'Untitled'}”. Compare it with what is here to take its changes in one by one (on the command line, “desk compare”).`;
  return `“${name}” went out from this library: it is “${known.headline.trim() || 'Untitled'}”. Compare it with what is here to take its changes in one by one (on the command line, “desk compare”).`;
}

async function itemIn(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    if (mayBeWord(bytes)) return (await readReturned(name, bytes)).item?.id ?? null;
    return isMarkdownName(name) ? (readReturnedMarkdown(name, bytes).file.item?.id ?? null) : null;
  } catch {
    return null; // whatever it is, the import says so
  }
}
