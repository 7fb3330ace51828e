/** What `npm run torture` does, part by part. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { bitFlips, everyCut, lookAtDamage, wholeReplacements } from '../../torture/damage.ts';
import { crashesInSequences } from '../../torture/crash-sequence.ts';
import { draftsRuns } from '../../torture/drafts-model.ts';
import { timed, type Figures } from '../../torture/figures.ts';
import { fillDisk } from '../../torture/full-disk.ts';
import { killTrials } from '../../torture/kill.ts';
import { largePictures, largeText } from '../../torture/large-documents.ts';
import { modelRuns } from '../../torture/library-model.ts';
import { oddFileRuns } from '../../torture/odd-file.ts';
import { whyNoImages, whyNoSmallDisk } from '../../torture/mounting.ts';
import { everyCrashOfOneSave } from '../../torture/one-save.ts';
import { powerCuts } from '../../torture/power-cut.ts';
import { lookAtSettingsDamage } from '../../torture/settings-damage.ts';
import type { StoreName } from '../../torture/stores/all-stores.ts';
import { twoDesksRuns } from '../../torture/two-desks-model.ts';
import { twoWriters } from '../../torture/two-writers.ts';

/** What a part is given. */
export interface Work {
  /** A folder on a real disk. */
  folder: string;
  /** A folder in memory where there is one: for what does not ask whether the disk keeps its word. */
  quickFolder: string;
  /** So many trials of the usual number (a share of 1 is the whole). */
  some(count: number): number;
  /** Called with each line as soon as it is there. */
  tell(figures: Figures): void;
}

/** A part: does its trials; gives a sentence where it cannot be done here. */
type Part = (work: Work) => Promise<string | null>;

const sideBySide = Math.min(4, availableParallelism());
const others: StoreName[] = ['lowdb JSONFile', 'write-file-atomic', 'node:sqlite'];

const kill: Part = async ({ folder, some, tell }) => {
  const options = { folder: path.join(folder, 'kill'), perStore: 20, longest: 40, sideBySide, seed: 1 };
  tell(await killTrials('desk', { ...options, kills: some(2_000) }));
  for (const store of others) tell(await killTrials(store, { ...options, kills: some(250) }));
  tell(await killTrials('bare writeFile', { ...options, kills: some(50) }));
  return null;
};

const powerCut: Part = async ({ quickFolder, some, tell }) => {
  const why = whyNoImages();
  if (why !== null) return `Power cuts need ext4 images on loop devices: ${why}.`;
  const folder = path.join(quickFolder, 'power-cut');
  const options = { folder, perImage: 20, longest: 60, sideBySide, seed: 2 };
  for (const mountOptions of [[], ['noauto_da_alloc', 'commit=1']]) {
    tell(await powerCuts('desk', { ...options, mountOptions, cuts: some(500) }));
    for (const store of others) tell(await powerCuts(store, { ...options, mountOptions, cuts: some(50) }));
  }
  return null;
};

const fullDisk: Part = async ({ folder, tell }) => {
  const why = whyNoSmallDisk();
  if (why !== null) return `Full disks need small disks in memory: ${why}.`;
  for (const store of ['desk', ...others] as StoreName[]) {
    const { refused, ...figures } = await fillDisk(store, path.join(folder, 'full-disk'));
    tell({ ...figures, remark: figures.remark || `${refused} saves were refused with an error.` });
  }
  return null;
};

const crashStates: Part = async ({ quickFolder, some, tell }) => {
  const folder = path.join(quickFolder, 'crash-states');
  tell(await everyCrashOfOneSave(folder, 'an old version'));
  tell(await everyCrashOfOneSave(folder, 'nothing'));
  const options = { folder, sequences: some(150), steps: 20, perOperation: 2, seed: 3 };
  tell(await crashesInSequences(options));
  for (const leftOut of ['file syncs', 'folder syncs'] as const) {
    tell(await everyCrashOfOneSave(folder, 'an old version', leftOut));
    tell(await crashesInSequences({ ...options, sequences: some(10), leftOut }));
  }
  return null;
};

const damage: Part = async ({ quickFolder, some, tell }) => {
  const folder = path.join(quickFolder, 'damage');
  for (const [what, damages] of [
    ['a document cut at every byte', everyCut],
    [`${some(5_000)} turned bits`, (whole: Uint8Array) => bitFlips(whole, some(5_000), 4)],
    ['a document replaced', wholeReplacements],
  ] as const) {
    const { troubled, edited, harmless, ...figures } = await lookAtDamage(what, folder, damages);
    tell({
      ...figures,
      remark:
        figures.remark ||
        `${troubled} shown as troubled, ${edited} known as changed, ${harmless} with the same words.`,
    });
  }
  tell(await lookAtSettingsDamage('library.json cut at every byte', folder, everyCut));
  tell(await lookAtSettingsDamage('library.json replaced', folder, wholeReplacements));
  return null;
};

const writers: Part = async ({ folder, some, tell }) => {
  for (const [guard, seconds] of [
    ['lock', some(60)],
    ['no-lock', some(10)],
  ] as const) {
    const { conflicts, kills, ...figures } = await twoWriters(
      path.join(folder, 'two-writers'),
      guard,
      seconds * 1_000,
    );
    const counts = `${seconds} s; ${conflicts} conflicts reported, ${kills} kills.`;
    tell({ ...figures, remark: `${counts} ${figures.remark}`.trim() });
  }
  return null;
};

const model: Part = async ({ quickFolder, some, tell }) => {
  const runs = some(10_000);
  const figures = await timed(
    'histories of steps and crashes beside a plain map',
    'desk',
    async (counted) => {
      counted.trials = runs;
      await modelRuns(path.join(quickFolder, 'model'), runs, 5).catch((error: unknown) => {
        counted.corrupt = 1;
        counted.failed = 1;
        counted.remark = String(error);
      });
    },
  );
  tell(figures);
  return null;
};

const twoDesks: Part = async ({ quickFolder, some, tell }) => {
  for (const [protection, runs] of [
    ['kept', some(5_000)],
    ['bare', some(500)],
  ] as const) {
    const what = 'two desks, a service that restores, deletes and renames, kills';
    const label = protection === 'kept' ? what : `${what}, without the newest states`;
    const figures = await timed(label, 'desk', async (counted) => {
      counted.trials = runs;
      const folder = path.join(quickFolder, 'two-desks');
      await twoDesksRuns(folder, runs, 6, protection).catch((error: unknown) => {
        counted.lost = 1;
        counted.failed = 1;
        counted.remark = String((error as Error).cause ?? error);
      });
    });
    tell(figures);
  }
  return null;
};

const drafts: Part = async ({ quickFolder, some, tell }) => {
  for (const [pages, runs] of [
    ['apart', some(5_000)],
    ['as one', some(500)],
  ] as const) {
    const what = 'pages that type, save and are gone, and what happens around them';
    const label = pages === 'apart' ? what : `${what}, without telling pages apart`;
    const figures = await timed(label, 'desk', async (counted) => {
      counted.trials = runs;
      await draftsRuns(path.join(quickFolder, 'drafts'), runs, 9, pages).catch((error: unknown) => {
        counted.lost = 1;
        counted.failed = 1;
        counted.remark = String((error as Error).cause ?? error);
      });
    });
    tell(figures);
  }
  return null;
};

const oddFiles: Part = async ({ quickFolder, some, tell }) => {
  for (const [reader, runs] of [
    ['careful', some(5_000)],
    ['trusting', some(500)],
  ] as const) {
    const what = 'one odd file, a pipe or a link in a library';
    const label = reader === 'careful' ? what : `${what}, without judging files`;
    const figures = await timed(label, 'desk', async (counted) => {
      counted.trials = runs;
      const folder = path.join(quickFolder, `odd-file-${reader}`);
      await oddFileRuns(folder, runs, undefined, reader).catch((error: unknown) => {
        counted.failed = 1;
        counted.remark = String(error);
      });
    });
    tell(figures);
  }
  return null;
};

const large: Part = async ({ folder, tell }) => {
  tell(await largeText(path.join(folder, 'large'), 50));
  tell(await largePictures(path.join(folder, 'large'), 100));
  return null;
};

/** The parts by the names that the command line knows. */
export const parts: Readonly<Record<string, Part>> = {
  kill,
  'power-cut': powerCut,
  'full-disk': fullDisk,
  'crash-states': crashStates,
  damage,
  'two-writers': writers,
  model,
  'two-desks': twoDesks,
  drafts,
  'odd-files': oddFiles,
  large,
};
