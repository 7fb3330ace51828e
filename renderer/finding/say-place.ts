/** Where a hit stands, in words. */
import type { Part } from '../../core/finding/text-places.ts';
import { messages } from '../words/messages.ts';

export function sayPlace(part: Part, isQuotation: boolean, index: number): string {
  if (part !== 'text') return messages.finding.parts[part];
  return isQuotation ? messages.finding.quotation : messages.finding.paragraph(index + 1);
}
