/** Libraries that were opened before, as the welcome page lists them. */
import type { RecentLibrary } from '../../core/library/library-state.ts';
import { desk, sentence } from '../api.ts';
import { messages } from '../words/messages.ts';
import { exportFolder } from './export-folder.svelte.ts';
import { toasts } from './toasts.svelte.ts';

class RecentLibraries {
  /** Undefined until the desk has answered. */
  list: readonly RecentLibrary[] | undefined = $state.raw(undefined);

  async load(): Promise<void> {
    // Without the list, a folder can still be chosen.
    this.list = await desk.recentLibraries({}).catch(() => []);
  }

  /** Forgets them and the folder of the last export, and says so; the folders stay as they are. */
  async clear(): Promise<void> {
    try {
      await desk.clearRecentLibraries({});
      this.list = [];
      exportFolder.value = '';
      toasts.say(messages.welcome.recentCleared);
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }
}

export const recentLibraries = new RecentLibraries();
