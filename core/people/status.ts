/** What a change of status sets: since when a document has it, and who cleared it. THE rule; every save goes through it. */
import type { Cleared, Document, Status } from '../document.ts';
import { isSame } from '../comparing/say-the-same.ts';
import { wordsDigest } from './words-digest.ts';

/** Who does something, and when: a name, empty where none is known, and an ISO instant. */
export interface Who {
  by: string;
  at: string;
}

/** A status with what goes with it. */
export type StatusFacts = Pick<Document, 'status' | 'statusSince' | 'cleared'>;

/** Clearance holds until the document goes back to those who write or review it. */
const isPastClearance = (status: Status): boolean => status === 'cleared' || status === 'published';

/** The fields of a document that is given a status. The same status changes nothing. */
export function withStatus(document: Document, status: Status, { by, at }: Who): StatusFacts {
  const { statusSince, cleared } = document;
  if (status === document.status) return { status, statusSince, cleared };
  const isClearedNow = status === 'cleared' && !isPastClearance(document.status);
  const kept = isPastClearance(status) ? cleared : null;
  const given = isClearedNow || (status === 'cleared' && kept === null);
  return { status, statusSince: at, cleared: given ? { by, at, words: wordsDigest(document) } : kept };
}

/**
 * A document as it is to be saved over one with `standing`. Who changes the status says since when it is so, as Undo does who
 * brings an earlier state back; where that was not said, it is so from now on. While the status stays, so does what goes with it.
 */
export function settled<D extends Document>(document: D, standing: StatusFacts, who: Who): D {
  const { statusSince, cleared, status } = standing;
  if (document.status === status) return { ...document, statusSince, cleared };
  const isSaid = document.statusSince !== statusSince || !isSame(document.cleared, cleared);
  if (!isSaid) return { ...document, ...withStatus({ ...document, status }, document.status, who) };
  return isPastClearance(document.status) ? document : { ...document, cleared: null };
}

/**
 * A new document as it is to be saved. One that begins further on its way than a draft has been there since now; when one that
 * was published elsewhere went out, nobody knows.
 */
export function begun<D extends Document>(document: D, who: Who): D {
  const { status, statusSince } = document;
  if (status === 'draft' || status === 'published' || statusSince !== null) return document;
  return { ...document, ...withStatus({ ...document, status: 'draft' }, status, who) };
}

/** True where the words are others than those that were cleared. */
export const isChangedSince = (document: Document, cleared: Cleared | null): boolean =>
  cleared !== null && cleared.words !== '' && wordsDigest(document) !== cleared.words;
