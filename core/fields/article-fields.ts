/**
 * THE table of the fields of news items and briefs. A field added to their shape in core/document.ts does not compile until it
 * has its row here, and does not pass the tests until core/migrations knows of it.
 */
import { emptyBody } from '../body/body.ts';
import { bodyParagraphs } from '../body/body-text.ts';
import type { Brief, NewsItem } from '../document.ts';
import { toldDate, toldLink, toldText, type Fields } from './field.ts';
import { madeFields, plannedFields, sharedFields } from './shared-fields.ts';

const articleFields = {
  ...madeFields,
  headline: {
    role: 'words',
    empty: () => '',
    compared: toldText,
    listed: 'headline',
    searched: 'headline',
    imported: 'read',
  },
  date: {
    role: 'words',
    empty: () => null,
    compared: toldDate,
    listed: 'date',
    searched: null,
    imported: 'read',
  },
  place: {
    role: 'words',
    empty: () => '',
    compared: toldText,
    listed: null,
    searched: 'body',
    imported: 'completes',
  },
  status: sharedFields.status,
  notBefore: {
    role: 'setting',
    since: 2,
    empty: () => null,
    compared: (day) => day ?? '',
    listed: 'notBefore',
    searched: null,
    imported: 'never',
  },
  teaser: {
    role: 'words',
    empty: () => '',
    compared: toldText,
    listed: 'teaser',
    searched: 'teaser',
    imported: 'completes',
  },
  body: {
    role: 'words',
    empty: emptyBody,
    compared: bodyParagraphs,
    listed: 'words',
    searched: 'body',
    imported: 'completes',
  },
  source: {
    role: 'words',
    empty: () => null,
    compared: toldLink,
    listed: null,
    searched: 'body',
    imported: 'completes',
  },
  furtherInformation: {
    role: 'words',
    empty: () => null,
    compared: (further) => (further === null ? [] : [further.heading, ...further.links.map(toldLink)]),
    listed: null,
    searched: 'body',
    imported: 'completes',
  },
  tags: {
    role: 'words',
    empty: () => [],
    compared: (tags, telling) => tags.map((id) => telling.tag?.(id) ?? id),
    listed: 'tags',
    searched: 'tags',
    imported: 'never',
  },
  language: { ...sharedFields.language, imported: 'read' },
  ignoredChecks: sharedFields.ignoredChecks,
  ...plannedFields,
  imported: { ...sharedFields.imported, imported: 'read' },
} satisfies Fields<Omit<NewsItem, 'more'>> & Fields<Omit<Brief, 'form'>>;

export const newsFields = {
  ...articleFields,
  more: {
    role: 'words',
    empty: () => null,
    compared: toldLink,
    listed: null,
    searched: 'body',
    imported: 'completes',
  },
} satisfies Fields<NewsItem>;

export const briefFields = {
  ...articleFields,
  form: {
    role: 'setting',
    empty: () => 'policy',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'read',
  },
} satisfies Fields<Brief>;
