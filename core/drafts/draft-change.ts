/** What has changed in a document since it was last noted: so that typing sends a paragraph over the bridge, not the whole text. */
import { z } from 'zod';
import { bodyNodeSchema, type BodyNode, type Document } from '../document.ts';

export const draftChangeSchema = z.strictObject({
  /** Fields with a new value; the body is told by `body`. */
  fields: z.record(z.string(), z.unknown()),
  /** Fields that are gone. */
  removed: z.array(z.string()),
  /** First block of the body that changed, and how many blocks `body` stands in place of. */
  at: z.int().nonnegative(),
  count: z.int().nonnegative(),
  /** The blocks in their place, held by a `doc`; absent where the body is as it was. */
  body: bodyNodeSchema.optional(),
});
export type DraftChange = z.infer<typeof draftChangeSchema>;

type Fields = Readonly<Record<string, unknown>>;

const bodyOf = (document: Document): BodyNode | null => ('body' in document ? document.body : null);

/**
 * What makes `after` of `before`, two states of one document. Values and blocks that are the same objects count as unchanged,
 * so it costs no more than a look at each block. Null where it cannot be told as a change.
 */
export function changeBetween(before: Document, after: Document): DraftChange | null {
  if (before.kind !== after.kind || before.id !== after.id) return null;
  const [old, now]: [Fields, Fields] = [before, after];
  const changed = Object.entries(now).filter(([name, value]) => name !== 'body' && old[name] !== value);
  return {
    fields: Object.fromEntries(changed),
    removed: Object.keys(old).filter((name) => !(name in now)),
    ...changedBlocks(bodyOf(before), bodyOf(after)),
  };
}

function changedBlocks(
  before: BodyNode | null,
  after: BodyNode | null,
): Pick<DraftChange, 'at' | 'count' | 'body'> {
  if (!before || !after || before === after) return { at: 0, count: 0 };
  const [old, now] = [before.content ?? [], after.content ?? []];
  const least = Math.min(old.length, now.length);
  let at = 0;
  while (at < least && old[at] === now[at]) at += 1;
  let kept = 0;
  while (kept < least - at && old.at(-1 - kept) === now.at(-1 - kept)) kept += 1;
  const count = old.length - at - kept;
  if (count === 0 && now.length === at + kept) return { at: 0, count: 0 };
  return { at, count, body: { type: 'doc', content: now.slice(at, now.length - kept) } };
}

/** The document after that change. Whoever takes changes from outside checks what comes of them. */
export function withChange(before: Document, { fields, removed, at, count, body }: DraftChange): unknown {
  const gone = new Set([...removed, 'kind', 'id']);
  const kept = Object.entries(before).filter(([name]) => !removed.includes(name));
  const given = Object.entries(fields).filter(([name]) => !gone.has(name));
  const old = bodyOf(before);
  const blocks = old?.content ?? [];
  return {
    ...Object.fromEntries([...kept, ...given]),
    kind: before.kind,
    id: before.id,
    ...(body && old
      ? {
          body: {
            ...old,
            content: [...blocks.slice(0, at), ...(body.content ?? []), ...blocks.slice(at + count)],
          },
        }
      : {}),
  };
}
