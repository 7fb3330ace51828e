/** Trial: a process is killed in the middle of saving. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { OpenedLibrary } from '../desk/opening/opened-library.ts';
import { remark, timed, type Figures } from './figures.ts';
import { saveUntilKilled } from './killed-child.ts';
import { lookAfter } from './look-after.ts';
import { chance } from './random.ts';
import type { StoreName } from './stores/all-stores.ts';

const ids = ['first', 'second', 'third', 'fourth'];

export interface KillOptions {
  /** Folder for the trial; emptied on the way. */
  folder: string;
  kills: number;
  /** Children that are killed one after another on the same store. */
  perStore: number;
  /** Longest time from the first save to the kill, in milliseconds. */
  longest: number;
  /** Trials at the same time. */
  sideBySide: number;
  seed: number;
}

/** Kills children that save four stories at once; the store is opened anew and looked at after every kill. */
export function killTrials(store: StoreName, options: KillOptions): Promise<Figures> {
  return timed('kill -9 while saving', store, async (figures) => {
    const random = chance(options.seed);
    const job = async (lane: number): Promise<void> => {
      while (figures.trials < options.kills) {
        const folder = path.join(options.folder, `${lane}`);
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        const known = new Map<string, number>();
        let killed = 0; // the other lanes may have come to the last trial first
        for (; killed < options.perStore && figures.trials < options.kills; killed += 1) {
          figures.trials += 1;
          const damaged = figures.corrupt;
          const said = await saveUntilKilled(store, folder, ids, random() * options.longest);
          await lookAfter(store, folder, said, known, figures);
          if (figures.corrupt > damaged) break; // a damaged store is thrown away
        }
        if (store === 'desk' && killed > 0) await countLeftOvers(folder, figures);
      }
    };
    await Promise.all(Array.from({ length: options.sideBySide }, (_, lane) => job(lane)));
  });
}

/** A temporary file that the openings and one tidying have left behind counts as damage. */
async function countLeftOvers(folder: string, figures: Figures): Promise<void> {
  const opened = await OpenedLibrary.open(path.join(folder, 'library'), { stays: false });
  await opened.tidy();
  await opened.close();
  const left = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'));
  figures.corrupt += left.length;
  if (left.length > 0) remark(figures, `Tidying left ${left.join(', ')} behind.`);
}
