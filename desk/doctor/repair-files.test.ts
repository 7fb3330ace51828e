import path from 'node:path';
import { expect, it } from 'vitest';
import { bodyOf, picture } from '../../core/checking/testing/check.ts';
import { createLibrary } from '../opening/open-library.ts';
import { putPicture } from '../pictures/media.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { photograph } from '../testing/photographs.ts';
import type { RepairContext } from './repair-context.ts';
import { cleanPictures } from './repair-files.ts';

it('a picture that only a frozen edition shows is not said to be without private data', async () => {
  const library = await createLibrary(path.join(temporaryFolder(), 'l'));
  const src = await putPicture(library, 'old.jpg', 'jpg', photograph());
  const item = newsItem({ id: 'a', body: bodyOf(picture({ src })) });
  const frozen = { at: '2026-01-02T03:04:05.000Z', by: '', items: [item], tags: [] };
  await library.create(brochure({ id: 'edition', frozen }));
  const finding = { code: 'picture-private', level: 'note', path: src, message: '' } as const;
  const context = { opened: { library }, findings: [finding], done: [], failed: [] };
  await cleanPictures(context as unknown as RepairContext);
  expect([context.done, context.failed]).toEqual([[], [expect.stringContaining('frozen edition')]]);
});
