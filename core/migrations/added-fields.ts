/** Fields that came with a later form, put into what an older desk wrote. */
import { kinds } from '../document.ts';
import { fieldsOfKind, type AnyField } from '../fields/fields.ts';
import { officeFields } from '../fields/office-fields.ts';

type Held = Readonly<Record<string, unknown>>;
type Row = Pick<AnyField, 'since' | 'empty'>;

/**
 * A document or settings with the empty value of every field that came with `form`. What is no document, and a field that
 * is there already, stay as they are.
 */
export function withAddedFields(held: unknown, form: number): unknown {
  if (!isObject(held)) return held;
  if (held['kind'] === 'library')
    return isObject(held['office'])
      ? { ...held, office: completed(held['office'], Object.entries(officeFields), form) }
      : held;
  const kind = kinds.find((one) => one === held['kind']);
  return kind ? completed(held, fieldsOfKind(kind), form) : held;
}

function completed(held: Held, rows: readonly [string, Row][], form: number): Held {
  const added = rows.flatMap(([name, { since, empty }]) =>
    since === form && empty && !(name in held) ? [[name, empty()]] : [],
  );
  return added.length === 0 ? held : { ...held, ...Object.fromEntries(added) };
}

const isObject = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
