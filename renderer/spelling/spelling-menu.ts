/** The menu of a word that no dictionary has. */
import { keysOf } from '../../core/commands.ts';
import { isOffice } from '../../core/spelling/office-words.ts';
import { isShouting } from '../../core/spelling/judge-word.ts';
import type { Offered } from '../controls/context-menus.ts';
import type { MenuPart } from '../controls/menu-entry.ts';
import { library } from '../state/library.svelte.ts';
import { spelling } from '../state/spelling.svelte.ts';
import { messages } from '../words/messages.ts';
import { addToOffice, ignoreHere } from './acts.ts';

/** A marked word where it stands, and what puts another in its place. */
export interface MisspeltWord {
  word: string;
  language: string;
  /** Of the whole text in which it stands. */
  text: string;
  replace: (by: string) => void;
}

/** Milliseconds after which the menu does without suggestions. */
const patience = 2_000;
const words = messages.spelling;

/** Suggestions, best first, what else can be done about the word, `others`, and the way to the next. */
export async function spellingMenu(
  { word, language, text, replace }: MisspeltWord,
  others: readonly MenuPart[],
): Promise<Offered> {
  const late = new Promise<string[]>((resolve) => setTimeout(resolve, patience, []));
  const suggestions = await Promise.race([spelling.suggest(word, language), late]);
  const isOwn = library.office ? isOffice(library.office) : () => false;
  const unknown = spelling.verdictOf(word, language, isShouting(text))?.unknown ?? [word];
  const added = unknown.filter((part) => !isOwn(part));
  return {
    label: words.menu(word),
    parts: [
      ...(suggestions.length === 0 ? [{ kind: 'heading', label: words.noSuggestions } as const] : []),
      ...suggestions.map(
        (one) =>
          ({
            kind: 'act',
            label: one,
            writes: true,
            run: () => {
              replace(one);
            },
          }) as const,
      ),
      { kind: 'line' },
      { kind: 'act', label: words.add(added.join(', ')), writes: true, run: () => addToOffice(added) },
      {
        kind: 'act',
        label: words.ignoreHere,
        writes: true,
        run: () => {
          ignoreHere(word);
        },
      },
      { kind: 'line' },
      ...others,
      { kind: 'line' },
      {
        kind: 'act',
        label: words.next,
        keys: keysOf('next-misspelling'),
        run: () => spelling.step(1),
      },
    ],
  };
}
