/** What this desk understands of the library.json of a newer one. */
import {
  librarySettingsSchema,
  officeSchema,
  tagSchema,
  type LibrarySettings,
  type Office,
  type Tag,
} from '../../core/document.ts';
import { newOffice } from './default-office.ts';

/** The settings that are known, those of a new library for the others; null where not even an id can be told. */
export function knownSettings(held: unknown): LibrarySettings | null {
  const { id, office, tags } = fieldsOf(held);
  const parsed = librarySettingsSchema.shape.id.safeParse(id);
  if (!parsed.success) return null;
  return {
    kind: 'library',
    id: parsed.data,
    office: knownOffice(fieldsOf(office)),
    tags: Array.isArray(tags) ? uniqueTags(tags.map(fieldsOf)) : [],
  };
}

function knownOffice(held: Record<string, unknown>): Office {
  const plain = newOffice();
  const known = Object.entries(officeSchema.shape).flatMap(([name, schema]) => {
    const judged = schema.safeParse(held[name]);
    return judged.success ? [[name, judged.data]] : [];
  });
  return { ...plain, ...(Object.fromEntries(known) as Partial<Office>) };
}

/** A tag whose colour is new is shown in grey; one without id or name cannot be shown. */
function uniqueTags(held: readonly Record<string, unknown>[]): Tag[] {
  const known = new Map<string, Tag>();
  for (const { id, name, colour } of held) {
    const judged = tagSchema.safeParse({ id, name, colour });
    const grey = judged.success ? judged : tagSchema.safeParse({ id, name, colour: 'slate' });
    if (grey.success && !known.has(grey.data.id)) known.set(grey.data.id, grey.data);
  }
  return [...known.values()];
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
