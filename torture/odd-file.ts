/** One file of a library that holds anything at all, or is no file: the library opens, and everything else is there. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Document } from '../core/document.ts';
import { Attention } from '../desk/recovery/attention.ts';
import { examine } from '../desk/doctor/doctor.ts';
import { OpenedLibrary } from '../desk/opening/opened-library.ts';
import { listPictures, readPicture } from '../desk/pictures/media.ts';
import { fullLibrary } from '../desk/testing/full-library.ts';
import { oddities, type Oddity } from '../desk/testing/oddities.ts';

/** In the place of a folder something odd may stand as well. */
const folders = [
  ...['news', 'briefs', 'brochures', 'media', '.desk'],
  ...['history', 'history/one', 'trash', 'conflicts', 'settings', 'set-aside'].map((name) => `.desk/${name}`),
];
/** Documents of the library, each with its place. */
const documents = {
  one: 'news/one.json',
  two: 'news/two.json',
  three: 'news/three.json',
  spring: 'brochures/spring.json',
};

/** A library with something in each corner, beside a folder that is none of its business. */
export interface Ground {
  /** The library as it is copied for each trial, and the places of its files. */
  model: string;
  places: string[];
  trials: string;
}

export async function prepareGround(folder: string): Promise<Ground> {
  const model = path.join(folder, 'model');
  await fullLibrary(model);
  const opened = await OpenedLibrary.open(model, { stays: false });
  await opened.close();
  writeFileSync(path.join(model, '.desk/lock'), '');
  writeFileSync(path.join(model, '.desk/index.json'), '');
  writeFileSync(path.join(model, '.desk/days.json'), '');
  writeFileSync(path.join(model, '.desk/attention.json'), '');
  const found = readdirSync(model, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(model, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  for (const name of ['lock', 'index.json', 'days.json', 'attention.json'])
    rmSync(path.join(model, '.desk', name));
  return {
    model,
    places: [...found, ...folders, 'news/new.json', 'briefs/odd name.json'].sort(),
    trials: path.join(folder, 'trials'),
  };
}

/** `careful`: the desk as it is. `trusting`: a reader that takes files for what they should be: the trial can fail. */
export type Reader = 'careful' | 'trusting';

let count = 0;

/** Puts something odd into a place and opens the library. Throws where anything else suffers from it. */
export async function tryOddFile(
  ground: Ground,
  place: string,
  oddity: Oddity,
  reader: Reader = 'careful',
): Promise<void> {
  const here = path.join(ground.trials, String(count++));
  const [root, outside] = [path.join(here, 'library'), path.join(here, 'outside')];
  mkdirSync(outside, { recursive: true });
  writeFileSync(path.join(outside, 'kept.txt'), 'none of the desk’s business');
  cpSync(ground.model, root, { recursive: true });
  stand(path.join(root, place), outside, oddity);
  try {
    await inTime(reader === 'careful' ? lookAround(root, place) : trust(root, place));
    const left = readdirSync(outside);
    if (left.some((name) => name !== 'kept.txt' && name !== 'pipe') || !left.includes('kept.txt'))
      throw new Error(`The folder outside holds ${left.join(', ')}.`);
    if (readFileSync(path.join(outside, 'kept.txt'), 'utf8') !== 'none of the desk’s business')
      throw new Error('A file outside was changed.');
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

function stand(target: string, outside: string, oddity: Oddity): void {
  rmSync(target, { recursive: true, force: true });
  if ('bytes' in oddity) return writeFileSync(target, oddity.bytes);
  const pipe = path.join(outside, 'pipe');
  switch (oddity.stands) {
    case 'pipe':
      return void execFileSync('mkfifo', [target]);
    case 'folder':
      return void mkdirSync(target);
    case 'link':
      return symlinkSync(path.join(outside, 'kept.txt'), target);
    case 'link to a pipe':
      execFileSync('mkfifo', [pipe]);
      return symlinkSync(pipe, target);
    case 'link to itself':
      return symlinkSync(target, target);
    case 'link to nothing':
      return symlinkSync(path.join(outside, 'nothing'), target);
    case 'link to a folder':
      return symlinkSync(outside, target);
  }
}

/** Documents that do not stand in the odd place. */
const othersThan = (place: string): string[] =>
  Object.entries(documents).flatMap(([id, at]) => (at === place || at.startsWith(`${place}/`) ? [] : [id]));

/** Lists a library as a program does that has never met an odd file. Pipes alone it does not wait for. */
async function trust(root: string, place: string): Promise<void> {
  const listed = new Set<string>();
  for (const folder of ['news', 'briefs', 'brochures'])
    for (const name of readdirSync(path.join(root, folder))) {
      const file = path.join(root, folder, name);
      if (statSync(file).isFIFO()) continue;
      const { document } = JSON.parse(readFileSync(file, 'utf8')) as { document: Document };
      listed.add(document.id);
    }
  const missing = othersThan(place).filter((id) => !listed.has(id));
  if (missing.length > 0) throw new Error(`Not listed: ${missing.join(', ')}.`);
  await Promise.resolve();
}

async function lookAround(root: string, place: string): Promise<void> {
  const others = othersThan(place);
  const opened = await OpenedLibrary.open(root, { stays: false });
  try {
    const { library, conflicts, history } = opened;
    const listed = new Set(library.list().map(({ id }) => id));
    const missing = others.filter((id) => !listed.has(id));
    if (missing.length > 0) throw new Error(`Not listed: ${missing.join(', ')}.`);
    for (const id of others) await library.read(id);
    const attention = new Attention({ library, conflicts, journal: null });
    for (const { item, about } of await attention.items())
      if (about === 'document' || about === 'settings') await attention.candidates(item).catch(() => []);
    await opened.trash();
    await conflicts.conflicts();
    for (const { version } of await history.versions('one'))
      await history.readVersion('one', version).catch(() => null);
    for (const { src } of await listPictures(library)) await readPicture(library, src).catch(() => null);
    await examine(root);
    const other = others.at(-1);
    if (library.permission.why === null && other !== undefined) {
      const { document, rev } = await library.read(other);
      await library.save(withNewWords(document), rev);
      if ((await library.read(other)).rev <= rev) throw new Error('Nothing was saved.');
    }
    if (
      place.startsWith('news/') &&
      lstatSync(path.join(root, place), { throwIfNoEntry: false }) === undefined
    )
      throw new Error('The odd file is gone.');
  } finally {
    await opened.close();
  }
}

const withNewWords = (document: Document): Document =>
  document.kind === 'brochure'
    ? { ...document, introduction: 'New words' }
    : { ...document, teaser: 'New words' };

/** Whoever waits for the other end of a pipe waits for ever. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('It takes more than twenty seconds.'));
    }, 20_000);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** The law as fast-check tries it, `runs` times. */
export async function oddFileRuns(
  folder: string,
  runs: number,
  seed?: number,
  reader: Reader = 'careful',
): Promise<void> {
  const ground = await prepareGround(folder);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ground.places), oddities, (place, oddity) =>
      tryOddFile(ground, place, oddity, reader),
    ),
    { numRuns: runs, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
  );
}
