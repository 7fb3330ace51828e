/** One file of a library that holds anything at all, or is no file: the library opens, and everything else is there. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { schemaVersion, type BodyNode } from '../../core/document.ts';
import { Attention } from '../attention/attention.ts';
import { examine } from '../doctor/doctor.ts';
import { KeptLibrary } from '../keeping/kept-library.ts';
import { seal } from '../library/envelope.ts';
import { readPicture } from '../library/media.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { fullLibrary } from '../testing/full-library.ts';

/** What stands in a place: bytes, or something else than a file. */
export type Oddity = { bytes: Uint8Array } | { stands: (typeof strangers)[number] };

const strangers = [
  'pipe',
  'folder',
  'link',
  'link to a pipe',
  'link to itself',
  'link to nothing',
  'link to a folder',
] as const;

const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const sealed = (document: unknown): Uint8Array =>
  text({ ...seal(document as { id: string }, 7, '2024-03-11T10:00:00.000Z', schemaVersion) });

/** Quotations in one another. */
export function nested(levels: number): BodyNode {
  let node: BodyNode = bodyOf('Deep down.').content?.[0] ?? { type: 'paragraph' };
  for (let level = 0; level < levels; level += 1) node = { type: 'blockquote', content: [node] };
  return { type: 'doc', content: [node] };
}

/** JSON of lists in one another, put together as text, for nothing else can write it. */
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const whole = newsItem({ id: 'two', body: bodyOf('Twelve ports.') });
const linked = (href: unknown): unknown => ({
  ...whole,
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  },
});

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(1e308, -1, 2 ** 53, '../../../outside/kept.txt', 'a\0b', '\u202e', null, [], {}),
);
const anyDocument = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.keys(whole), 'unheardOf'), anyValue)
    .map(([key, value]) => ({ ...whole, [key]: value })),
  anyValue.map(linked),
  fc.integer({ min: 0, max: 4_000 }).map((levels) => ({ ...whole, body: nested(levels) })),
);
const oddBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map((json) => new TextEncoder().encode(json)),
  anyValue.map(text),
  anyDocument.map((document) => {
    try {
      return sealed(document);
    } catch {
      return text({
        schema: schemaVersion,
        id: 'two',
        rev: 1,
        savedAt: 'then',
        sha256: '',
        document: 'too deep',
      });
    }
  }),
  fc
    .tuple(fc.constantFrom('schema', 'id', 'rev', 'savedAt', 'sha256', 'document', 'unheardOf'), anyValue)
    .map(([key, value]) => text({ ...seal(whole, 3, '2024-03-11T10:00:00.000Z'), [key]: value })),
  fc
    .integer({ min: 1, max: 60_000 })
    .map((levels) =>
      JSON.stringify(seal(whole, 3, '2024-03-11T10:00:00.000Z')).replace(
        '"doc"',
        `"doc","attrs":{"a":${deep(levels)}}`,
      ),
    )
    .map((json) => new TextEncoder().encode(json)),
  fc
    .record({ token: anyValue, every: anyValue, pid: anyValue, host: anyValue, who: anyValue })
    .map((holder) => text({ ...lock, ...holder })),
);
const lock = {
  host: 'elsewhere',
  machine: 'm',
  boot: 'b',
  space: null,
  pid: 5,
  start: '1',
  who: 'Anna',
  since: '2024-03-11T10:00:00+01:00',
  every: 5_000,
  token: 'aa',
  beat: '0',
};

/** Anything that may stand in a place. Pipes and links only where the system has them. */
export const oddities: fc.Arbitrary<Oddity> = fc.oneof(
  { weight: 4, arbitrary: oddBytes.map((bytes) => ({ bytes })) },
  ...(process.platform === 'win32'
    ? []
    : [{ weight: 1, arbitrary: fc.constantFrom(...strangers).map((stands) => ({ stands })) }]),
);

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
  const kept = await KeptLibrary.open(model, { stays: false });
  await kept.close();
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
    places: [...found, 'news/new.json', 'briefs/odd name.json'].sort(),
    trials: path.join(folder, 'trials'),
  };
}

let count = 0;

/** Puts something odd into a place and opens the library. Throws where anything else suffers from it. */
export async function tryOddFile(ground: Ground, place: string, oddity: Oddity): Promise<void> {
  const here = path.join(ground.trials, String(count++));
  const [root, outside] = [path.join(here, 'library'), path.join(here, 'outside')];
  mkdirSync(outside, { recursive: true });
  writeFileSync(path.join(outside, 'kept.txt'), 'none of the desk’s business');
  cpSync(ground.model, root, { recursive: true });
  stand(path.join(root, place), outside, oddity);
  try {
    await inTime(lookAround(root, place));
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

async function lookAround(root: string, place: string): Promise<void> {
  const others = ['one', 'two', 'three', 'spring'].filter((id) => !place.endsWith(`/${id}.json`));
  const kept = await KeptLibrary.open(root, { stays: false });
  try {
    const { library, conflicts, history } = kept;
    const listed = new Set(library.list().map(({ id }) => id));
    const missing = others.filter((id) => !listed.has(id));
    if (missing.length > 0) throw new Error(`Not listed: ${missing.join(', ')}.`);
    for (const id of others) await library.read(id);
    const attention = new Attention({ library, conflicts, journal: null });
    for (const { item, about } of await attention.items())
      if (about === 'document' || about === 'settings') await attention.candidates(item).catch(() => []);
    await kept.trash();
    await conflicts.conflicts();
    for (const { version } of await history.versions('one'))
      await history.readVersion('one', version).catch(() => null);
    for (const name of readdirSync(path.join(root, 'media')))
      await readPicture(library, `media/${name}`).catch(() => null);
    await examine(root);
    if (library.permission.why === null) {
      const id = place === 'news/three.json' ? 'one' : 'three';
      const { document, rev } = await library.read(id);
      await library.save(document.kind === 'news' ? { ...document, teaser: 'New words' } : document, rev);
    }
    if (
      place.startsWith('news/') &&
      lstatSync(path.join(root, place), { throwIfNoEntry: false }) === undefined
    )
      throw new Error('The odd file is gone.');
  } finally {
    await kept.close();
  }
}

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
export async function oddFileRuns(folder: string, runs: number, seed?: number): Promise<void> {
  const ground = await prepareGround(folder);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ground.places), oddities, (place, oddity) =>
      tryOddFile(ground, place, oddity),
    ),
    { numRuns: runs, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
  );
}
