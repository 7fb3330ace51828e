/** What a document's file has to hold: the document's shape, and a text that the body's schema knows. */
import { checkBody } from '../../core/body/body.ts';
import { documentSchema } from '../../core/document.ts';

export const wholeDocumentSchema = documentSchema.superRefine((document, context) => {
  if (document.kind === 'brochure') return;
  try {
    checkBody(document.body);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});
