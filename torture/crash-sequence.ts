/** Trial: crashes by chance while a library is worked on. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import type { Library } from '../desk/library/library.ts';
import { Crash, someState, type Tree } from './crash-states.ts';
import { remark, timed, type Figures } from './figures.ts';
import { chance, upTo } from './random.ts';
import { recordingDisk, type DiskEvent, type LeftOut } from './recording-disk.ts';
import { story, versionOf } from './story.ts';
import { readTree, writeTree } from './tree-on-disk.ts';

export interface SequenceOptions {
  folder: string;
  /** Libraries that are worked on, and what is done to each. */
  sequences: number;
  steps: number;
  /** Crashes looked at after each operation of the disk. */
  perOperation: number;
  seed: number;
  leftOut?: LeftOut;
}

/** Where a story is, and in which version: "library 3", "trash 2", "nowhere". */
type Place = string;
const ids = ['first', 'second', 'third'];

/**
 * Creates, saves, removes and restores stories, two at a time; then works out states of the disk after every
 * operation and opens each. A story must be as last acknowledged, or as the step under way would have it.
 */
export function crashesInSequences(options: SequenceOptions): Promise<Figures> {
  const { leftOut, folder } = options;
  const store = leftOut ? `desk without ${leftOut}` : 'desk';
  return timed('crashes by chance in sequences of work', store, async (figures) => {
    const random = chance(options.seed);
    for (let sequence = 0; sequence < options.sequences; sequence += 1) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const root = path.join(folder, 'library');
      await createLibrary(root);
      const base = readTree(root);
      const { disk, events } = recordingDisk(leftOut);
      await work(await openLibrary(root, { disk }), events, options.steps, random);
      figures.acknowledged += events.filter(isAcknowledgement).length;
      for (let cut = 0; cut <= events.length; cut += 1) {
        if (events[cut - 1]?.kind === 'note' && cut < events.length) continue;
        const crash = new Crash(base, events, cut);
        for (let state = 0; state < options.perOperation; state += 1) {
          figures.trials += 1;
          const after = path.join(folder, 'after');
          await judge(someState(crash, random), root, after, events.slice(0, cut), figures);
        }
      }
    }
    await rm(folder, { recursive: true, force: true });
  });
}

const isAcknowledgement = (event: DiskEvent): boolean =>
  event.kind === 'note' && event.text.startsWith('done');

async function work(
  library: Library,
  events: DiskEvent[],
  steps: number,
  random: () => number,
): Promise<void> {
  const places = new Map<string, Place>();
  let version = 0;
  const step = async (id: string): Promise<void> => {
    const [place = 'nowhere', at = ''] = (places.get(id) ?? '').split(' ');
    const say = (what: string, next: Place): void => {
      events.push({ kind: 'note', text: `${what} ${id} ${next}` });
      places.set(id, next);
    };
    const act = async (next: Place, job: () => Promise<unknown>): Promise<void> => {
      say('begin', next);
      await job();
      say('done', next);
    };
    const fresh = (version += 1);
    if (place === 'library' && random() < 0.3) await act(`trash ${at}`, () => library.remove(id));
    else if (place === 'library')
      await act(`library ${fresh}`, async () =>
        library.save(story(id, fresh, 1), (await library.read(id)).rev),
      );
    else if (place === 'trash') await act(`library ${at}`, () => library.restore(id));
    else await act(`library ${fresh}`, () => library.create(story(id, fresh, 1)));
  };
  for (let done = 0; done < steps; done += 2) {
    const first = upTo(ids.length, random);
    const second = (first + 1 + upTo(ids.length - 1, random)) % ids.length;
    await Promise.all([step(ids[first] ?? ''), step(ids[second] ?? '')]);
  }
}

async function judge(
  tree: Tree,
  root: string,
  after: string,
  events: readonly DiskEvent[],
  figures: Figures,
): Promise<void> {
  await rm(after, { recursive: true, force: true });
  writeTree(tree, root, after);
  const damage = (wrong: string): void => {
    figures.corrupt += 1;
    figures.failed += 1;
    remark(figures, wrong);
  };
  let found: Map<string, Place>;
  try {
    found = await placesIn(after);
  } catch (error) {
    damage(String(error));
    return;
  }
  const acknowledged = new Map<string, Place>();
  const underWay = new Map<string, Place>();
  for (const event of events) {
    if (event.kind !== 'note') continue;
    const [what, id = '', ...place] = event.text.split(' ');
    (what === 'done' ? acknowledged : underWay).set(id, place.join(' '));
  }
  for (const id of ids) {
    const place = found.get(id) ?? 'nowhere';
    const known = acknowledged.get(id) ?? 'nowhere';
    if (place === known || place === underWay.get(id)) continue;
    figures.lost += 1;
    figures.failed += 1;
    remark(figures, `“${id}” is in ${place}; acknowledged was ${known}.`);
  }
}

/** Where each story is, as a library opened there has it. A copy in the trash does not count beside the story. */
async function placesIn(root: string): Promise<Map<string, Place>> {
  const library = await openLibrary(root);
  const [troubled] = library.state().troubled;
  if (troubled) throw new Error(`${troubled.path}: ${troubled.reason}`);
  const places = new Map<string, Place>();
  for (const { id, teaser } of await library.trash())
    if (!places.has(id)) places.set(id, `trash ${teaser.replace('version ', '')}`);
  for (const { id } of library.list())
    places.set(id, `library ${versionOf((await library.read(id)).document, 1)}`);
  return places;
}
