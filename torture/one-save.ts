/** Trial: every crash that one save can meet. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { documentSchema } from '../core/document.ts';
import { LibraryFiles } from '../desk/documents/library-files.ts';
import { readStored } from '../desk/documents/stored-file.ts';
import { Crash, everyState } from './crash-states.ts';
import { remark, timed, type Figures } from './figures.ts';
import { recordingDisk, type LeftOut } from './recording-disk.ts';
import { story, versionOf } from './story.ts';
import { diskOf, readTree } from './tree-on-disk.ts';

/**
 * Saves version 2 of a short story over version 1 (or over nothing), and looks at every state of the disk after every
 * step: any unsynced change of names lost, unsynced words cut or zeroed at every byte. Damage is anything but version
 * 1 or 2; loss is version 1 after the acknowledgement. `leftOut` makes the writer careless.
 */
export function everyCrashOfOneSave(
  folder: string,
  over: 'an old version' | 'nothing',
  leftOut?: LeftOut,
): Promise<Figures> {
  const what = `every crash of a save over ${over}`;
  return timed(what, leftOut ? `desk without ${leftOut}` : 'desk', async (figures) => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'story.json');
    if (over === 'an old version') await new LibraryFiles(folder).writeCopy(file, story('story', 1, 1), 1);
    const base = readTree(folder);
    const { disk, events } = recordingDisk(leftOut);
    await new LibraryFiles(folder, disk).writeCopy(file, story('story', 2, 1), 2);
    figures.acknowledged = 1;
    for (let cut = 0; cut <= events.length; cut += 1)
      for (const tree of everyState(new Crash(base, events, cut))) {
        figures.trials += 1;
        let wrong: string | null = null;
        try {
          const found = await readStored(file, documentSchema, diskOf(tree));
          const version = found ? versionOf(found.document, 1) : 0;
          if (cut === events.length && version !== 2) {
            figures.lost += 1;
            wrong = `version ${version} is there after the acknowledgement`;
          } else if (version !== 2 && version !== (over === 'nothing' ? 0 : 1))
            throw new Error(`Version ${version} is there.`);
        } catch (error) {
          figures.corrupt += 1;
          wrong = String(error);
        }
        if (wrong === null) continue;
        figures.failed += 1;
        remark(figures, `After step ${cut} of ${events.length}: ${wrong}`);
      }
  });
}
