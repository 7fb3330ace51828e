/** The computer's own dialogs, over the desk's window. */
import { dialog, shell, type BrowserWindow, type WebContents } from 'electron';
import { copy } from './clipboard.ts';
import type { TextEdit } from '../core/copying/text-edits.ts';
import { DeskError } from '../core/desk-error.ts';
import { endingsOf } from '../core/words/purposes.ts';
import type { ShellWords } from '../core/words/shell-words.ts';
import type { Dialogs, Outside } from '../desk/ports.ts';
import { outsideAddress, type OpeningGate } from './guards.ts';

/** Dialogs that belong to the window that `window` gives, in the words that `choosing` gives. */
export function createDialogs(
  window: () => BrowserWindow | null,
  choosing: () => ShellWords['choosing'],
): Dialogs {
  const open = async (options: Electron.OpenDialogOptions): Promise<string[] | null> => {
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
  };
  return {
    chooseFolder: async ({ purpose, create }) => {
      const { title, button } = choosing().purposes[purpose];
      const properties: ('openDirectory' | 'createDirectory')[] = ['openDirectory'];
      if (create) properties.push('createDirectory');
      return (await open({ title, buttonLabel: button, properties }))?.[0] ?? null;
    },
    chooseFiles: ({ purpose, filters }) => {
      const words = choosing();
      return open({
        title: words.purposes[purpose].title,
        filters: filters.map((one) => ({ name: words.filters[one], extensions: [...endingsOf[one]] })),
        properties: ['openFile', 'multiSelections'],
      });
    },
  };
}

/** What Chromium does in the text that has the focus. */
const edits: Readonly<Record<TextEdit, (page: WebContents) => void>> = {
  cut: (page) => {
    page.cut();
  },
  copy: (page) => {
    page.copy();
  },
  paste: (page) => {
    page.paste();
  },
  'paste-plain': (page) => {
    page.pasteAndMatchStyle();
  },
};

/** The computer's file manager and browser; addresses go out only as the gate lets them. */
export const createOutside = (gate: OpeningGate, window: () => BrowserWindow | null): Outside => ({
  showInFolder: (path) => {
    shell.showItemInFolder(path);
  },
  openAddress: async (href) => {
    const address = outsideAddress(href);
    if (address === null) throw new DeskError('refused', `“${href}” is not an address that the desk opens.`);
    const why = gate.refuse();
    if (why !== null) throw new DeskError('refused', why);
    await shell.openExternal(address);
  },
  // From here, not from the page: it needs no permission there, and Chromium takes no style for one of the page's own.
  copy,
  editText: (act) => {
    if (!gate.isPressed)
      throw new DeskError(
        'refused',
        'The clipboard is used only when you choose it in a menu. Nothing was done.',
      );
    const page = window()?.webContents;
    if (page) edits[act](page);
  },
  openFile: async (path) => {
    const why = gate.refuse();
    if (why !== null) throw new DeskError('refused', why);
    const failure = await shell.openPath(path);
    if (failure !== '') throw new DeskError('failed', `“${path}” could not be opened: ${failure}`);
  },
});
