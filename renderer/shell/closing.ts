/** What happens when the window is about to close. */
import { messages } from '../words/messages.ts';
import { readyToClose, sentence } from '../api.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

/** Saves everything and lets the window close; where that fails, stays and asks the editor. */
export async function answerClosing(): Promise<void> {
  try {
    if ((await workspace.saveAll()) || workspace.safe) {
      await workspace.giveUpUntouched();
      readyToClose(true);
      return;
    }
    dialogs.closing = unsavedReason();
  } catch (error) {
    dialogs.closing = sentence(error);
  }
  readyToClose(false);
}

function unsavedReason(): string {
  for (const { status } of workspace.held) if (status.kind === 'failed') return status.reason;
  return messages.shell.unsavedReason;
}
