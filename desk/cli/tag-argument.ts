/** Tags given on the command line, by id or by name. */
import type { Tag } from '../../core/document.ts';
import { UsageError } from './usage.ts';

/** The tag that has this id or, else, this name. Throws UsageError, which lists the library's tags. */
export function findTag(tags: readonly Tag[], asked: string): Tag {
  const found =
    tags.find(({ id }) => id === asked) ??
    tags.find(({ name }) => name.localeCompare(asked, undefined, { sensitivity: 'base' }) === 0);
  if (found) return found;
  const names = tags.map(({ name }) => name).join(', ');
  throw new UsageError(
    `The library has no tag “${asked}”. ${names === '' ? 'It has no tags.' : `Its tags: ${names}.`}`,
  );
}
