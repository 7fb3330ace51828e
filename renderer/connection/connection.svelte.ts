/** State of the connection to the desk that serves this page; what happens on reconnect and before unload. */
import { attention } from '../state/attention.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { browserDoor } from '../door/door.ts';

/** Milliseconds without a desk before it is said: a stream may break and come back. */
const forgiven = 1_500;

class ServedConnection {
  /** True while the desk does not answer. */
  lost = $state(false);

  /** Follows the connection; gives a function that stops. Does nothing in the desk's own window. */
  follow(): () => void {
    const door = browserDoor;
    if (!door) return () => undefined;
    door.shown = () => library.state?.path ?? null;
    library.mayLeave = () => workspace.safe;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;
    const stopSaving = door.on('save-now', ({ turn }) => {
      void workspace.saveAll().finally(() => door.saved(turn));
    });
    const stop = door.onConnection((now) => {
      clearTimeout(timer);
      if (now === 'lost') {
        timer = setTimeout(() => (this.lost = true), forgiven);
        return;
      }
      this.lost = false;
      if (wasOpen) void comeBack();
      wasOpen = true;
    });
    const front = (): void => {
      if (document.visibilityState === 'hidden') void workspace.saveAll();
      else if (!this.lost) void door.ask('atFront', {}).catch(() => undefined);
    };
    const leave = (event: BeforeUnloadEvent): void => {
      if (workspace.safe) return;
      event.preventDefault(); // the browser asks, and meanwhile the words are saved
      door.leaving = true;
      setTimeout(() => (door.leaving = false), 1_000);
      void workspace.saveAll();
    };
    document.addEventListener('visibilitychange', front);
    window.addEventListener('focus', front);
    window.addEventListener('beforeunload', leave);
    return () => {
      stop();
      stopSaving();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', front);
      window.removeEventListener('focus', front);
      window.removeEventListener('beforeunload', leave);
    };
  }
}

/** Events may have been missed: reloads everything shown, and saves unsaved changes. */
async function comeBack(): Promise<void> {
  await library.refresh();
  if (library.elsewhere) return; // this page has unsaved changes of another library
  await documents.reload();
  await workspace.saveAll();
  await workspace.current?.refresh().catch(() => undefined);
  await attention.load();
}

export const connection = new ServedConnection();
