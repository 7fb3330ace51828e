/** How changes of a document's fields become steps: what they are called, and which of them join. */
import type { Document, FurtherInformation } from '../../core/document.ts';
import { messages } from '../words/messages.ts';
import { statusNames } from '../words/names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that are chosen and not typed: each choice is a step of its own. */
const chosen = new Set([
  ...(['status', 'tags', 'language', 'form', 'dateForm', 'paper', 'columns', 'bleed'] as const),
  ...(['items', 'layouts', 'grouping', 'groupsStartPage', 'frozen', 'ignoredChecks', 'body'] as const),
  ...(['assignedTo', 'comments'] as const),
]);

/** The word by which changes of a field join: that of the field, also for words of it that it cannot take yet. */
export const joinOfField = (field: string): string =>
  (field.split('.')[0] ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** "set to Published", "change of the headline". */
export function fieldLabel(patch: object): string {
  const { status } = patch as Partial<Document>;
  if (status !== undefined) return messages.undo.setTo(statusNames[status]);
  return messages.undo.changed(Object.keys(patch)[0] ?? '');
}

const countLinks = (value: unknown): number =>
  (value as Partial<FurtherInformation> | null | undefined)?.links?.length ?? 0;

/** What typing into one field has in common; undefined where the change is a step of its own. */
export function joinsOf(before: object, patch: object): string | undefined {
  const [name, other] = Object.keys(patch);
  if (name === undefined || other !== undefined || chosen.has(name as never)) return undefined;
  const [old, next] = [(before as Fields)[name], (patch as Fields)[name]];
  // Links that are added or removed are no typing.
  if (countLinks(old) !== countLinks(next)) return undefined;
  return joinOfField(name);
}
