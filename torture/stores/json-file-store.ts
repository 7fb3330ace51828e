/** lowdb as it comes: one JSON file a story, through its own `JSONFile`. */
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import path from 'node:path';
import type { NewsItem } from '../../core/document.ts';
import { story, versionOf } from '../story.ts';
import type { OpenStore } from './store.ts';

export const openJsonFileStore: OpenStore = (folder) => {
  const open = (id: string): Low<NewsItem | null> =>
    new Low<NewsItem | null>(new JSONFile(path.join(folder, `${id}.json`)), null);
  return Promise.resolve({
    async save(id, version) {
      const low = open(id);
      low.data = story(id, version);
      await low.write();
    },
    async load(id) {
      const low = open(id);
      await low.read();
      return low.data === null ? 0 : versionOf(low.data);
    },
    close: () => undefined,
  });
};
