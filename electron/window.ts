/** The desk's one window: sandboxed, on its own page, closed only once everything is saved. */
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron';
import type { ShellWords } from '../core/words/shell-words.ts';
import type { Outside } from '../desk/ports.ts';
import { deskOrigin, isPress, mayNavigate, mayRequest, Restarts, type OpeningGate } from './guards.ts';
import { closeOnceSaved, type ClosingPorts, type PageLife } from './close-once-saved.ts';
import { keepPlace, lastPlace, showInPlace } from './window-bounds.ts';

/** What the window's policies need from outside. */
export interface Limits {
  /** Opens addresses that lead out of the desk. */
  outside: Outside;
  /** Receives input events. */
  gate: OpeningGate;
  /** Origin of Vite's server while developing. */
  devServer: string | undefined;
}

/** Denies what the desk never needs: permissions, downloads, other windows, navigation, network requests. */
export async function lockDown({ outside, gate, devServer }: Limits): Promise<void> {
  const every = session.defaultSession;
  every.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayRequest(url, devServer) });
  });
  // Chromium fetches dictionaries from its maker's servers; the desk has a spelling of its own, the same everywhere.
  every.setSpellCheckerLanguages([]);
  every.setSpellCheckerEnabled(false);
  every.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  every.setPermissionCheckHandler(() => false);
  every.on('will-download', (event) => {
    event.preventDefault();
  });
  app.on('web-contents-created', (_event, contents) => {
    // WebRTC would reveal the addresses of this computer and bypass the filter above.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('input-event', (_input, { type }) => {
      if (isPress(type)) gate.press();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      // Refused addresses (about:blank, too many, no click) open nothing, and the page needs no answer.
      outside.openAddress(url).catch(() => undefined);
      return { action: 'deny' };
    });
  });
  // The filter does not see WebRTC, and its policy allows TCP: both go to a proxy that does not exist.
  if (devServer === undefined)
    await every.setProxy({ proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: '<-loopback>' });
}

/** What the window is opened with. */
export interface Opening {
  preload: string;
  /** What its address carries after the page: empty, or "?…". */
  search: string;
  words: ShellWords;
  closing: ClosingPorts;
  /** The page's process has died; done before the page is loaded again. */
  pageGone: () => Promise<void>;
}

/** Opens the window on the desk's page. */
export function openWindow({ preload, search, words, closing, pageGone }: Opening): BrowserWindow {
  const place = lastPlace();
  const window = new BrowserWindow({
    ...place.bounds,
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
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    showInPlace(window, place);
  });
  keepPlace(window);
  const show = (): void => void window.loadURL(`${deskOrigin}/index.html${search}`);
  const life = comeBack(window, words.asking, pageGone, show);
  closeOnceSaved(window, words.asking, life, closing);
  show();
  return window;
}

/** Loads the page again where its process died: it then offers what was typed and not saved. */
function comeBack(
  window: BrowserWindow,
  words: ShellWords['asking'],
  pageGone: () => Promise<void>,
  show: () => void,
): PageLife {
  const life: PageLife = { gone: false };
  const restarts = new Restarts();
  const ask = async (): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words.stoppedOften,
      detail: words.stoppedOftenDetail,
      buttons: [words.openAgain, words.closeDesk],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 0;
  };
  const again = async (): Promise<void> => {
    await pageGone().catch(() => undefined); // unsaved text is in the journal anyway
    if (window.isDestroyed()) return;
    if (!restarts.mayRestart()) {
      if (!(await ask())) {
        window.close();
        return;
      }
      restarts.forget();
    }
    if (!window.isDestroyed()) show();
  };
  window.webContents.on('render-process-gone', () => {
    life.gone = true;
    void again();
  });
  // An empty page fires no will-frame-navigate, so it is replaced by the desk's page afterwards.
  window.webContents.on('did-navigate', (_event, url) => {
    if (mayNavigate(url)) return;
    life.gone = true;
    void again();
  });
  window.webContents.on('did-finish-load', () => {
    life.gone = false;
  });
  return life;
}
