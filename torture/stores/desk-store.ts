/** The desk's own library, with its lock and history. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { settingsFile } from '../../core/places.ts';
import { OpenedLibrary } from '../../desk/opening/opened-library.ts';
import { createLibrary } from '../../desk/opening/open-library.ts';
import { story, versionOf } from '../story.ts';
import type { OpenStore } from './store.ts';

export const openDeskStore: OpenStore = async (folder) => {
  const root = path.join(folder, 'library');
  const there = await access(path.join(root, settingsFile)).then(
    () => true,
    () => false,
  );
  if (!there) await createLibrary(root);
  const opened = await OpenedLibrary.open(root, { stays: false });
  const { library } = opened;
  const { readOnly, troubled: damaged } = library.state();
  if (readOnly !== null) throw new Error(readOnly);
  const [troubled] = damaged;
  if (troubled) throw new Error(`${troubled.path}: ${troubled.reason}`);
  const revs = new Map<string, number>();
  return {
    async save(id, version) {
      const saved = library.has(id)
        ? await library.save(story(id, version), revs.get(id) ?? (await library.read(id)).rev)
        : await library.create(story(id, version));
      revs.set(id, saved.rev);
    },
    async load(id) {
      if (!library.has(id)) return 0;
      const { document, rev } = await library.read(id);
      revs.set(id, rev);
      return versionOf(document);
    },
    close: () => opened.close(),
  };
};
