/** What the window says, in the language of its user interface: English, until there is another. */
import { en } from './en/en.ts';

/** All messages by room. Another language, say `fr/fr.ts`, is `{ … } satisfies Words`: a missing message does not compile. */
export type Words = typeof en;

export const messages: Words = en;
