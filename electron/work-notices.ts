/** Tells of long work on the task bar while it goes on, and by a notification when it has ended out of sight. */
import { app, Notification, type BrowserWindow } from 'electron';
import type { ShellWords } from '../core/words/shell-words.ts';
import { LongWork, type Work } from './long-work.ts';

/** What it needs of the rest of the shell. */
export interface NoticePorts {
  words: ShellWords;
  /** Null where there is none any more. */
  window: () => BrowserWindow | null;
  /** Whether the person wants to be told. */
  wanted: () => Promise<boolean>;
  /** Brings the window to the front. */
  show: () => void;
}

/** True where the system can show notifications. */
export const canNotify = (): boolean => Notification.isSupported();

/** One that nothing holds is collected, and its click with it. */
let shown: Notification | null = null;

/** Follows the long work of the desk. */
export function createWorkNotices({ words, window, wanted, show }: NoticePorts): LongWork {
  const said: Record<Work, { done: string; failed: string }> = words.notices;
  // Windows shows notifications of programs that it knows by a name, the same as in the installer.
  if (process.platform === 'win32') app.setAppUserModelId('org.liaisondesk.desk');
  return new LongWork({
    progress: (part) => {
      window()?.setProgressBar(part ?? -1);
    },
    ended: (work, how) => {
      if (window()?.isFocused() === true || !canNotify()) return;
      void wanted().then((isWanted) => {
        if (!isWanted) return;
        shown?.close();
        shown = new Notification({ title: app.name, body: said[work][how] });
        shown.on('click', show);
        shown.show();
      });
    },
  });
}
