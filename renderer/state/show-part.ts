/** Brings the part of the open document into sight that a step has changed, and the focus to it where one was writing. */
import { tick } from 'svelte';
import type { Kind } from '../../core/document.ts';
import type { InspectorTab, SheetTab } from './workspace.svelte.ts';

const brochureTabs: Partial<Record<string, SheetTab>> = {
  items: 'write',
  layouts: 'write',
  grouping: 'write',
  groupsStartPage: 'write',
  frozen: 'write',
  cover: 'cover',
  introduction: 'introduction',
  closing: 'imprint',
};
/** Parts of a brochure that stand above all of its tabs. */
const above = ['title', 'edition'];
const onSheet = ['headline', 'teaser', 'body', 'place'];

/** The tabs on which a part stands; none where it stands beside what is shown anyway. */
export function tabsOf(kind: Kind, part: string): { sheet?: SheetTab; inspector?: InspectorTab } {
  if (part === 'comments' && kind !== 'brochure') return { inspector: 'comments' };
  if (part === 'ignoredChecks') return { inspector: 'checks' };
  if (part === 'translation') return { inspector: 'original' };
  const name = nameOf(part);
  if (kind === 'brochure') return above.includes(name) ? {} : { sheet: brochureTabs[name] ?? 'about' };
  return onSheet.includes(name) ? { sheet: 'write' } : { inspector: 'details' };
}

const nameOf = (part: string): string => part.replace('typed:', '').split('.')[0] ?? '';
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isField = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.matches('input, textarea, select') &&
  element.closest('[data-part=sheet], [data-part=inspector]') !== null;

/**
 * Does what `work` does to a part. A field that is being typed into shows its own words; without the focus it shows what
 * stands in the document. Whoever was writing goes on where something has changed.
 */
export async function changeInSight(part: string, work: () => void): Promise<void> {
  const focused = document.activeElement;
  const wasWriting = isField(focused) || (focused instanceof HTMLElement && focused.isContentEditable);
  if (isField(focused)) focused.blur();
  const before = valuesOf(part);
  work();
  await tick();
  if (!wasWriting || (part === 'body' && document.activeElement !== document.body)) return;
  const changed = fieldsOf(part).find((field, i) => field.value !== before[i]) ?? fieldsOf(part)[0];
  const next = part === 'body' ? null : changed;
  if (next) {
    next.focus();
    putCaret(next, before[fieldsOf(part).indexOf(next)] ?? '');
  } else if (focused.isConnected && document.activeElement === document.body) focused.focus();
}

type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const fieldsOf = (part: string): FormField[] => [
  ...document.querySelectorAll<FormField>(
    `[data-part-of="${kebab(nameOf(part))}"]:is(input, textarea, select)`,
  ),
];
const valuesOf = (part: string): string[] => fieldsOf(part).map(({ value }) => value);

/** Puts the caret behind what has changed. */
function putCaret(field: FormField, before: string): void {
  if (!(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')))
    return;
  const now = field.value;
  let shared = 0;
  const most = Math.min(before.length, now.length);
  while (shared < most && before.at(-1 - shared) === now.at(-1 - shared)) shared += 1;
  field.setSelectionRange(now.length - shared, now.length - shared);
}
