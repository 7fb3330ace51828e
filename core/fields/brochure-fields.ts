/** THE table of the fields of brochures. */
import { bodyParagraphs } from '../body/body-text.ts';
import type { Brochure, Cover, Frozen, ItemLayout } from '../document.ts';
import { toldLink, toldText, type Fields, type Telling } from './field.ts';
import { madeFields, plannedFields, sharedFields } from './shared-fields.ts';

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
    searched: 'body',
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
  ...plannedFields,
  cover: {
    role: 'setting',
    since: 2,
    empty: () => ({ kind: 'picture', src: null, x: 50, y: 50 }),
    compared: toldCover,
    listed: null,
    searched: null,
    imported: 'never',
  },
  grouping: {
    role: 'setting',
    since: 2,
    empty: () => 'tag',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'never',
  },
  groupsStartPage: {
    role: 'setting',
    since: 5,
    empty: () => false,
    compared: (starts) => (starts ? '✓' : ''),
    listed: null,
    searched: null,
    imported: 'never',
  },
  paper: {
    role: 'setting',
    since: 2,
    empty: () => 'a4',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'never',
  },
  columns: {
    role: 'setting',
    since: 2,
    empty: () => 'one',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'never',
  },
  bleed: {
    role: 'setting',
    since: 2,
    empty: () => false,
    compared: (bleed) => (bleed ? '3 mm' : ''),
    listed: null,
    searched: null,
    imported: 'never',
  },
  layouts: {
    role: 'setting',
    since: 2,
    empty: () => [],
    compared: toldLayouts,
    listed: null,
    searched: null,
    imported: 'never',
  },
  frozen: {
    role: 'setting',
    since: 5,
    empty: () => null,
    compared: toldFrozen,
    listed: null,
    searched: null,
    imported: 'never',
  },
  imported: sharedFields.imported,
} satisfies Fields<Brochure>;

function toldCover(cover: Cover): string {
  if (cover.kind !== 'picture') return cover.kind;
  return `${cover.src ?? 'picture'} ${cover.x}% ${cover.y}%`;
}

function toldLayouts(layouts: ItemLayout[], telling: Telling): string[] {
  return layouts.map(({ item, start, pictures }) => `${telling.item?.(item) ?? item}: ${start}, ${pictures}`);
}

/** The day, who froze it, and every line of its items. */
function toldFrozen(frozen: Frozen | null): string[] {
  if (frozen === null) return [];
  const lines = frozen.items.flatMap(({ headline, teaser, body }) => [
    headline,
    teaser,
    ...bodyParagraphs(body),
  ]);
  return [`${frozen.at.slice(0, 10)} ${frozen.by}`.trim(), ...lines.filter((line) => line.trim() !== '')];
}
