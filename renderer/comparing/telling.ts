/** A comparison in the desk's words: names of fields, dates of the house, tags and items by name. */
import type { ComparedField, FieldChange, Telling } from '../../core/comparing/compare.ts';
import type { Part } from '../../core/comparing/compare-text.ts';
import type { Document, Kind } from '../../core/document.ts';
import { headlineOr, languageNames, statusNames } from '../words/names.ts';
import { documents } from '../state/documents.svelte.ts';
import { longDate } from '../words/house-dates.ts';
import { library } from '../state/library.svelte.ts';

const fieldNames: Record<ComparedField, string> = {
  headline: 'Headline',
  date: 'Date',
  place: 'Place',
  status: 'Status',
  teaser: 'Teaser',
  body: 'Text',
  links: 'Links in the text',
  pictures: 'Pictures',
  formatting: 'Formatting',
  source: 'Originally published by',
  'further-information': 'Further information',
  more: '“more” leads to',
  tags: 'Tags',
  language: 'Language',
  form: 'Form',
  edition: 'Edition',
  introduction: 'Introduction',
  items: 'Items',
  closing: 'Closing line',
  'date-form': 'Dates',
};

export const fieldName = (field: ComparedField, kind: Kind): string =>
  field === 'headline' && kind === 'brochure' ? 'Title' : fieldNames[field];

/** How `compare` is to tell dates, tags and items. */
export const telling = (language: string): Telling => ({
  date: (date) => longDate(date, library.office, language),
  tag: (id) => library.tag(id)?.name ?? id,
  item: (id) => headlineOr(documents.summary(id)?.headline ?? ''),
});

const words: Partial<Record<ComparedField, Record<string, string>>> = {
  status: statusNames,
  language: languageNames,
  form: { policy: 'Policy brief', profile: 'Office profile' },
  'date-form': { dotted: 'Dotted: 14-15.11.2023', long: 'Long: 14-15 November 2023' },
};

/** The parts of a change; values that the desk has a word for are told as that word, whole. */
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

/** The same document without its words, to compare new ones with. */
export const blank = (document: Document): Document =>
  document.kind === 'brochure'
    ? { ...document, title: '', edition: '', introduction: '', items: [], closing: null }
    : ({
        ...document,
        headline: '',
        date: null,
        place: '',
        teaser: '',
        body: { type: 'doc', content: [] },
        tags: [],
        source: null,
        furtherInformation: null,
        ...(document.kind === 'news' ? { more: null } : {}),
      } as Document);
