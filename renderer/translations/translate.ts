/** Makes translations, and brings them up to their originals. */
import type { Article } from '../../core/document.ts';
import { beginTranslation } from '../../core/translations/begin-translation.ts';
import { saidDigest } from '../../core/translations/said-digest.ts';
import { desk, sentence } from '../api.ts';
import { didMake } from '../many/did.ts';
import { columns } from '../state/columns.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';
import { headlineOr, nameOfLanguage } from '../words/names.ts';

const words = messages.translations;

/** Begins a translation of the open item, with its words in their places, and shows the original beside it. */
export async function translateInto(open: OpenDocument<Article>, language: string): Promise<void> {
  if (!mayWrite()) return;
  try {
    if (!(await open.flush())) {
      toasts.problem(messages.many.notSaved);
      return;
    }
    const { id, kind, headline } = open.document;
    // What the translation is made of has to be there when the original is another.
    await desk.keepState({ id });
    const from = beginTranslation(open.whole(), language, new Date().toISOString());
    const made = await desk.create({ kind, from });
    didMake(made, words.begun(headlineOr(headline), nameOfLanguage(language)), words.translate);
    await workspace.open(made.document.id);
    showOriginal();
  } catch (error) {
    toasts.problem(sentence(error));
  }
}

/** Shows the original beside the translation that is open. */
export function showOriginal(): void {
  workspace.tab = 'write';
  workspace.inspectorTab = 'original';
  columns.show('inspector');
}

/** Says that a translation says what its original says now. */
export async function bringUp(open: OpenDocument<Article>, original: Article): Promise<void> {
  const { translation } = open.document;
  if (!translation || !mayWrite()) return;
  try {
    await desk.keepState({ id: original.id });
  } catch (error) {
    // It can be compared with what is kept; the decision stands in any case.
    toasts.problem(sentence(error));
  }
  open.edit(
    { translation: { of: original.id, at: new Date().toISOString(), digest: saidDigest(original) } },
    words.bringUp,
  );
  await open.flush();
  toasts.did(words.isUpToDate);
}

/** Makes a translation an item of its own. */
export async function partFromOriginal(open: OpenDocument<Article>): Promise<void> {
  if (!mayWrite()) return;
  open.edit({ translation: null }, words.part);
  await open.flush();
  toasts.did(words.parted);
}
