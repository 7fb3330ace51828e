/** Files dropped anywhere on the desk are documents to import; pictures on the text go to the editor before they get here. */
import { messages } from '../words/messages.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { clearance, mayHaveComeBack } from '../clearance/clearance.svelte.ts';
import { importing } from './importing.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { mayWrite } from '../state/writes.ts';

const holdsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes(messages.import.files) ?? false;

/** Allows files to be dropped. */
export function overWindow(event: DragEvent): void {
  if (holdsFiles(event)) event.preventDefault();
}

export function dropOnWindow(event: DragEvent): void {
  if (event.defaultPrevented || !holdsFiles(event)) return;
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0 || !library.state || importing.busy || !mayWrite()) return;
  if (files.every((file) => file.type.startsWith('image/'))) {
    toasts.say(messages.import.dropPicturesOnText);
    return;
  }
  const [file] = files;
  if (file && files.length === 1 && mayHaveComeBack(file)) void takeReturned(file);
  else importFiles(files);
}

function importFiles(files: readonly File[]): void {
  dialogs.show('import');
  void importing.take(files);
}

/** Such a file is most often one that went out from here and comes back; else it is imported like any other. */
async function takeReturned(file: File): Promise<void> {
  if (await clearance.drop(file)) dialogs.show('compare-word');
  else importFiles([file]);
}
