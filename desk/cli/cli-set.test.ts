import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { saveTag } from '../tags/tags.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';

async function made(): Promise<string> {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  await saveTag(library, { id: 'ports', name: 'Ports', colour: 'blue' });
  await library.create(newsItem({ id: 'one', headline: 'One', date: { start: '2024-03-11' } }));
  await library.create(newsItem({ id: 'two', headline: 'Two', status: 'cleared' }));
  await library.create(brochure({ id: 'edition', title: 'Edition' }));
  return root;
}
const summaries = async (root: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await openLibrary(root)).list().map(({ id, status, tags }) => [id, [status, tags.join(' ')]]),
  );

describe('desk set', () => {
  it('changes those that are named, by id or headline, and no others', async () => {
    const root = await made();
    const { status, out } = await runDesk([
      'set',
      '--library',
      root,
      '--status',
      'published',
      '--select',
      'one',
      '--select',
      'TWO',
    ]);
    expect([status, out.trim()]).toEqual([0, '2 of 2 changed.']);
    expect(await summaries(root)).toEqual({
      one: ['published', ''],
      two: ['published', ''],
      edition: ['draft', ''],
    });
  });

  it('names what cannot have it, changes the others, and fails', async () => {
    const root = await made();
    const { status, err } = await runDesk(['set', '--library', root, '--add-tag', 'ports', '--all']);
    expect(status).toBe(1);
    expect(err).toContain('“Edition”: Brochures have no tags of their own.');
    expect(await summaries(root)).toMatchObject({ one: ['draft', 'ports'], two: ['cleared', 'ports'] });
  });

  it('assigns, sets the day in every form that the desk reads, and notes who clears', async () => {
    const root = await made();
    const set = (...args: string[]): ReturnType<typeof runDesk> =>
      runDesk(['set', '--library', root, ...args]);
    const one = async () => (await (await openLibrary(root)).read('one')).document;
    for (const due of ['11.3.2031', '11-12 March 2031']) {
      await set('--due', 'none', '--select', 'one');
      expect((await set('--due', due, '--select', 'one')).err, due).toBe('');
      expect((await one()).due, due).toBe('2031-03-11');
    }
    const cleared = [
      '--status',
      'cleared',
      '--by',
      ' Ines  Marek ',
      '--assign',
      'Tomas Kral',
      '--select',
      'one',
    ];
    expect(await set(...cleared)).toMatchObject({ status: 0, out: '1 of 1 changed.\n' });
    expect(await one()).toMatchObject({
      assignedTo: 'Tomas Kral',
      status: 'cleared',
      cleared: { by: 'Ines Marek' },
    });
    expect((await openLibrary(root)).settings.office.people).toEqual(['Tomas Kral']);
    // The same person, however the name is typed.
    await set('--assign', 'TOMÁS KRAL', '--select', 'two');
    expect((await (await openLibrary(root)).read('two')).document.assignedTo).toBe('Tomas Kral');
    await set('--assign', '', '--due', '', '--select', 'one');
    expect(await one()).toMatchObject({ assignedTo: '', due: null });
  });

  it('names what is no date and no name, and changes nothing then', async () => {
    const root = await made();
    const before = await summaries(root);
    for (const [args, said] of [
      [['--due', 'soon'], '--due “soon” is no date. Write for example 2024-03-11'],
      [['--due', '31 February 2031'], '“31 February 2031” is no date'],
      [['--assign', 'x'.repeat(101)], '--assign: a name has at most 100 characters'],
      [['--by', ' ', '--status', 'cleared'], '--by: who does it?'],
      [['--by', 'Ines'], 'Set what?'],
    ] as const) {
      const { status, err } = await runDesk(['set', '--library', root, ...args, '--all']);
      expect([status, err.includes(said)], err).toEqual([2, true]);
    }
    expect(await summaries(root)).toEqual(before);
  });

  it('finds them by what they have, and changes nothing where nobody says which', async () => {
    const root = await made();
    await runDesk(['set', '--library', root, '--status', 'published', '--with-status', 'cleared']);
    expect(await summaries(root)).toMatchObject({ one: ['draft', ''], two: ['published', ''] });
    expect((await runDesk(['set', '--library', root, '--status', 'draft'])).status).toBe(2);
    expect((await runDesk(['set', '--library', root, '--all'])).status).toBe(2);
  });
});

describe('desk duplicate', () => {
  it('makes drafts of their own and prints them', async () => {
    const root = await made();
    const { status, out } = await runDesk(['duplicate', '--library', root, '--select', 'two']);
    expect(status).toBe(0);
    expect(out).toMatch(/^[0-9a-f-]{36} Copy of Two\n$/);
    expect(
      (await openLibrary(root)).list().filter(({ headline }) => headline === 'Copy of Two'),
    ).toMatchObject([{ status: 'draft' }]);
  });
});
