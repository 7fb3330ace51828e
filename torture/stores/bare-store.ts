/** A bare `writeFile` over the old file: what a trial must be able to catch. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { story } from '../story.ts';
import { loadStory } from './atomic-store.ts';
import type { OpenStore } from './store.ts';

export const openBareStore: OpenStore = (folder) => {
  const pathOf = (id: string): string => path.join(folder, `${id}.json`);
  return Promise.resolve({
    save: (id, version) => writeFile(pathOf(id), JSON.stringify(story(id, version), null, 2)),
    load: (id) => loadStory(pathOf(id)),
    close: () => undefined,
  });
};
