/** English: names of kinds, statuses, languages, forms and fields. */
import type { ComparedField } from '../../../core/comparing/compare.ts';
import type { Form, Kind, Status } from '../../../core/document.ts';
import { languages, type Language } from '../../../core/languages/words.ts';
import { languageNamesIn } from '../../../core/words/language-name.ts';

const languageOf = languageNamesIn('en');

export const names = {
  statuses: {
    draft: 'Draft',
    'in-review': 'In review',
    cleared: 'Cleared',
    published: 'Published',
  } satisfies Record<Status, string>,
  kinds: {
    news: { one: 'news item', many: 'news items', section: 'News' },
    brief: { one: 'brief', many: 'briefs', section: 'Briefs' },
    brochure: { one: 'brochure', many: 'brochures', section: 'Brochures' },
  } satisfies Record<Kind, { one: string; many: string; section: string }>,
  languages: Object.fromEntries(languages.map((language) => [language, languageOf(language)])) as Record<
    Language,
    string
  >,
  /** The name of any language; its tag where it has none. */
  languageOf,
  forms: {
    'latest-news': 'Latest News page',
    brochure: 'Brochure',
    article: 'Article',
    profile: 'Office profile',
    brief: 'Policy brief',
  } satisfies Record<Form, string>,
  /** Fields as a comparison names them. */
  fields: {
    headline: 'Headline',
    date: 'Date',
    place: 'Place',
    status: 'Status',
    notBefore: 'Not before',
    teaser: 'Teaser',
    body: 'Text',
    links: 'Links in the text',
    pictures: 'Pictures',
    languages: 'Passages in other languages',
    formatting: 'Formatting',
    source: 'Originally published by',
    title: 'Title',
    imported: 'Imported from',
    id: 'Id',
    kind: 'Kind',
    createdAt: 'Created',
    updatedAt: 'Changed',
    furtherInformation: 'Further information',
    more: '“more” leads to',
    tags: 'Tags',
    language: 'Language',
    form: 'Form',
    edition: 'Edition',
    introduction: 'Introduction',
    items: 'Items',
    closing: 'Closing line',
    dateForm: 'Dates',
    ignoredChecks: 'Ignored checks',
    cover: 'Cover',
    grouping: 'Contents',
    paper: 'Paper',
    columns: 'Columns',
    bleed: 'Bleed',
    layouts: 'Page breaks and sizes of pictures',
    assignedTo: 'Assigned to',
    due: 'Due',
    note: 'Note',
    statusSince: 'In this status since',
    cleared: 'Cleared by',
    comments: 'Comments',
    translation: 'Translation of',
    groupsStartPage: 'Groups start a page',
    frozen: 'Edition as it went out',
  } satisfies Record<ComparedField, string>,
  /** Fields inside a sentence that says they are not saved. */
  unsaved: {
    date: 'the date',
    'not-before': 'the embargo',
    source: 'the address of the original',
    more: 'the “more” address',
    page: 'the page address',
    closing: 'the closing line address',
    due: 'the due day',
    comment: 'the comment',
    answer: 'the answer to a comment',
    other: 'a field',
    link: (position: number) => `the address of link ${String(position)}`,
  },
  untitled: 'Untitled',
};
