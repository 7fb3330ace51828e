/** Makes translations, and brings them up to their originals. */
import type { Article, Brochure, Document } from '../../core/document.ts';
import { titleOf } from '../../core/list/listing.ts';
import { beginBrochureTranslation } from '../../core/translations/begin-brochure.ts';
import { beginTranslation } from '../../core/translations/begin-translation.ts';
import { saidDigest } from '../../core/translations/said-digest.ts';
import { desk, sentence } from '../api.ts';
import { didMake } from '../many/did.ts';
import { columns } from '../state/columns.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';
import { headlineOr, nameOfLanguage } from '../words/names.ts';

const words = messages.translations;

type AnyOpen = OpenDocument<Article> | OpenDocument<Brochure>;

/** Begins a translation of the open document, with its words in their places, and shows the original beside it. */
export async function translateInto(open: AnyOpen, language: string): Promise<void> {
  if (!mayWrite()) return;
  try {
    if (!(await open.flush())) {
      toasts.problem(messages.many.notSaved);
      return;
    }
    // What the translation is made of has to be there when the original is another.
    await desk.keepState({ id: open.id });
    const whole = open.whole();
    const at = new Date().toISOString();
    const isBrochure = whole.kind === 'brochure';
    const from = isBrochure
      ? beginBrochureTranslation(whole, language, at, documents.all)
      : beginTranslation(whole, language, at);
    const made = await desk.create({ kind: whole.kind, from });
    const say = isBrochure ? words.brochureBegun : words.begun;
    didMake(made, say(headlineOr(titleOf(whole)), nameOfLanguage(language)), words.translate);
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
export async function bringUp(open: AnyOpen, original: Document): Promise<void> {
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
