/** Formats a comparison for people: names of fields, dates in the house form, tags and items by name. */
import { messages } from '../words/messages.ts';
import type { ComparedField, FieldChange } from '../../core/comparing/compare.ts';
import type { Part } from '../../core/comparing/compare-text.ts';
import type { Telling } from '../../core/fields/field.ts';
import { headlineOr, languageNames, statusNames } from '../words/names.ts';
import { documents } from '../state/documents.svelte.ts';
import { longDate } from '../words/house-dates.ts';
import { library } from '../state/library.svelte.ts';

export const fieldName = (field: ComparedField): string => messages.names.fields[field];

/** How `compare` writes dates, tags and items. */
export const telling = (language: string): Telling => ({
  date: (date) => longDate(date, library.office, language),
  tag: (id) => library.tag(id)?.name ?? id,
  item: (id) => headlineOr(documents.summary(id)?.headline ?? ''),
});

const words: Partial<Record<ComparedField, Record<string, string>>> = {
  status: statusNames,
  language: languageNames,
  form: { policy: messages.common.policyBrief, profile: messages.common.officeProfile },
  dateForm: { dotted: messages.common.dotted1415112023, long: messages.common.long1415November2023 },
};

/** The parts of a change; values with a display name are replaced by that name as a whole. */
export function toldParts({ field, parts }: FieldChange): Part[] {
  const names = words[field];
  if (!names) return parts;
  const value = (left: Part['change']): string =>
    parts.flatMap(({ text, change }) => (change === left ? [] : [text])).join('');
  const [before, after] = [value('added'), value('removed')];
  const told: Part[] = [
    { text: names[before] ?? before, change: 'removed' },
    { text: names[after] ?? after, change: 'added' },
  ];
  return told.filter(({ text }) => text !== '');
}
