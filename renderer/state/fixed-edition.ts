/** What a frozen edition keeps is not edited: whoever tries hears why. */
import type { Document } from '../../core/document.ts';
import { keepsFixed } from '../../core/editions/edition.ts';

/** Says why, and offers to edit the edition again; edition.svelte.ts knows how. */
export const fixedEdition: { tell: (id: string) => void } = { tell: () => undefined };

/** True where the fields of a patch belong to a frozen edition: it is told then, and nothing is to be changed. */
export function refusesEdit(document: Document, patch: object): boolean {
  if (document.kind !== 'brochure' || 'frozen' in patch || !keepsFixed(document, Object.keys(patch)))
    return false;
  fixedEdition.tell(document.id);
  return true;
}
