/**
 * Trial: two desks, each with its own copy of a library, a service that carries files between the two and also restores,
 * deletes and renames them, and desks that are killed. Every word that a desk has acknowledged must be in its library in
 * the end: in a document, the history, a conflict copy, the trash, or what was set aside.
 */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolutions, type Resolution } from '../core/conflicts/conflict.ts';
import { createLibrary } from '../desk/opening/open-library.ts';
import { ids, Place, type, worked, type Protection } from './desk-in-sync.ts';

type Side = 0 | 1;

/** Something that happens; `fresh` gives a word that nobody has written yet. */
interface Step {
  label: string;
  run(places: readonly [Place, Place], fresh: () => string): Promise<void>;
}

const anySide = fc.constantFrom<Side>(0, 1);
const anyId = fc.constantFrom(...ids);

const typing = fc.tuple(anySide, anyId, fc.boolean()).map(([side, id, fromSheet]): Step => ({
  label: `desk ${side} types in ${id}${fromSheet ? ' as it had opened it' : ''}`,
  run: (places, fresh) => type(places[side], id, fromSheet, fresh()),
}));
const opening = fc.tuple(anySide, anyId).map(([side, id]): Step => ({
  label: `desk ${side} opens ${id}`,
  run: async (places) => {
    const stored = await places[side].desk.library.read(id).catch(() => null);
    if (stored) places[side].sheets.set(id, stored);
  },
}));
const removing = fc.tuple(anySide, anyId, fc.boolean()).map(([side, id, back]): Step => ({
  label: `desk ${side} ${back ? 'restores' : 'removes'} ${id}`,
  run: async (places) => {
    const { library } = places[side].desk;
    await worked(back ? library.restore(id) : library.remove(id));
  },
}));
const settling = fc
  .tuple(anySide, fc.constantFrom<Resolution>(...resolutions))
  .map(([side, choice]): Step => ({
    label: `desk ${side} settles a conflict: ${choice}`,
    run: async (places) => {
      const { conflicts } = places[side].desk;
      const [first] = await conflicts.conflicts();
      if (first) await worked(conflicts.resolve(first.conflict, choice));
    },
  }));
const looking = anySide.map((side): Step => ({
  label: `desk ${side} looks`,
  run: async (places) => {
    const { library } = places[side].desk;
    for (const { name } of await library.files.documentFiles()) await library.lookAtFile('news', name);
    for (const { id } of library.list()) await library.rereadFile('news', id);
  },
}));
const killing = fc
  .tuple(anySide, anyId, fc.nat(24), fc.boolean())
  .map(([side, id, operations, lastHappens]): Step => ({
    label: `desk ${side} is killed after ${operations} operations while it types in ${id}`,
    run: async (places, fresh) => {
      const place = places[side];
      place.mortal.dieAfter(operations, lastHappens);
      const word = fresh();
      await type(place, id, false, word).catch(() => undefined);
      if (place.mortal.hasDied()) place.acknowledged.delete(word); // nobody heard it
      await place.desk.close();
      place.mortal.revive();
      await place.open();
    },
  }));
/** The desk is closed while the service is at work, and opened again after it. */
const away = (side: Side, deed: Step): Step => ({
  label: `while desk ${side} is closed: ${deed.label}`,
  run: async (places, fresh) => {
    await places[side].desk.close();
    await deed.run(places, fresh);
    await places[side].open();
  },
});

const put = (file: string, bytes: Buffer, inPlace: boolean): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  if (inPlace) writeFileSync(file, bytes);
  else {
    writeFileSync(`${file}.part`, bytes);
    renameSync(`${file}.part`, file);
  }
};

const service = fc.oneof(
  fc.tuple(anySide, anyId, fc.boolean()).map(([side, id, inPlace]): Step => ({
    label: `${id} is carried from desk ${side}${inPlace ? ' in place' : ''}`,
    run: (places) => {
      const [from, to] = [places[side], places[side === 0 ? 1 : 0]];
      if (existsSync(from.fileOf(id))) put(to.fileOf(id), readFileSync(from.fileOf(id)), inPlace);
      else rmSync(to.fileOf(id), { force: true });
      return Promise.resolve();
    },
  })),
  fc.tuple(anySide, anyId, fc.nat(), fc.boolean()).map(([side, id, which, inPlace]): Step => ({
    label: `an earlier ${id} is restored at desk ${side}`,
    run: (places) => {
      const known = places[side].versions.get(id) ?? [];
      const bytes = known[which % Math.max(1, known.length)];
      if (bytes) put(places[side].fileOf(id), bytes, inPlace);
      return Promise.resolve();
    },
  })),
  fc.tuple(anySide, anyId).map(([side, id]): Step => ({
    label: `${id} is deleted at desk ${side}`,
    run: (places) => {
      rmSync(places[side].fileOf(id), { force: true });
      return Promise.resolve();
    },
  })),
  fc.tuple(anySide, anyId, fc.nat(99)).map(([side, id, number]): Step => ({
    label: `${id} is renamed at desk ${side}`,
    run: (places) => {
      const file = places[side].fileOf(id);
      const copy = path.join(path.dirname(file), `${id} (conflicted copy ${number}).json`);
      if (existsSync(file) && !existsSync(copy)) renameSync(file, copy);
      return Promise.resolve();
    },
  })),
  fc.tuple(anySide, fc.boolean()).map(([side, renamed]): Step => ({
    label: `the folder is ${renamed ? 'renamed' : 'deleted'} at desk ${side}`,
    run: (places) => {
      const folder = path.join(places[side].root, 'news');
      const copy = `${folder} (conflicted copy)`;
      if (renamed && existsSync(folder) && !existsSync(copy)) renameSync(folder, copy);
      else if (!renamed) rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  })),
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: typing },
  { weight: 1, arbitrary: opening },
  { weight: 1, arbitrary: removing },
  { weight: 1, arbitrary: settling },
  { weight: 2, arbitrary: looking },
  { weight: 2, arbitrary: killing },
  { weight: 4, arbitrary: service },
  { weight: 3, arbitrary: fc.tuple(anySide, service).map(([side, deed]) => away(side, deed)) },
);

/** Runs so many histories in the folder. Throws fast-check's report of the shortest that loses a word. */
export async function twoDesksRuns(
  folder: string,
  runs: number,
  seed: number,
  protection: Protection = 'kept',
): Promise<void> {
  const shown = anyStep.map((step) => Object.assign(step, { [fc.toStringMethod]: () => step.label }));
  await fc.assert(
    fc.asyncProperty(fc.array(shown, { maxLength: 20 }), async (steps) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const places: [Place, Place] = [
        new Place(path.join(folder, 'first'), protection),
        new Place(path.join(folder, 'second'), protection),
      ];
      await createLibrary(places[0].root);
      cpSync(places[0].root, places[1].root, { recursive: true });
      for (const place of places) await place.open();
      let count = 0;
      try {
        for (const step of steps) {
          await step.run(places, () => `word-${++count}-`);
          for (const place of places) place.remember();
        }
        for (const place of places) await place.reopen();
        for (const [side, place] of places.entries()) {
          const words = place.words();
          for (const word of place.acknowledged)
            assert.ok(words.includes(word), `“${word}” was acknowledged by desk ${side}, and is gone.`);
        }
      } finally {
        for (const place of places) await place.desk.close();
      }
    }),
    { numRuns: runs, seed },
  );
}
