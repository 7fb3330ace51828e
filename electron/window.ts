/** The desk's one window: sandboxed, on its own page, closed only once everything is saved. */
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron';
import { deskOrigin, mayNavigate, outsideAddress } from './guards.ts';
import { onReadyToClose, tell } from './ipc.ts';
import { keepBounds, lastBounds } from './window-bounds.ts';
import { outside } from './dialogs.ts';

/** How long the page may take to save before the editor is asked, in milliseconds. */
const patience = 15_000;

/** The desk calls nobody: it checks spelling only where the computer does so itself. */
const ownSpelling = process.platform === 'darwin';

/** Denies what the desk never needs: permissions, downloads, other windows, leaving the page. */
export function lockDown(): void {
  const every = session.defaultSession;
  // Chromium fetches dictionaries from its maker's servers; only macOS has spelling of its own.
  every.setSpellCheckerLanguages([]);
  every.setSpellCheckerEnabled(ownSpelling);
  every.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  every.setPermissionCheckHandler(() => false);
  every.on('will-download', (event) => {
    event.preventDefault();
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      const address = outsideAddress(url);
      if (address !== null) void outside.openAddress(address);
      return { action: 'deny' };
    });
  });
}

/** Opens the window on the desk's page. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...lastBounds(),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101317' : '#f6f5f2',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: ownSpelling,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  keepBounds(window);
  closeOnceSaved(window);
  void window.loadURL(`${deskOrigin}/index.html`);
  return window;
}

function closeOnceSaved(window: BrowserWindow): void {
  let mayClose = false;
  let waiting: NodeJS.Timeout | undefined;
  const close = (): void => {
    mayClose = true;
    window.close();
  };
  const ask = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window does not answer.',
      detail: 'The last words may not be saved yet. Wait for it, or close it all the same.',
      buttons: ['Wait', 'Close all the same'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) close();
  };
  onReadyToClose((ready) => {
    clearTimeout(waiting);
    waiting = undefined;
    if (ready) close();
  });
  window.webContents.on('render-process-gone', () => {
    mayClose = true;
  });
  window.on('close', (event) => {
    if (mayClose || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    if (waiting !== undefined) return;
    tell(window, 'before-close', {});
    waiting = setTimeout(() => {
      waiting = undefined;
      void ask();
    }, patience);
  });
}
