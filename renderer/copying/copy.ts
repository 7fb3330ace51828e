/** Copies what is open, or what has just gone out, for other programs. */
import type { Copied, CopyRequest, CopyTarget } from '../../core/copying/copying.ts';
import { DeskError } from '../../core/desk-error.ts';
import { desk, sentence } from '../api.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { putOnClipboard } from './clipboard.ts';
import { copiedSentence } from './copied-sentence.ts';

/** Unsaved words are saved first, so that the copy has them. */
async function make(request: CopyRequest): Promise<Copied> {
  if (!(await workspace.saveAll())) throw new DeskError('failed', messages.copying.notSaved);
  return desk.copyDocuments(request);
}

/** Milliseconds after which it is said that a copy is being made: pictures take their time. */
const aWhile = 400;

/** Copies documents, and says what came of it. */
export async function copy(request: CopyRequest): Promise<void> {
  let said: number | null = null;
  const waiting = setTimeout(() => {
    said = toasts.say(messages.copying.underWay);
  }, aWhile);
  const over = (): void => {
    clearTimeout(waiting);
    if (said !== null) toasts.close(said);
  };
  try {
    const copied = await make(request);
    if (!copied.onClipboard) await putOnClipboard(copied);
    over();
    toasts.say(copiedSentence(request.as, copied, library.office));
  } catch (error) {
    over();
    toasts.problem(sentence(error));
  }
}

/** Copies the document that is open. */
export async function copyWhatIsOpen(as: CopyTarget): Promise<void> {
  const open = workspace.current;
  if (!open) return;
  const { id, kind } = open.document;
  await copy(kind === 'brochure' ? { as, brochure: id } : { as, documents: [id] });
}
