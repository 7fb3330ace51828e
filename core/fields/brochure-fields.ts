/** THE table of the fields of brochures. */
import type { Brochure } from '../document.ts';
import { toldLink, toldText, type Fields } from './field.ts';
import { madeFields, sharedFields } from './shared-fields.ts';

export const brochureFields = {
  ...madeFields,
  title: {
    role: 'words',
    empty: () => '',
    begins: ({ brochureTitle }) => brochureTitle,
    compared: toldText,
    listed: 'headline',
    searched: 'headline',
    imported: 'read',
  },
  status: sharedFields.status,
  language: { ...sharedFields.language, imported: 'read' },
  edition: {
    role: 'words',
    empty: () => '',
    compared: toldText,
    listed: null,
    searched: 'body',
    imported: 'read',
  },
  introduction: {
    role: 'words',
    empty: () => '',
    begins: ({ brochureIntroduction }) => brochureIntroduction,
    compared: toldText,
    listed: 'teaser',
    searched: 'teaser',
    imported: 'read',
  },
  items: {
    role: 'words',
    empty: () => [],
    compared: (items, telling) => items.map((id) => telling.item?.(id) ?? id),
    listed: null,
    searched: null,
    imported: 'never',
  },
  closing: {
    role: 'words',
    empty: () => null,
    begins: ({ brochureClosing }) => brochureClosing,
    compared: toldLink,
    listed: null,
    searched: null,
    imported: 'read',
  },
  dateForm: {
    role: 'setting',
    empty: () => 'dotted',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'read',
  },
  ignoredChecks: sharedFields.ignoredChecks,
  imported: sharedFields.imported,
} satisfies Fields<Brochure>;
