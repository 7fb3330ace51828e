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
