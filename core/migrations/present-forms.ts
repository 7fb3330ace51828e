/**
 * The form of documents that this desk writes. Whoever changes a shape in core/document.ts so that older files do not
 * fit any more raises `schemaVersion` there by one and adds a file `from-<n>.ts` here with the step from the form
 * before: a pure function, with a test on a file as the older desk wrote it. Steps are never changed afterwards.
 */
import { schemaVersion } from '../document.ts';
import type { Forms } from './migrate.ts';

/** Form 1 is the first, so that there is no step yet. */
export const presentForms: Forms = { current: schemaVersion, steps: [] };
