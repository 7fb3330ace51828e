/** What may stand in the place of a file: any bytes, any JSON, documents with one odd part, pipes, folders, links. */
import fc from 'fast-check';
import { schemaVersion, type BodyNode } from '../../core/document.ts';
import { seal } from '../documents/envelope.ts';
import { bodyOf, newsItem } from './documents.ts';

/** What stands in a place: bytes, or something else than a file. */
export type Oddity = { bytes: Uint8Array } | { stands: (typeof irregularFiles)[number] };

const irregularFiles = [
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

/** Anything that may stand at the path of a file. Pipes and links only where the system has them. */
export const oddities: fc.Arbitrary<Oddity> = fc.oneof(
  { weight: 4, arbitrary: oddBytes.map((bytes) => ({ bytes })) },
  ...(process.platform === 'win32'
    ? []
    : [{ weight: 1, arbitrary: fc.constantFrom(...irregularFiles).map((stands) => ({ stands })) }]),
);
