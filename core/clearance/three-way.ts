/** Brings together what was changed in a file and what was changed here since the file went out. */
import { diffArrays } from 'diff';
import { bodyParagraphs } from '../body/body-text.ts';
import { isSame } from '../comparing/say-the-same.ts';
import type { Told } from '../fields/field.ts';
import { fieldsOfKind, valueOf, type FieldName } from '../fields/fields.ts';
import type { Article, BodyNode } from '../document.ts';

/** Something that was changed in both. */
export interface Clash {
  id: string;
  field: FieldName;
  /** What is there now, and what the file has, a paragraph each. */
  mine: string[];
  theirs: string[];
}

export interface Merged {
  document: Article;
  clashes: Clash[];
}

/**
 * `sent` is what the file was made of, `present` what the library has now, `returned` what the file makes of `sent`. Where both
 * differ from `sent`, what is here stays, unless `taken` has the clash.
 */
export function mergeReturned(
  sent: Article,
  present: Article,
  returned: Article,
  taken: ReadonlySet<string> = new Set(),
): Merged {
  const clashes: Clash[] = [];
  const changed: Partial<Record<FieldName, unknown>> = {};
  for (const [field, { compared }] of fieldsOfKind(present.kind)) {
    const [was, mine, theirs] = [sent, present, returned].map((one) => valueOf(one, field));
    if (compared === 'never' || isSame(was, theirs) || isSame(mine, theirs)) continue;
    if (isSame(was, mine)) changed[field] = theirs;
    else if (field === 'body') {
      const merged = mergeBodies(sent.body, present.body, returned.body, taken);
      changed.body = merged.body;
      clashes.push(...merged.clashes);
    } else {
      const tell = compared as (value: unknown, telling: object) => Told;
      const told = (value: unknown): string[] => [tell(value, {})].flat().filter((line) => line !== '');
      clashes.push({ id: field, field, mine: told(mine), theirs: told(theirs) });
      if (taken.has(field)) changed[field] = theirs;
    }
  }
  return { document: { ...present, ...changed } as Article, clashes };
}

/** Blocks that stand in the place of others. */
interface Hunk {
  from: number;
  to: number;
  put: readonly BodyNode[];
}

const mostChanges = 1_000;

function hunks(before: readonly BodyNode[], after: readonly BodyNode[]): Hunk[] {
  const changes = diffArrays([...before], [...after], { comparator: isSame, maxEditLength: mostChanges });
  if (!changes) return [{ from: 0, to: before.length, put: after }];
  const found: Hunk[] = [];
  let at = 0;
  let isOpen = false;
  for (const { value, added, removed, count } of changes) {
    if (!added && !removed) {
      at += count;
      isOpen = false;
      continue;
    }
    const last = isOpen ? (found.at(-1) as Hunk) : { from: at, to: at, put: [] };
    if (!isOpen) found.push(last);
    isOpen = true;
    if (removed) last.to = at += count;
    else last.put = [...last.put, ...value];
  }
  return found;
}

function mergeBodies(
  sent: BodyNode,
  mine: BodyNode,
  theirs: BodyNode,
  taken: ReadonlySet<string>,
): { body: BodyNode; clashes: Clash[] } {
  const before = sent.content ?? [];
  const waiting = {
    mine: hunks(before, mine.content ?? []),
    theirs: hunks(before, theirs.content ?? []),
  };
  const content: BodyNode[] = [];
  const clashes: Clash[] = [];
  let at = 0;
  for (;;) {
    const next = [waiting.mine[0], waiting.theirs[0]].flatMap((one) => one ?? []);
    if (next.length === 0) break;
    const from = Math.min(...next.map((one) => one.from));
    let to = from;
    const group: { mine: Hunk[]; theirs: Hunk[] } = { mine: [], theirs: [] };
    // What begins before the end of the other, or in the same place, belongs together.
    for (let grew = true; grew;) {
      grew = false;
      for (const side of ['mine', 'theirs'] as const) {
        const one = waiting[side][0];
        if (!one || one.from > to || (one.from === to && to > from && one.to > one.from)) continue;
        group[side].push(waiting[side].shift() as Hunk);
        to = Math.max(to, one.to);
        grew = true;
      }
    }
    content.push(...before.slice(at, from));
    const [ours, others] = (['mine', 'theirs'] as const).map((side) =>
      applied(before, from, to, group[side]),
    ) as [BodyNode[], BodyNode[]];
    if (group.theirs.length === 0) content.push(...ours);
    else if (group.mine.length === 0) content.push(...others);
    else
      for (const [was, own, other] of oneByOne(before.slice(from, to), ours, others)) {
        if (isSame(was, other) || isSame(own, other)) content.push(...own);
        else if (isSame(was, own)) content.push(...other);
        else {
          const id = `body-${clashes.length + 1}`;
          clashes.push({ id, field: 'body', mine: textsOf(own), theirs: textsOf(other) });
          content.push(...(taken.has(id) ? other : own));
        }
      }
    at = to;
  }
  content.push(...before.slice(at));
  return {
    body: { ...mine, content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    clashes,
  };
}

type Three = [was: BodyNode[], mine: BodyNode[], theirs: BodyNode[]];

/** Blocks that were changed next to each other, each by itself where nobody added or removed any; else all of them together. */
const oneByOne = (was: BodyNode[], mine: BodyNode[], theirs: BodyNode[]): Three[] =>
  was.length === mine.length && was.length === theirs.length
    ? was.map((block, at): Three => [[block], mine.slice(at, at + 1), theirs.slice(at, at + 1)])
    : [[was, mine, theirs]];

/** A stretch of blocks with changes made in it. */
function applied(before: readonly BodyNode[], from: number, to: number, made: readonly Hunk[]): BodyNode[] {
  const blocks: BodyNode[] = [];
  let at = from;
  for (const one of made) {
    blocks.push(...before.slice(at, one.from), ...one.put);
    at = one.to;
  }
  return [...blocks, ...before.slice(at, to)];
}

const textsOf = (blocks: readonly BodyNode[]): string[] =>
  bodyParagraphs({ type: 'doc', content: [...blocks] });
