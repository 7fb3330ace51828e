/** Pictures of a file that comes from another library: what is not here cannot be shown, and is said. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { bodyPictures } from '../../core/body/body.ts';
import type { BodyNode } from '../../core/document.ts';
import type { Draft, Notice, Reading } from '../../core/import/reading.ts';
import type { Library } from '../library/library.ts';

/** The reading with pictures that the library has; of the others the words stay. Without a library there are none. */
export async function withPicturesHere(reading: Reading, library: Library | null): Promise<Reading> {
  const asked = new Set(
    reading.drafts.flatMap(({ body }) => bodyPictures(body).flatMap(({ src }) => src ?? [])),
  );
  if (asked.size === 0) return reading;
  const missing = new Set<unknown>();
  for (const src of asked)
    if (library === null || !(await isThere(path.join(library.files.root, ...src.split('/')))))
      missing.add(src);
  if (missing.size === 0) return reading;
  const without = (node: BodyNode): BodyNode => ({
    ...node,
    ...(node.type === 'picture' && missing.has(node.attrs?.['src'])
      ? { attrs: { ...node.attrs, src: null } }
      : {}),
    ...(node.content ? { content: node.content.map(without) } : {}),
  });
  const notices = reading.drafts.flatMap(({ body, imported }, document) =>
    bodyPictures(body)
      .filter(({ src }) => missing.has(src))
      .map(({ alt }): Notice => ({
        document,
        line: imported?.line ?? 1,
        code: 'picture-missing',
        message: `The picture “${alt}” is not in this library; only its words came in. Put it into the text again.`,
      })),
  );
  return {
    ...reading,
    drafts: reading.drafts.map((draft): Draft => ({ ...draft, body: without(draft.body) })),
    notices: [...reading.notices, ...notices],
  };
}

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => found.isFile(),
    () => false,
  );
