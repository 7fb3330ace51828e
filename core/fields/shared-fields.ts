/** Fields that documents of every kind have. */
import type { Document, IgnoredCheck, Imported } from '../document.ts';
import { toldText, type Fields } from './field.ts';

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
