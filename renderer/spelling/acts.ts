/** What is done about a word that no dictionary has. Each can be undone. */
import { sortedWords, withWord } from '../../core/spelling/office-words.ts';
import { library } from '../state/library.svelte.ts';
import { organizationPolicy } from '../state/policy.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';
import { spellingRule } from './marked-words.ts';

const words = messages.spelling;

/** Changes the office's words as they are now; throws where they could not be saved. */
async function change(how: (list: readonly string[]) => string[]): Promise<void> {
  const { office } = library;
  if (!office || !(await library.saveOffice({ ...office, spellingWords: how(office.spellingWords) })))
    throw new Error(words.notAdded);
}

/** Adds words to the office's. */
export async function addToOffice(added: readonly string[]): Promise<void> {
  if (!mayWrite()) return;
  if (organizationPolicy.locks('spellingWords')) {
    toasts.problem(messages.policy.wordsAreSet);
    return;
  }
  const put = (): Promise<void> => change((list) => added.reduce<string[]>(withWord, [...list]));
  const take = (): Promise<void> => change((list) => sortedWords(list.filter((one) => !added.includes(one))));
  try {
    await put();
  } catch {
    return; // the library has said why
  }
  const name = added.join(', ');
  undoStack.push({ label: words.adding(name), undo: take, redo: put });
  toasts.did(words.added(name));
}

/** Leaves a word unmarked in the open document; it stays among its ignored checks, where it can be taken back. */
export function ignoreHere(word: string): void {
  const open = workspace.edited;
  if (!open || !mayWrite()) return;
  const { ignoredChecks } = open.document;
  open.edit(
    { ignoredChecks: [...ignoredChecks, { rule: spellingRule, about: word, reason: '' }] },
    words.ignoring(word),
  );
  open.settle();
  toasts.did(words.ignored(word));
}
