import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { anyDocument } from '../../core/fields/testing/any-document.ts';
import { placesIn } from '../../core/finding/text-places.ts';

const renderer = path.join(import.meta.dirname, '..');
/** Fields of the window by the texts that they hold: `data-words-of`, or `data-part-of` where a field holds the whole of a part. */
const fields = new Set(
  globSync('**/*.svelte', { cwd: renderer }).flatMap((file) =>
    [
      ...readFileSync(path.join(renderer, file), 'utf8').matchAll(
        /\b(?:data-words-of|wordsOf|data-part-of|part)="([^"]+)"/g,
      ),
    ].map(([, name = '']) => name),
  ),
);
/** Of the link to the page, only where it leads is chosen; its words are those of the language. */
const withoutField = new Map([['more.label', 'more']]);

it('every text of a document that is not within its text has a field to which a hit leads', () => {
  const missing = new Set<string>();
  for (const document of fc.sample(anyDocument, 400))
    for (const { field, kind, way } of placesIn(document)) {
      if (field === 'body' && kind !== 'string') continue;
      const name = field === 'body' ? String(way.at(-1)) : way.join('.').replace(/\.\d+\./, '.{i}.');
      if (!fields.has(withoutField.get(name) ?? name)) missing.add(name);
    }
  expect([...missing]).toEqual([]);
});
