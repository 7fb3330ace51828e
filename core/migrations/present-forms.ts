/**
 * The form of documents that this desk writes. Whoever changes a shape in core/document.ts so that older files do not fit any
 * more raises `schemaVersion` there by one. A field that is added says `since` in its row (core/fields), and needs no more; any
 * other change needs its step in `reshaped`: a pure function, with a test on a file as the older desk wrote it. Steps are
 * never changed afterwards. Items that a brochure keeps frozen
 * take every step as well.
 */
import { schemaVersion } from '../document.ts';
import { withAddedFields } from './added-fields.ts';
import { withTablesInCopies } from './form-4.ts';
import { withPassagesInCopies } from './form-5.ts';
import { withFrozenItems } from './frozen-items.ts';
import type { Forms, Migration } from './migrate.ts';

/** Steps of changes that are more than added fields, by the form that they read. */
const reshaped: Readonly<Record<number, Migration['step']>> = {
  3: withTablesInCopies,
  4: withPassagesInCopies,
};

export const presentForms: Forms = {
  current: schemaVersion,
  steps: Array.from({ length: schemaVersion - 1 }, (_, index) => {
    const from = index + 1;
    return {
      from,
      step: withFrozenItems((document) => withAddedFields(reshaped[from]?.(document) ?? document, from + 1)),
    };
  }),
};
