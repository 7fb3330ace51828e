/** What a document's file has to hold: the document's shape, and texts that the body's schema knows. */
import { checkBodies } from '../../core/body/bodies.ts';
import { documentSchema } from '../../core/document.ts';

export const wholeDocumentSchema = documentSchema.superRefine((document, context) => {
  try {
    checkBodies(document);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});
