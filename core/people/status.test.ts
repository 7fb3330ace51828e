import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses, type Cleared, type Document } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { anyDocument } from '../fields/testing/any-document.ts';
import { begun, isChangedSince, settled, withStatus } from './status.ts';

const who = { by: 'Ines Marek', at: '2024-03-11T10:00:00.000Z' };
const later = { by: 'Tomas Kral', at: '2024-03-12T10:00:00.000Z' };
const item = (fields: Partial<Document> = {}): Document =>
  ({ ...beginDocument('news', { id: 'one', at: who.at }), ...fields }) as Document;
const put = (document: Document, status: Document['status'], by = who): Document =>
  ({ ...document, ...withStatus(document, status, by) }) as Document;

describe('a change of status', () => {
  it('notes since when it is so, and who cleared it', () => {
    expect(put(item(), 'in-review')).toMatchObject({ statusSince: who.at, cleared: null });
    expect(put(item(), 'cleared').cleared).toMatchObject({ by: who.by, at: who.at });
  });

  it('keeps who cleared it when it goes out and comes back, and forgets it in a draft or a review', () => {
    const cleared = put(item(), 'cleared');
    const out = put(cleared, 'published', later);
    expect(out.cleared).toEqual(cleared.cleared);
    expect(put(out, 'cleared', later)).toMatchObject({ cleared: cleared.cleared, statusSince: later.at });
    for (const status of ['draft', 'in-review'] as const) expect(put(out, status).cleared).toBeNull();
    expect(put(item({ status: 'published' }), 'cleared', later).cleared?.by).toBe(later.by);
  });

  it('is known to be about other words once a word is changed, and not for a tag, a note or a comment', () => {
    const cleared = put(item({ headline: 'Ports' } as Partial<Document>), 'cleared');
    const changed = (fields: Partial<Document>): boolean =>
      isChangedSince({ ...cleared, ...fields } as Document, cleared.cleared);
    const said = { id: 'a', by: '', at: who.at, text: 'Good', passage: null, resolved: false };
    expect(
      changed({ tags: ['a'], note: 'Call', due: '2024-03-12', comments: [said] } as Partial<Document>),
    ).toBe(false);
    expect(changed({ headline: 'Harbours' } as Partial<Document>)).toBe(true);
    expect(changed({ headline: 'Ports' } as Partial<Document>)).toBe(false);
  });
});

describe('a save', () => {
  const standingOf = ({ status, statusSince, cleared }: Document) => ({ status, statusSince, cleared });

  it('completes a changed status that says nothing else, whoever changed it', () => {
    const draft = item();
    const saved = settled({ ...draft, status: 'cleared' }, standingOf(draft), who);
    expect(saved).toMatchObject({ statusSince: who.at, cleared: { by: who.by } });
    expect(settled({ ...saved, status: 'draft' }, standingOf(saved), later)).toMatchObject({
      statusSince: later.at,
      cleared: null,
    });
  });

  it('brings an earlier state back as it was, as Undo does', () => {
    const cleared = put(item(), 'cleared');
    const back = put(cleared, 'draft', later);
    expect(settled(cleared, standingOf(back), { by: 'Somebody', at: later.at })).toEqual(cleared);
  });

  it('never changes since when and by whom while the status stays, whatever it is given', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (standing, given) => {
        const { status, statusSince, cleared } = standing;
        const saved = settled({ ...given, status }, standing, later);
        expect([saved.statusSince, saved.cleared]).toEqual([statusSince, cleared]);
      }),
    );
  });

  it('leaves nothing cleared that is a draft or in review', () => {
    const any: Cleared = { by: 'x', at: who.at, words: '' };
    for (const status of statuses) {
      const saved = settled(item({ status, cleared: any }), standingOf(item({ status: 'published' })), who);
      if (status === 'draft' || status === 'in-review') expect(saved.cleared).toBeNull();
    }
  });

  it('of a new document that begins cleared says who did that; of a published one, nothing', () => {
    expect(begun(item({ status: 'cleared' }), who)).toMatchObject({
      statusSince: who.at,
      cleared: { by: who.by },
    });
    for (const status of ['draft', 'published'] as const)
      expect(begun(item({ status }), who)).toEqual(item({ status }));
  });
});
