/** Trial: the power goes while a process saves. Only what reached the disk image is looked at. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { timed, type Figures } from './figures.ts';
import { saveUntilKilled } from './killed-child.ts';
import { lookAfter } from './look-after.ts';
import { makeImage, mountImage } from './mounting.ts';
import { chance } from './random.ts';
import type { StoreName } from './stores/all-stores.ts';

const ids = ['first', 'second', 'third', 'fourth'];

export interface PowerCutOptions {
  folder: string;
  cuts: number;
  /** Cuts on the same image before a fresh one is made. */
  perImage: number;
  /** Longest time from the first save to the cut, in milliseconds. */
  longest: number;
  /** Mount options besides the defaults ("noauto_da_alloc", "commit=1"). */
  mountOptions: string[];
  sideBySide: number;
  seed: number;
}

/**
 * Stories are saved on an ext4 file system on a loop device. At the cut the process is killed and the image is copied
 * while it is still mounted: what the system held in memory only is not in the copy. The copy is mounted, which
 * replays its journal, and looked at.
 */
export function powerCuts(store: StoreName, options: PowerCutOptions): Promise<Figures> {
  const what = ['power cut on ext4', ...options.mountOptions].join(', ');
  return timed(what, store, async (figures) => {
    const random = chance(options.seed);
    const job = async (lane: number): Promise<void> => {
      while (figures.trials < options.cuts) await onOneImage(lane);
    };
    const onOneImage = async (lane: number): Promise<void> => {
      const at = (name: string): string => path.join(options.folder, `${lane}-${name}`);
      mkdirSync(options.folder, { recursive: true });
      makeImage(at('image'), 16);
      const live = at('live');
      let unmount = mountImage(at('image'), live, ...options.mountOptions);
      try {
        mkdirSync(path.join(live, 'store'));
        unmount(); // everything up to here is on the disk
        unmount = mountImage(at('image'), live, ...options.mountOptions);
        const known = new Map<string, number>();
        for (let cut = 0; cut < options.perImage && figures.trials < options.cuts; cut += 1) {
          figures.trials += 1;
          const said = await saveUntilKilled(
            store,
            path.join(live, 'store'),
            ids,
            random() * options.longest,
          );
          copySettled(at('image'), at('copy'));
          const unmountCopy = mountImage(at('copy'), at('after'));
          try {
            await lookAfter(store, path.join(at('after'), 'store'), said, new Map(known), figures);
          } finally {
            unmountCopy();
          }
          for (const [id, version] of said.begun) known.set(id, said.acknowledged.get(id) ?? version - 1);
        }
      } finally {
        unmount();
        for (const name of ['image', 'copy', 'live', 'after'])
          rmSync(at(name), { recursive: true, force: true });
      }
    };
    await Promise.all(Array.from({ length: options.sideBySide }, (_, lane) => job(lane)));
  });
}

/** Copies an image as it stood at one instant: reads it until two readings agree. */
function copySettled(image: string, copy: string): void {
  let before = readFileSync(image);
  for (;;) {
    const after = readFileSync(image);
    if (after.equals(before)) break;
    before = after;
  }
  writeFileSync(copy, before);
}
