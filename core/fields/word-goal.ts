/** How many words the office wants a document to have. */
import type { Document, WordGoals } from '../document.ts';

/** The goal of the document's form; null where there is none, as for brochures. */
export function wordGoal(document: Document, goals: WordGoals): number | null {
  if (document.kind === 'brochure') return null;
  return goals[document.kind === 'news' ? 'news' : document.form];
}
