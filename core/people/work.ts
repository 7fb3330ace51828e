/** What is to be done about a document, and by whom: what a list knows of it, what is late, and what waits for somebody. */
import type { Document } from '../document.ts';
import { isChangedSince } from './status.ts';
import { isMentioned, isSamePerson, mentionsIn } from './names.ts';
import type { Summary, Work } from '../list/listing.ts';

/** What a list holds of a document's people, days and comments. */
export function workOf(document: Document): Work {
  const { assignedTo, due, statusSince, cleared, comments } = document;
  const open = comments.filter(({ resolved }) => !resolved);
  return {
    assignedTo,
    due,
    statusSince,
    cleared,
    changedSinceCleared: isChangedSince(document, cleared),
    openComments: open.length,
    mentions: open.flatMap(({ text }) => mentionsIn(text)),
  };
}

/** What of a document tells whether it is late. */
type Due = Pick<Summary, 'status'> & { work: Pick<Work, 'due'> };
/** What of it tells for whom it waits. */
type Waited = Pick<Summary, 'status'> & { work: Pick<Work, 'assignedTo' | 'openComments' | 'mentions'> };

/** True where it was to be ready before `today` (an ISO day) and is not out. */
export const isLate = ({ status, work }: Due, today: string): boolean =>
  status !== 'published' && work.due !== null && work.due < today;

/** Why a document waits for somebody. */
export type Waiting = 'to-do' | 'comments' | 'mentioned';

/** Why it waits for a person: to write or review it, to see to comments on it, or to read what was said to them. Null: it does not. */
export function waitsFor({ status, work }: Waited, name: string): Waiting | null {
  if (name === '') return null;
  if (isMentioned(work.mentions, name)) return 'mentioned';
  if (!isSamePerson(work.assignedTo, name)) return null;
  if (work.openComments > 0) return 'comments';
  return status === 'draft' || status === 'in-review' ? 'to-do' : null;
}
