/** The desk's own library. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { createLibrary, openLibrary } from '../../open-library.ts';
import { story, versionOf } from '../story.ts';
import type { OpenStore } from './store.ts';

export const openDeskStore: OpenStore = async (folder) => {
  const root = path.join(folder, 'library');
  const there = await access(path.join(root, 'library.json')).then(
    () => true,
    () => false,
  );
  const library = await (there ? openLibrary(root) : createLibrary(root));
  const [troubled] = library.state().troubled;
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
    close: () => undefined,
  };
};
