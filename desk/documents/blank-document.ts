/** New documents, and where new ids come from. */
import { randomUUID } from 'node:crypto';
import type { Document, Kind, Office } from '../../core/document.ts';
import { beginDocument } from '../../core/fields/fields.ts';

/** A document of that kind with nothing in it; `at` is an ISO instant. A brochure starts with the house's words. */
export const blankDocument = (kind: Kind, office: Office, at: string): Document =>
  beginDocument(kind, { id: randomUUID(), at }, office);
