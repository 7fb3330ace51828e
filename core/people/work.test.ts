import { expect, it } from 'vitest';
import type { Comment, Status } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { noWork, type Work } from '../list/listing.ts';
import { isLate, waitsFor, workOf } from './work.ts';

const at = '2024-03-11T10:00:00.000Z';
const planned = (status: Status, work: Partial<Work>) => ({ status, work: { ...noWork, ...work } });

it('is late from the day after its due day on, until it is out', () => {
  const due = { due: '2024-03-11' };
  expect(isLate(planned('draft', due), '2024-03-11')).toBe(false);
  expect(isLate(planned('cleared', due), '2024-03-12')).toBe(true);
  expect(isLate(planned('published', due), '2024-03-12')).toBe(false);
  expect(isLate(planned('draft', {}), '2024-03-12')).toBe(false);
});

it('waits for who writes or reviews it, for comments on what is theirs, and for who is spoken to', () => {
  const mine = { assignedTo: 'Ines Marek' };
  expect(waitsFor(planned('draft', mine), 'Ines Marek')).toBe('to-do');
  expect(waitsFor(planned('cleared', mine), 'Ines Marek')).toBeNull();
  expect(waitsFor(planned('cleared', { ...mine, openComments: 1 }), 'Ines Marek')).toBe('comments');
  expect(waitsFor(planned('draft', mine), 'Tomas Kral')).toBeNull();
  expect(waitsFor(planned('published', { mentions: ['tomas: see'] }), 'Tomas Kral')).toBe('mentioned');
  expect(waitsFor(planned('draft', {}), '')).toBeNull();
});

it('is told of a document by what is open in it, and of an old document there is nothing to tell', () => {
  const begun = beginDocument('brief', { id: 'one', at });
  expect(workOf(begun)).toEqual(noWork);
  const said = (id: string, text: string, resolved: boolean): Comment => ({
    ...{ id, by: 'Tomas Kral', at, text, passage: null, resolved },
  });
  const comments = [said('a', '@Ines: which figure?', false), said('b', '@Jonas: done', true)];
  expect(workOf({ ...begun, comments })).toMatchObject({
    openComments: 1,
    mentions: ['ines: which figure?'],
  });
});
