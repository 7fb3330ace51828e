/** What the desktop shell says around the page: in its menus, and in the computer's own dialogs. */
import { chooseLanguage } from './choose-language.ts';
import { asking } from './en/asking.ts';
import { choosing } from './en/choosing.ts';
import { commands } from './en/commands.ts';
import { menus } from './en/menus.ts';
import { notices } from './en/notices.ts';
import { interfaceLanguageTags, type WordsByLanguage } from './languages.ts';
import { pseudoLanguage, type Pseudo } from './pseudo-language.ts';
import { withEnglish } from './with-english.ts';

const en = { asking, choosing, commands, menus, notices };
export type ShellWords = typeof en;

/** By the interface's languages. Another one has its file in a folder like en/, and its line here. */
const shellLanguages = { en } satisfies WordsByLanguage<ShellWords>;

/** The shell's words for the first of the wished languages (BCP 47, the dearest first) that the interface has. */
export function shellWords(wishes: readonly string[], pseudo: Pseudo | null = null): ShellWords {
  const words = withEnglish<ShellWords>(
    en,
    shellLanguages[chooseLanguage(interfaceLanguageTags, wishes, 'en')],
  );
  return pseudo === null ? words : pseudoLanguage(words);
}
