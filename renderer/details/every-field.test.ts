import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { kinds } from '../../core/document.ts';
import { fieldsOfKind } from '../../core/fields/fields.ts';

const renderer = path.join(import.meta.dirname, '..');
/** Names of fields that some part of the window changes: `edit({ teaser: … })`, or as a step, `change(open, { items: … })`. */
const edited = new Set(
  globSync('**/*.{svelte,ts}', { cwd: renderer }).flatMap((file) =>
    [
      ...readFileSync(path.join(renderer, file), 'utf8').matchAll(/\b(?:edit\(|change\(open, )\{\s*(\w+)/g),
    ].map(([, name]) => name),
  ),
);
/**
 * The text has an editor of its own, which tells of changes in its own way; only an import says where a document came from.
 * Since when a document has its status and who cleared it goes with a change of the status (core/people/status.ts); of what it is a
 * translation is changed for a whole set (renderer/translations/link.ts).
 */
const elsewhere = new Set<string>(['body', 'imported', 'statusSince', 'cleared', 'translation']);
const fields = kinds.flatMap((kind) =>
  fieldsOfKind(kind)
    .filter(([name, { role }]) => role !== 'made' && !elsewhere.has(name))
    .map(([name]) => ({ kind, name })),
);

it.each(fields)('the window has a place where “$name” of a $kind is changed', ({ name }) => {
  expect(edited).toContain(name);
});
