/** Comments of colleagues: what belongs together, and what becomes of them when two people have changed them. */
import { isSame } from '../comparing/say-the-same.ts';
import type { Comment, Passage } from '../document.ts';

/** What was said on one passage, or one remark on the whole document: the first comment, and answers to it. */
export interface Thread {
  /** Id of its first comment. */
  id: string;
  passage: Passage | null;
  comments: readonly [Comment, ...Comment[]];
  /** All of it is settled. */
  resolved: boolean;
}

/** Comments on the same passage are one conversation; each on the whole document stands by itself. Oldest first. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map<string, [Comment, ...Comment[]]>();
  for (const comment of [...comments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const key = comment.passage === null ? comment.id : JSON.stringify(passageKey(comment.passage));
    const thread = threads.get(key);
    if (thread) thread.push(comment);
    else threads.set(key, [comment]);
  }
  return [...threads.values()].map((found) => ({
    id: found[0].id,
    passage: found[0].passage,
    comments: found,
    resolved: found.every(({ resolved }) => resolved),
  }));
}

/** Comments whose words are followed in the text: all of every conversation that is not settled, so that it stays one. */
export const followed = (comments: readonly Comment[]): Comment[] =>
  threadsOf(comments).flatMap((thread) =>
    thread.passage === null || thread.resolved ? [] : thread.comments,
  );

const passageKey = ({ quote, before, after }: Passage): string[] => [quote, before, after];

/** Passages as they stand in a text now; `now` gives that by the id of a comment, and nothing for those that stand nowhere. */
export const anchoredAgain = (
  comments: readonly Comment[],
  now: (id: string) => Passage | undefined,
): readonly Comment[] => {
  let isChanged = false;
  const next = comments.map((comment) => {
    const passage = comment.passage === null ? undefined : now(comment.id);
    if (passage === undefined || isSame(passage, comment.passage)) return comment;
    isChanged = true;
    return { ...comment, passage };
  });
  return isChanged ? next : comments;
};

/**
 * The comments of two people who both went on from `base`: what either said, settled or took away. Where that is not known, all
 * that either has: what one of them has taken away may then come back, and nothing that was said is lost.
 */
export function mergedComments(
  mine: readonly Comment[],
  theirs: readonly Comment[],
  base: readonly Comment[] | null = null,
): Comment[] {
  const [byMe, before] = [byId(mine), byId(base ?? [])];
  const here = byId(theirs);
  const merged: Comment[] = [];
  for (const their of theirs) {
    const my = byMe.get(their.id);
    const old = before.get(their.id);
    if (my) merged.push(mergedComment(my, their, old));
    else if (!old) merged.push(their); // new there; what was here before has been taken away by me
  }
  for (const my of mine) if (!here.has(my.id) && !before.has(my.id)) merged.push(my);
  return merged;
}

const byId = (comments: readonly Comment[]): ReadonlyMap<string, Comment> =>
  new Map(comments.map((comment) => [comment.id, comment]));

/** One comment that both have: what I changed is mine, the rest is theirs; settled by either is settled. */
function mergedComment(my: Comment, their: Comment, old: Comment | undefined): Comment {
  if (!old) return { ...their, resolved: my.resolved || their.resolved };
  const pick = <K extends keyof Comment>(name: K): Comment[K] =>
    isSame(my[name], old[name]) ? their[name] : my[name];
  return { ...their, text: pick('text'), passage: pick('passage'), resolved: pick('resolved') };
}
