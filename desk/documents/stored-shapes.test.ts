import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { fileSchema, headerSchema } from '../backup/manifest.ts';
import { recordSchema as draftSchema } from '../drafts/journal-file.ts';
import { addressBookSchema } from '../../core/page-addresses/address-book.ts';
import { recordSchema as exportSchema, runningSchema } from '../export/export-record.ts';
import { workSchema } from '../library/work-notes.ts';
import { envelopeSchema } from './envelope.ts';

/** What the desk writes around documents, each with what has to happen where its shape changes. */
const stored = {
  envelope: [
    envelopeSchema,
    'Raise schemaVersion in core/document.ts and write the step in core/migrations.',
  ],
  draft: [
    draftSchema,
    'Raise schemaVersion in core/document.ts: drafts carry it, and an older desk leaves newer ones alone.',
  ],
  'work-note': [
    workSchema,
    'Give the changed work another `kind`: an older desk leaves a kind that it does not know.',
  ],
  'backup-header': [
    headerSchema,
    'Raise `version` in desk/backup/manifest.ts, and go on reading the one before.',
  ],
  'backup-file': [
    fileSchema,
    'Raise `version` in desk/backup/manifest.ts, and go on reading the one before.',
  ],
  addresses: [
    addressBookSchema,
    'Raise schemaVersion in core/document.ts and write the step in core/migrations: the file carries it.',
  ],
  'export-running': [
    runningSchema,
    'Go on reading the shape before: a line that is not understood is passed over.',
  ],
  'export-record': [
    exportSchema,
    'Go on reading the shape before: files of a record that is not understood are asked about.',
  ],
} satisfies Record<string, [z.ZodType, string]>;

/** Documents and settings have shapes of their own in core/migrations. */
const elsewhere = new Set(['document', 'before', 'after', 'tag']);

it.each(Object.entries(stored))(
  'the shape of “%s” has changed only as its rule says',
  async (name, [schema, rule]) => {
    const shape = JSON.stringify(
      z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }),
      (key, value: unknown) =>
        key === '$schema' ? undefined : elsewhere.has(key) ? 'see core/migrations' : value,
      1,
    );
    const file = path.join(import.meta.dirname, 'shapes', `${name}.json`);
    await expect(
      `${shape}\n`,
      `${rule} Then: npx vitest run desk/documents/stored-shapes -u`,
    ).toMatchFileSnapshot(file);
  },
);
