import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { png } from '../testing/pictures.ts';
import { addPicture } from '../pictures/media.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';

it.each([8e15, 1e300, 100 * 365 * 86_400_000])(
  'a count of days that somebody has made up (%d ms) empties neither trash nor history nor the pictures',
  async (passed) => {
    const root = path.join(temporaryFolder(), 'library');
    const { library, history } = await fullLibrary(root);
    await addPicture(library, 'new.png', png(5, 5));
    for (const teaser of ['First', 'Second']) {
      const { document, rev } = await library.read('two');
      await history.keep(await library.read('two'));
      await library.save(document.kind === 'news' ? { ...document, teaser } : document, rev);
    }
    const pictures = readdirSync(path.join(root, 'media')).map((name) => `picture/${name}`);
    const gone = readdirSync(path.join(root, '.desk/trash')).map((name) => `trash/${name}`);
    const since = Object.fromEntries([...pictures, ...gone].map((name) => [name, 0]));
    writeFileSync(path.join(root, '.desk/days.json'), JSON.stringify({ passed, seen: Date.now(), since }));
    const before = readdirSync(root, { recursive: true }).filter(
      (name) => !String(name).includes('days.json'),
    );
    const opened = await OpenedLibrary.open(root, { stays: false });
    expect(await opened.tidy()).toEqual({ trash: 0, versions: 0, pictures: 0 });
    await opened.close();
    const after = readdirSync(root, { recursive: true }).filter(
      (name) => !/days\.json|index\.json|identity\.json/.test(String(name)),
    );
    expect(after.sort()).toEqual(before.sort());
  },
);
