/** Every text that a document holds: its own, and those of the items that an edition keeps. */
import type { BodyNode, Document } from '../document.ts';
import { checkBody } from './body.ts';

export const bodiesIn = (document: Document): BodyNode[] =>
  document.kind === 'brochure' ? (document.frozen?.items ?? []).map(({ body }) => body) : [document.body];

/** Throws BodyError where a text holds what its schema does not know. */
export function checkBodies(document: Document): void {
  for (const body of bodiesIn(document)) checkBody(body);
}
