/** Comments that two people have changed are put together, and are no conflict. */
import { mergedComments } from '../../core/comments/comments.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import type { Comment, Document } from '../../core/document.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { History } from '../history/history.ts';
import type { Library } from '../library/library.ts';

/** True where two states differ in nothing but comments. */
const isSameBeside = (a: Document, b: Document): boolean =>
  a.kind === b.kind && sayTheSame({ ...a, comments: [] }, { ...b, comments: [] });

/**
 * What is to be saved in place of `mine`, which started from revision `rev`, over what the library has now: the same words, with
 * what both said. Null where the other one changed more than comments: that is for the editor to decide. Throws DeskError.
 */
export async function withTheirComments(
  library: Library,
  history: History,
  mine: Document,
  rev: number,
): Promise<Stored | null> {
  const theirs = await library.read(mine.id);
  const base = await stateAt(history, mine.id, rev);
  const onlyCommented = isSameBeside(mine, theirs.document) || (base && isSameBeside(base, theirs.document));
  if (!onlyCommented) return null;
  const comments = mergedComments(mine.comments, theirs.document.comments, base?.comments ?? null);
  return { ...theirs, document: { ...mine, comments } };
}

/** What both have said on a document, of which one started from revision `rev`: it stays, whoever's words are to stand. */
export async function commentsOfBoth(
  history: History,
  mine: { document: Document; rev: number },
  theirs: Document,
): Promise<Comment[]> {
  const base = await stateAt(history, mine.document.id, mine.rev);
  return mergedComments(mine.document.comments, theirs.comments, base?.comments ?? null);
}

/** The state that a document had at a revision, where the history has it. */
async function stateAt(history: History, id: string, rev: number): Promise<Document | null> {
  const version = (await history.versions(id)).find((one) => one.rev === rev);
  if (!version) return null;
  return history.readVersion(id, version.version).then(
    ({ document }) => document,
    () => null, // a version that cannot be read is none
  );
}
