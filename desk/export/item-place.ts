/** Where a file of a document of its own lies, in the formats in which it is worked on rather than read. */
import { isBlankBody } from '../../core/body/body.ts';
import type { Article } from '../../core/document.ts';
import type { ExportJob } from './export-job.ts';

/**
 * The place without ending. An item without a text of its own has no page, and so no address; what stands in it is cleared all
 * the same.
 */
export const itemPlace = (job: ExportJob, document: Article): string =>
  document.kind === 'news' && isBlankBody(document.body)
    ? `articles/item-${document.id}`
    : job.addressOf(document);
