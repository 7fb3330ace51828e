import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../core/document.ts';
import { DeskDays } from '../days/desk-days.ts';
import { History } from '../history/history.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { withTheirComments } from './merge-comments.ts';

const comment = (id: string): Comment => ({
  ...{ id, by: 'Ines Marek', at: '2024-03-11T10:00:00.000Z', text: id, passage: null, resolved: false },
});

async function begun() {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  const history = new History(library, await DeskDays.open(library.files));
  const item = newsItem({ body: bodyOf('What both began with.'), comments: [comment('old')] });
  await library.create(item);
  return { library, history, item };
}

describe('two people who change a document at the same time', () => {
  it('both keep what they said where neither changed a word', async () => {
    const { library, history, item } = await begun();
    await library.save({ ...item, comments: [comment('old'), comment('theirs')] }, 1);
    const mine = { ...item, comments: [comment('old'), comment('mine')] };
    const merged = await withTheirComments(library, history, mine, 1);
    expect(merged?.document.comments.map(({ id }) => id)).toEqual(['old', 'theirs', 'mine']);
    expect(merged?.rev).toBe(2);
  });

  it('both keep their work where one wrote and the other commented, and what one took away stays away', async () => {
    const { library, history, item } = await begun();
    await library.save({ ...item, comments: [comment('theirs')] }, 1);
    const mine = { ...item, body: bodyOf('Mine.') };
    const merged = await withTheirComments(library, history, mine, 1);
    expect(merged?.document).toMatchObject({ body: bodyOf('Mine.'), comments: [comment('theirs')] });
  });

  it('have to decide where both wrote', async () => {
    const { library, history, item } = await begun();
    await library.save({ ...item, body: bodyOf('Theirs.') }, 1);
    expect(await withTheirComments(library, history, { ...item, body: bodyOf('Mine.') }, 1)).toBeNull();
    // Nor may a comment alone put older words over theirs.
    expect(await withTheirComments(library, history, { ...item, comments: [] }, 1)).toBeNull();
  });
});
