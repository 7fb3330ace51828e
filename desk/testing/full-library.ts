/** A library for tests that has something in each of its corners. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Conflicts } from '../conflicts/conflicts.ts';
import { DeskDays } from '../days/desk-days.ts';
import { History } from '../history/history.ts';
import type { Library } from '../library/library.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import { addPicture } from '../pictures/media.ts';
import { createLibrary } from '../opening/open-library.ts';
import { saveTag } from '../tags/tags.ts';
import { bodyOf, brochure, newsItem } from './documents.ts';
import { png } from './pictures.ts';

/** Items “one” to “four” (the last in the trash), a brochure of the first three, a tag, a picture, a version, a conflict copy, the address of a page, a look. */
export async function fullLibrary(
  root: string,
): Promise<{ library: Library; history: History; conflicts: Conflicts }> {
  const library = await createLibrary(root);
  await saveTag(library, { id: 'ports', name: 'Ports', colour: 'teal' });
  const history = new History(library, await DeskDays.open(library.files));
  const conflicts = new Conflicts(library, history);
  const { src } = await addPicture(library, 'quay.png', png(30, 20));
  const body = bodyOf('Twelve ports sent their inspectors.', 'They agreed on one form.');
  const picture = { type: 'picture', attrs: { src, alt: 'A quay', caption: '', credit: '© Port' } };
  for (const id of ['one', 'two', 'three', 'four'])
    await library.create(newsItem({ id, headline: `Item ${id}`, body, tags: ['ports'] }));
  const { document, rev } = await library.read('one');
  if (document.kind !== 'news') throw new Error('No item.');
  const content = [...(body.content ?? []), picture];
  await library.save({ ...document, status: 'cleared', body: { type: 'doc', content } }, rev);
  await conflicts.addConflict({ ...document, headline: 'Item one, written elsewhere' }, rev);
  await library.create(brochure({ id: 'spring', title: 'Spring', items: ['one', 'two', 'three'] }));
  await library.remove('four');
  await new AddressStore(library.files).change((book) => ({
    ...book,
    pages: { one: { address: 'articles/2024-03-11-item-one', former: [], exported: true } },
  }));
  mkdirSync(path.join(root, 'looks'));
  writeFileSync(path.join(root, 'looks/tokens.css'), '.house { --column: 60rem; }\n');
  const hidden = path.join(root, '.desk');
  mkdirSync(path.join(hidden, 'set-aside'), { recursive: true });
  writeFileSync(
    path.join(hidden, 'set-aside', '2024-03-11T10-32-05-000Z-news-five.json'),
    '{"schema": 1, "id": "fi',
  );
  return { library, history, conflicts };
}
