/**
 * Undo within text fields that belong to no document: search, dialogs, settings. The browser's own would take back what was
 * typed last anywhere on the page, in a field that nobody looks at.
 */
import { undoStack } from './undo-stack.svelte.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Typed {
  before: string[];
  after: string[];
  /** What stands in the field by all that is known: another value was put there by the desk. */
  stands: string;
  at: number;
}

/** A pause in typing after which a new step begins, in milliseconds. */
const pause = 600;
const most = 100;

const typed = new WeakMap<TextField, Typed>();

const textFieldOf = (target: EventTarget | null): TextField | null =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    ['text', 'search', 'email', 'url', 'tel', 'number'].includes(target.type))
    ? target
    : null;

/** Follows what is typed into such fields. Gives a function that stops. */
export function followFields(window: Window): () => void {
  let changes = 0;
  let last: { field: TextField; value: string } | null = null;
  const before = (event: Event): void => {
    const field = textFieldOf(event.target);
    last = field && { field, value: field.value };
  };
  const capture = (): void => {
    ({ changes } = undoStack);
  };
  const after = (event: Event): void => {
    const field = textFieldOf(event.target);
    if ((event as InputEvent).inputType?.startsWith('history')) return;
    // A field whose typing became a step belongs to a document.
    if (!field || changes !== undoStack.changes || last?.field !== field) return;
    keep(field, last.value, (event as InputEvent).timeStamp);
  };
  window.addEventListener('beforeinput', before, { capture: true });
  window.addEventListener('input', capture, { capture: true });
  window.addEventListener('input', after);
  return () => {
    window.removeEventListener('beforeinput', before, { capture: true });
    window.removeEventListener('input', capture, { capture: true });
    window.removeEventListener('input', after);
  };
}

function keep(field: TextField, value: string, at: number): void {
  const known = typed.get(field);
  const isKnown = known?.stands === value;
  const before = isKnown ? known.before : [];
  const isSameStep = isKnown && at - known.at < pause && before.length > 0;
  typed.set(field, {
    before: isSameStep ? before : [...before, value].slice(-most),
    after: [],
    stands: field.value,
    at,
  });
}

/**
 * Takes back, or does again, what was typed into the focused field where it belongs to no document; false where there is
 * nothing of that.
 */
export function moveInField(way: 'undo' | 'redo'): boolean {
  const field = textFieldOf(document.activeElement);
  const known = field && typed.get(field);
  if (!field || known?.stands !== field.value || field.readOnly) return false;
  const [from, to] = way === 'undo' ? [known.before, known.after] : [known.after, known.before];
  const value = from.pop();
  if (value === undefined) return false;
  to.push(field.value);
  field.value = value;
  known.stands = value;
  known.at = -Infinity;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: `history${way === 'undo' ? 'Undo' : 'Redo'}` }),
  );
  return true;
}
