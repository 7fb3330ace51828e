import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../core/document.ts';
import type { Forms } from '../../core/migrations/migrate.ts';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { newOffice } from '../settings/default-office.ts';
import { newsItem } from '../testing/documents.ts';
import { readWork, type Work } from './work-notes.ts';

const office = newOffice();
const work: Work = {
  kind: 'import',
  documents: [{ document: newsItem({ id: 'one' }), rev: null }],
  office: { before: office, after: { ...office, name: 'Port Albany Liaison Office' } },
};
/** As a desk of the form before would have written it: without headlines, and without a limit for teasers. */
const older = {
  ...work,
  documents: work.documents.map(({ document, rev }) => {
    const { headline: _later, ...rest } = document as { headline: string };
    return { document: rest, rev };
  }),
  office: {
    before: { ...office, teaserLimit: undefined },
    after: { ...office, name: 'Port Albany Liaison Office', teaserLimit: undefined },
  },
};
const forms: Forms = {
  current: 2,
  steps: [
    {
      from: 1,
      step: (held) => {
        const { kind } = held as { kind: string };
        return kind === 'library'
          ? { kind, office: { ...(held as { office: object }).office, teaserLimit: office.teaserLimit } }
          : { ...(held as object), headline: work.documents[0]?.document.kind === 'news' ? 'Ports' : '' };
      },
    },
  ],
};

describe('a note of work that a desk left', () => {
  it('is read as it was written', () => {
    const note: unknown = JSON.parse(JSON.stringify({ form: schemaVersion, ...work }));
    expect(readWork(note, presentForms)).toEqual(work);
  });

  it('of an older desk is brought to the present form, so that its import can be finished', () => {
    const note: unknown = JSON.parse(JSON.stringify(older));
    const brought = readWork(note, forms);
    expect(brought).toMatchObject({ kind: 'import', documents: [{ document: { headline: 'Ports' } }] });
    expect((brought as typeof work).office).toEqual(work.office);
  });

  it.each([
    null,
    'words',
    {},
    { form: 99, ...work },
    { form: 'two', ...work },
    { kind: 'import', documents: 3 },
  ])('that this desk does not understand is none: %j', (note) => {
    expect(readWork(note, presentForms)).toBeNull();
  });
});
