/** Documents in which nobody has written anything yet. */
import { isBlankBody } from '../../core/body/body.ts';
import type { Document } from '../../core/document.ts';

export const isBlank = (document: Document): boolean =>
  document.kind !== 'brochure' &&
  document.headline.trim() === '' &&
  document.teaser.trim() === '' &&
  isBlankBody(document.body);
