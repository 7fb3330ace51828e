import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { markRules, nodeRules, type NodeRule } from '../body/schema.ts';
import { documentSchema, librarySettingsSchema, schemaVersion } from '../document.ts';

const folder = path.join(import.meta.dirname, 'shapes');
const fileOf = (form: number): string => path.join(folder, `form-${form}.json`);

/** Everything that a file may hold: another desk with another shape writes files that this one does not know. */
const presentShape = (): unknown =>
  JSON.parse(
    JSON.stringify({
      document: z.toJSONSchema(documentSchema),
      settings: z.toJSONSchema(librarySettingsSchema),
      attributes: Object.fromEntries(
        Object.entries({ ...nodeRules, ...markRules })
          .filter(([, { attributes }]) => Object.keys(attributes.shape).length > 0)
          .map(([name, { attributes }]) => [name, z.toJSONSchema(attributes)]),
      ),
      nodes: Object.entries<NodeRule>(nodeRules).map(([name, { content, group }]) => ({
        name,
        content: content === '' ? null : content,
        group: group === '' ? null : group,
        marks: null,
        isAtom: content === '',
      })),
      marks: Object.keys(markRules),
    }),
    // How zod says a format in other words is no matter of shape.
    (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const { $schema: _dialect, ...rest } = value as Record<string, unknown>;
      if ('format' in rest) delete rest['pattern'];
      return rest;
    },
  );

const whatToDo = (form: number): string =>
  `The shape of documents, settings or texts is no longer that of form ${form}, in which desks have written files already. ` +
  'Raise schemaVersion in core/document.ts by one, add the step from the form before in core/migrations (a step that gives ' +
  `the document back where older files still fit), and keep the new shape in core/migrations/shapes/form-${form + 1}.json ` +
  '(npx vitest run core/migrations -u writes it). Never change the file of a form that is out.';

describe('the shape of what is on disk', () => {
  it('has changed only together with the schema version', async () => {
    if (existsSync(fileOf(schemaVersion)))
      expect(presentShape(), whatToDo(schemaVersion)).toEqual(
        JSON.parse(readFileSync(fileOf(schemaVersion), 'utf8')),
      );
    else
      await expect(`${JSON.stringify(presentShape(), null, 1)}\n`).toMatchFileSnapshot(fileOf(schemaVersion));
  });

  it('is kept for each form that desks have written', () => {
    const kept = readdirSync(folder).sort();
    const all = Array.from({ length: schemaVersion }, (_, index) => `form-${index + 1}.json`).sort();
    expect(kept).toEqual(all);
  });
});
