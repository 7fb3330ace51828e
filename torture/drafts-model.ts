/**
 * Trial: several pages of one desk type, note, save and are gone, while another desk saves, deletes and restores files,
 * and the desk itself ends. A word that was acknowledged in a draft must be in the library (a document, the history, a
 * conflict copy, the trash) or in the drafts until its page notes newer words in its place or the editor discards it.
 */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { resolutions } from '../core/conflicts/conflict.ts';
import { ids, type Id } from './desk-in-sync.ts';
import { TypingDesk, type Pages } from './typing-desk.ts';

/** Something that happens; `fresh` gives a word that nobody has written yet. */
interface Step {
  label: string;
  run(desk: TypingDesk, fresh: () => string): Promise<void>;
}

const anyPage = fc.constantFrom('one', 'two', 'three');
const anyId = fc.constantFrom<Id>(...ids);

const onSheet = fc.tuple(anyPage, anyId);
const typing = fc.oneof(
  onSheet.map(([page, id]): Step => ({
    label: `page ${page} types in ${id}`,
    run: (desk, fresh) => desk.type(page, id, fresh()),
  })),
  onSheet.map(([page, id]): Step => ({
    label: `page ${page} saves ${id}`,
    run: (desk) => desk.save(page, id),
  })),
  onSheet.map(([page, id]): Step => ({
    label: `page ${page} saves ${id} and types on before the answer`,
    run: async (desk, fresh) => {
      await Promise.all([desk.save(page, id), desk.type(page, id, fresh())]);
    },
  })),
  fc.tuple(onSheet, anyPage).map(([[page, id], other]): Step => ({
    label: `page ${page} saves ${id} while page ${other} types in it`,
    run: async (desk, fresh) => {
      await Promise.all([desk.type(other, id, fresh()), desk.save(page, id)]);
    },
  })),
  onSheet.map(([page, id]): Step => ({
    label: `page ${page} opens ${id} anew`,
    run: (desk) => desk.show(page, id),
  })),
);
const ending = fc.constantFrom<Step>(
  { label: 'the desk ends and begins again', run: (desk) => desk.end(true) },
  { label: 'the desk is shut and opened again', run: (desk) => desk.end(false) },
  { label: 'the pages are gone, and another comes', run: (desk) => desk.turnOver() },
);
const deciding = fc.tuple(fc.nat(), fc.boolean()).map(([which, takes]): Step => ({
  label: `a left-over is ${takes ? 'put back' : 'discarded'}`,
  run: (desk) => desk.decide(which, takes),
}));
const settling = fc.constantFrom(...resolutions).map((choice): Step => ({
  label: `a conflict is settled: ${choice}`,
  run: (desk) => desk.settle(choice),
}));
const around = fc
  .tuple(anyId, fc.nat())
  .chain(([id, which]) =>
    fc.constantFrom<Step>(
      { label: `${id} is removed`, run: (desk) => desk.remove(id) },
      { label: `${id} is taken from the trash`, run: (desk) => desk.restore(id) },
      { label: `another desk saves ${id}`, run: (desk, fresh) => desk.saveElsewhere(id, fresh()) },
      { label: `an earlier ${id} is put back`, run: (desk) => desk.putBack(id, which) },
      { label: `${id} is deleted`, run: (desk) => desk.deleteFile(id) },
      { label: 'the desk looks', run: (desk) => desk.look() },
    ),
  );

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: typing },
  { weight: 2, arbitrary: ending },
  { weight: 1, arbitrary: deciding },
  { weight: 1, arbitrary: settling },
  { weight: 3, arbitrary: around },
);

/** Runs so many histories in the folder. Throws fast-check's report of the shortest that loses a word. */
export async function draftsRuns(
  folder: string,
  runs: number,
  seed: number,
  pages: Pages = 'apart',
): Promise<void> {
  const shown = anyStep.map((step) => Object.assign(step, { [fc.toStringMethod]: () => step.label }));
  await fc.assert(
    fc.asyncProperty(fc.array(shown, { minLength: 3, maxLength: 25 }), async (steps) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const desk = await TypingDesk.begin(path.join(folder, 'desk'), pages);
      let count = 0;
      try {
        for (const step of steps) {
          await step.run(desk, () => `word-${++count}-`);
          desk.remember();
        }
        await desk.end(true);
        const words = await desk.words();
        for (const word of desk.acknowledged())
          assert.ok(words.includes(word), `“${word}” was acknowledged in a draft, and is gone.`);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: runs, seed },
  );
}
