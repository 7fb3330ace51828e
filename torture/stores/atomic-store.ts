/** `write-file-atomic`, one JSON file a story. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { errorCode } from '../../desk/storage/disk.ts';
import { story, versionOf } from '../story.ts';
import type { OpenStore } from './store.ts';

export const openAtomicStore: OpenStore = (folder) => {
  const pathOf = (id: string): string => path.join(folder, `${id}.json`);
  return Promise.resolve({
    save: (id, version) => writeFileAtomic(pathOf(id), JSON.stringify(story(id, version), null, 2)),
    load: (id) => loadStory(pathOf(id)),
    close: () => undefined,
  });
};

/** Version in a file of bare JSON; 0 where there is no file. Throws where it is damaged. */
export async function loadStory(file: string): Promise<number> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
  return versionOf(JSON.parse(text));
}
