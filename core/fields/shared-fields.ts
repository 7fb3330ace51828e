/** Fields that documents of every kind have. */
import type { Cleared, Comment, Document, IgnoredCheck, Imported, Translation } from '../document.ts';
import { toldText, type Fields, type Telling } from './field.ts';

type MadeFields = { [K in 'id' | 'kind' | 'createdAt' | 'updatedAt']: Document[K] };

export const madeFields = {
  id: {
    role: 'made',
    empty: null,
    compared: toldText,
    listed: 'id',
    searched: null,
    imported: 'never',
  },
  kind: {
    role: 'made',
    empty: null,
    compared: toldText,
    listed: 'kind',
    searched: null,
    imported: 'read',
  },
  createdAt: {
    role: 'made',
    empty: null,
    compared: 'never',
    listed: 'createdAt',
    searched: null,
    imported: 'never',
  },
  updatedAt: {
    role: 'made',
    empty: null,
    compared: 'never',
    listed: 'updatedAt',
    searched: null,
    imported: 'never',
  },
} satisfies Fields<MadeFields>;

/** What colleagues need to know, and readers never see. */
type PlannedField = 'assignedTo' | 'due' | 'note' | 'statusSince' | 'cleared' | 'comments' | 'translation';

export const plannedFields = {
  assignedTo: {
    role: 'setting',
    since: 5,
    empty: () => '',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'never',
  },
  due: {
    role: 'setting',
    since: 5,
    empty: () => null,
    compared: (day: string | null) => day ?? '',
    listed: null,
    searched: null,
    imported: 'never',
  },
  note: {
    role: 'words',
    since: 5,
    empty: () => '',
    compared: toldText,
    listed: null,
    searched: null,
    imported: 'never',
  },
  statusSince: {
    role: 'setting',
    since: 5,
    empty: () => null,
    compared: 'never',
    listed: null,
    searched: null,
    imported: 'never',
  },
  cleared: {
    role: 'setting',
    since: 5,
    empty: () => null,
    compared: (cleared: Cleared | null) => (cleared === null ? '' : `${cleared.by} ${cleared.at}`),
    listed: null,
    searched: null,
    imported: 'never',
  },
  comments: {
    role: 'words',
    since: 5,
    empty: () => [],
    compared: (comments: Comment[]) => comments.map(toldComment),
    listed: null,
    searched: null,
    imported: 'never',
  },
  translation: {
    role: 'setting',
    since: 5,
    empty: () => null,
    compared: (translation: Translation | null, telling: Telling) =>
      translation === null ? '' : (telling.item?.(translation.of) ?? translation.of),
    listed: 'translation',
    searched: null,
    imported: 'never',
  },
} satisfies Fields<Pick<Document, PlannedField>>;

export const sharedFields = {
  status: {
    role: 'setting',
    empty: () => 'draft',
    compared: toldText,
    listed: 'status',
    searched: null,
    imported: 'never',
  },
  language: {
    role: 'setting',
    empty: () => 'en',
    begins: ({ language }) => language,
    compared: toldText,
    listed: 'language',
    searched: null,
    imported: 'never',
  },
  ignoredChecks: {
    role: 'setting',
    since: 2,
    empty: () => [],
    compared: (ignored: IgnoredCheck[]) =>
      ignored.map(({ rule, about, reason }) => `${rule}: ${about} (${reason})`),
    listed: null,
    searched: null,
    imported: 'never',
  },
  imported: {
    role: 'setting',
    empty: () => undefined,
    compared: toldOrigin,
    listed: null,
    searched: null,
    imported: 'never',
  },
} satisfies Fields<
  Required<Pick<Document, 'status' | 'language' | 'ignoredChecks'>> & { imported: Imported | undefined }
>;

function toldOrigin(imported: Imported | undefined): string[] {
  if (imported === undefined) return [];
  const { file, line, dateText } = imported;
  return [file ?? '', line === undefined ? '' : `line ${line}`, dateText ?? ''].filter((text) => text !== '');
}

function toldComment({ by, text, passage, resolved }: Comment): string {
  const about = passage === null ? '' : `“${passage.quote}”: `;
  return `${resolved ? '✓ ' : ''}${by === '' ? '' : `${by}: `}${about}${text}`;
}
