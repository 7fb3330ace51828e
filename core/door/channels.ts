/** How the contract travels between window and desk: names, answers, the bridge. */
import type { DeskApi } from '../contract.ts';
import type { DeskErrorCode, SaidError } from '../desk-error.ts';

/** Every request by name; a missing or extra name does not compile. */
// One name a line would make this list longer than the contract.
// prettier-ignore
export const requestNames = Object.keys({
  runtime: 0, policy: 0, showLog: 0, library: 0, chooseLibrary: 0, recentLibraries: 0, openRecent: 0, proposeLibrary: 0, chooseLibraryFolder: 0, createLibrary: 0,
  openSample: 0, clearRecentLibraries: 0, given: 0, openGiven: 0, planGiven: 0, addLibraryFile: 0, workNotices: 0, setWorkNotices: 0, resetSample: 0, undoResetSample: 0, saveOffice: 0, list: 0, search: 0, read: 0, create: 0,
  save: 0, remove: 0, giveUpBlank: 0, trash: 0, restore: 0, versions: 0, keepState: 0, readVersion: 0, restoreVersion: 0, conflicts: 0,
  readConflict: 0, resolveConflict: 0, noteDraft: 0, noteDraftChange: 0, leftovers: 0, restoreDraft: 0, discardDraft: 0, typedWords: 0, noteTyped: 0,
  attention: 0, candidates: 0, readCandidate: 0, recover: 0, keepAsIs: 0, lookAgain: 0, backups: 0,
  chooseBackupFolder: 0, setBackupRhythm: 0, backUp: 0, restoreBackup: 0, restorePartly: 0, cancelBackup: 0, saveTag: 0, removeTag: 0,
  changeMany: 0, setValues: 0, removeMany: 0, restoreMany: 0, duplicate: 0, savedSearches: 0, keepSearches: 0,
  templates: 0, saveTemplate: 0, createFromTemplate: 0, readTemplate: 0, writeTemplate: 0, renameTemplate: 0, removeTemplate: 0, restoreTemplate: 0,
  restoreTag: 0, addPicture: 0, pictures: 0, chooseImport: 0, planImport: 0, confirmImport: 0,
  pictureWords: 0, editPictures: 0, setPictures: 0, privatePictures: 0, cleanPictures: 0, removePictures: 0, putBackPictures: 0, saveOriginal: 0,
  chooseReturned: 0, readReturned: 0, readPlanned: 0, takeReturned: 0,
  pageAddress: 0, judgePageAddress: 0, changePageAddress: 0,
  chooseExportFolder: 0, export: 0, withdrawnFiles: 0, cancelExport: 0, checkItems: 0, openExported: 0, print: 0,
  showInFolder: 0, openAddress: 0,
  look: 0, copyLook: 0, removeLook: 0, copyDocuments: 0, editText: 0,
  person: 0, savePerson: 0,
  updates: 0, setUpdates: 0, lookForUpdate: 0, downloadUpdate: 0, cancelUpdate: 0, showUpdate: 0, installUpdate: 0,
  findInLibrary: 0, replaceInLibrary: 0, turnReplacement: 0,
  checkLibrary: 0, libraryFindings: 0, fixChecks: 0, undoFixes: 0, pictureFiles: 0, checkSpelling: 0, suggestSpelling: 0,
} satisfies Record<keyof DeskApi, 0>) as (keyof DeskApi)[];

/** A failure as it travels: its code, its English sentence, and what another language makes one of. */
export interface FailedAnswer {
  ok: false;
  code: DeskErrorCode;
  message: string;
  said?: SaidError;
}

/** How a request travels: a reply, a long list in parts (long-lists.ts), or a failure. */
export type Answer<T> = { ok: true; value: T } | { ok: true; parts: string[] } | FailedAnswer;

/** What the preload gives the renderer, as `window.desk`. */
export interface DeskBridge {
  invoke(name: string, request: unknown): Promise<Answer<unknown>>;
  /** Gives a function that unsubscribes. */
  subscribe(name: string, listener: (event: unknown) => void): () => void;
  /** Tells the desk that everything is saved (true) or that the editor wants to stay (false). */
  readyToClose(ready: boolean): void;
  platform: string;
}
