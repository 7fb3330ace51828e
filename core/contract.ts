/** What the renderer may ask of the desk, and what the desk tells it: types and names only. */
import type { Runtime } from './about/about.ts';
import type { PictureFile } from './checking/checking.ts';
import type { ListedPicture, PictureUse, RemovedPicture } from './gallery/listed-picture.ts';
import type { PictureEdit, PicturesEdited } from './gallery/picture-edits.ts';
import type { TakingIn } from './pictures/taking-in.ts';
import type {
  FindingsQuery,
  LibraryCounts,
  LibraryFinding,
  Mended,
  OneFinding,
} from './checking/library/library-checks.ts';
import type { Returned } from './clearance/clearance.ts';
import type { ReturnedBrochure } from './clearance/returned-brochure.ts';
import type { CommandId } from './commands.ts';
import type { Comment, Document, Form, Kind, Office, Status, Tag } from './document.ts';
import type { Language } from './languages/words.ts';
import type { AttentionItem, Candidate, RecoveredAs } from './recovery/attention.ts';
import type { BackupDamage, BackupPlan, BackupProgress, RestoredLibrary, Rhythm } from './backup/backup.ts';
import type { Copied, CopyRequest } from './copying/copying.ts';
import type { TextEdit } from './copying/text-edits.ts';
import type { Finding, RuleName } from './checking/checking.ts';
import type { Conflict, Resolution } from './conflicts/conflict.ts';
import type { HistoryUse, Version } from './history/version.ts';
import type { NotingDesk } from './drafts/draft-sender.ts';
import type { Leftover, TypedWords } from './drafts/leftover.ts';
import type { ExportResult, ExportRequest } from './export/export-request.ts';
import type { LibraryHits, LibraryReplaced, LibraryReplacement } from './finding/library-hits.ts';
import type { Needle } from './finding/needle.ts';
import type { Part } from './finding/text-places.ts';
import type { PrintRequest } from './export/printing.ts';
import type { WithdrawnFile } from './export/withdrawn.ts';
import type { AddressState, AddressVerdict } from './page-addresses/address-state.ts';
import type { Change, ChangedValues, ManyChanged, NotDone } from './many/change.ts';
import type { ImportPlan, ImportResult } from './import/import-plan.ts';
import type { Given } from './given/given.ts';
import type { LibraryState, RecentLibrary } from './library/library-state.ts';
import type { SavedSearch } from './searches/saved-search.ts';
import type { PolicyInForce } from './policy/policy.ts';
import type { Stored } from './library/stored.ts';
import type { Template } from './templates/template.ts';
import type { UpdatesState } from './updates/updates-state.ts';
import type { Summary } from './list/listing.ts';
import type { UnknownWord } from './spelling/spelling.ts';
import type { Look } from './looks/look-finding.ts';

/** A picture that came into the library. */
export interface AddedPicture {
  src: string;
  width: number;
  height: number;
  /** What was done to it on its way in. */
  changes: TakingIn[];
}

/** Requests: the renderer asks, the desk answers. Every request is one object, every failure a DeskError. */
export interface DeskApi extends NotingDesk {
  /** What the desk runs on; its version and licences lie beside the page. */
  runtime(request: Record<never, never>): Promise<Runtime>;
  /** What the organization has decided for this computer, read when the desk started. */
  policy(request: Record<never, never>): Promise<PolicyInForce>;
  /** Shows the log in the computer's file manager. */
  showLog(request: Record<never, never>): Promise<void>;
  /** How it stands with updates of the desk: asking this calls nobody. */
  updates(request: Record<never, never>): Promise<UpdatesState>;
  /** Turns looking for updates on or off, and says where they lie. */
  setUpdates(request: { look: boolean; address: string }): Promise<UpdatesState>;
  /** Looks for a newer version now; what goes wrong is told by the answer. So it is with the others, but `updates-changed` tells it too. */
  lookForUpdate(request: Record<never, never>): Promise<UpdatesState>;
  /** Downloads and verifies what was found. */
  downloadUpdate(request: Record<never, never>): Promise<UpdatesState>;
  cancelUpdate(request: Record<never, never>): Promise<UpdatesState>;
  /** Shows the downloaded package in the computer's file manager. */
  showUpdate(request: Record<never, never>): Promise<void>;
  /** Closes the desk and installs what was downloaded; the window saves everything first, and stays open where it cannot. */
  installUpdate(request: Record<never, never>): Promise<UpdatesState>;
  /** The open library, or null. */
  library(request: Record<never, never>): Promise<LibraryState | null>;
  /** Asks for a folder and opens it; null where the editor cancels. */
  chooseLibrary(request: Record<never, never>): Promise<LibraryState | null>;
  /** Libraries that were opened before, the last one first, without the sample. */
  recentLibraries(request: Record<never, never>): Promise<RecentLibrary[]>;
  /** Opens one of them. */
  openRecent(request: { path: string }): Promise<LibraryState>;
  /** Forgets all of them; the libraries themselves stay as they are. */
  clearRecentLibraries(request: Record<never, never>): Promise<void>;
  /** What was given from outside the window and waits to be taken in. */
  given(request: Record<never, never>): Promise<Given>;
  /** Opens the library that was given; null where none waits. Save first. */
  openGiven(request: Record<never, never>): Promise<LibraryState | null>;
  /** What importing the files that were given would do; null where none wait. */
  planGiven(request: Record<never, never>): Promise<ImportPlan | null>;
  /** Adds a file to the library’s folder that opens it with a double click, where it is missing; gives its path. */
  addLibraryFile(request: Record<never, never>): Promise<{ file: string }>;
  /** Whether the system tells of long work that has ended while the desk is in the background; null where nothing can. */
  workNotices(request: Record<never, never>): Promise<{ shown: boolean } | null>;
  setWorkNotices(request: { shown: boolean }): Promise<void>;
  /**
   * Where a library of that office would be made: a folder that is empty or not there yet, in the person's documents or
   * `within` a folder chosen before.
   */
  proposeLibrary(request: { officeName: string; within?: string | undefined }): Promise<{ folder: string }>;
  /** Asks for a folder for a new library, to be given to `proposeLibrary`; null where the editor cancels. */
  chooseLibraryFolder(request: Record<never, never>): Promise<{ folder: string } | null>;
  /** Makes a library in a folder that was proposed, and opens it; `language` is that of new documents. */
  createLibrary(request: { officeName: string; folder: string; language: Language }): Promise<LibraryState>;
  /** Opens the sample, made where there is none yet. */
  openSample(request: Record<never, never>): Promise<LibraryState>;
  /** Puts the sample back as it came. What was in it is moved aside, into a folder beside it. */
  resetSample(request: Record<never, never>): Promise<{ state: LibraryState; aside: string }>;
  /** Takes the last `resetSample` of this desk back. */
  undoResetSample(request: Record<never, never>): Promise<LibraryState>;
  saveOffice(request: { office: Office }): Promise<LibraryState>;
  /** Who works at this computer, empty where nobody has said; `offered` is the name that the system has. */
  person(request: Record<never, never>): Promise<{ name: string; offered: string }>;
  /** Remembers who works at this computer; what is cleared and said from now on is theirs. */
  savePerson(request: { name: string }): Promise<void>;

  /** Summaries of all documents, or of the newest ones, newest first. */
  list(request: { kind?: Kind | undefined; newest?: number | undefined }): Promise<Summary[]>;
  /** Ids of documents that a search asks for, best first: words, phrases, days, `tag:` and the like (core/finding/search-query.ts). */
  search(request: { words: string; kind?: Kind | undefined }): Promise<string[]>;
  /** Templates of the office, by name. */
  templates(request: Record<never, never>): Promise<Template[]>;
  /** Keeps a document, as it is stored, as a template; fails with `exists` where one is called so, unless `replace`. */
  saveTemplate(request: {
    id: string;
    name: string;
    replace?: boolean | undefined;
  }): Promise<{ name: string }>;
  /** Makes a document that begins with a template. */
  createFromTemplate(request: { name: string }): Promise<Stored>;
  /** What a template holds, so that it can be edited. */
  readTemplate(request: { name: string }): Promise<Stored>;
  /**
   * Changes what a template holds. Where it has changed since `rev`, it stays as it is, and `name` is that of the template
   * beside it that has the words.
   */
  writeTemplate(request: {
    name: string;
    document: Document;
    rev: number;
  }): Promise<{ name: string; rev: number; savedAt: string }>;
  renameTemplate(request: { name: string; to: string }): Promise<{ name: string }>;
  /** Takes a template out of use; `kept` is what `restoreTemplate` takes. */
  removeTemplate(request: { name: string }): Promise<{ kept: string }>;
  restoreTemplate(request: { name: string; kept: string }): Promise<void>;

  /** Searches that were kept under a name for this library, by whoever works here. */
  savedSearches(request: Record<never, never>): Promise<SavedSearch[]>;
  /** Keeps these, in their order, in place of what was kept. */
  keepSearches(request: { searches: SavedSearch[] }): Promise<void>;
  read(request: { id: string }): Promise<Stored>;
  /** Makes a document; what is left out starts empty. */
  create(request: { kind: Kind; from?: Partial<Document> | undefined }): Promise<Stored>;
  /**
   * Saves if `rev` is still the stored one, else fails with `conflict`. Answers once the disk has it. Where a colleague has
   * changed nothing but comments meanwhile, those of both are saved, and given back as `comments`.
   */
  save(request: {
    document: Document;
    rev: number;
  }): Promise<{ rev: number; savedAt: string; comments?: Comment[] | undefined }>;
  /** Moves a document to the trash. */
  remove(request: { id: string }): Promise<void>;
  /** Gives up a document that was made at revision `rev` and not touched since, for good; true where it is gone. */
  giveUpBlank(request: { id: string; rev: number }): Promise<boolean>;
  /** Documents in the trash, the last removed first; in `daysLeft` days each goes for good, 0 is within a day. */
  trash(request: Record<never, never>): Promise<(Summary & { removedAt: string; daysLeft: number })[]>;
  restore(request: { id: string }): Promise<Stored>;

  /**
   * Makes the same change in many documents. Those that cannot have it are named, and the others are changed. This and what
   * follows tells `many-progress` on the way.
   */
  changeMany(request: { ids: string[]; change: Change }): Promise<ManyChanged>;
  /**
   * Gives documents the values `after` where they still have those of `before`, so that a change can be taken back and done
   * again; the others keep what they have, and are named.
   */
  setValues(request: { changes: ChangedValues[] }): Promise<ManyChanged>;
  /** Moves documents to the trash; one that is no longer at its revision in `revs` stays and is named. */
  removeMany(request: {
    ids: string[];
    revs?: Record<string, number> | undefined;
  }): Promise<{ removed: string[]; notDone: NotDone[] }>;
  restoreMany(request: {
    ids: string[];
  }): Promise<{ restored: { id: string; rev: number }[]; notDone: NotDone[] }>;
  /** Copies documents as drafts of their own, in the order given; `of` is the id of the original. */
  duplicate(request: {
    ids: string[];
  }): Promise<{ made: { id: string; of: string; rev: number }[]; notDone: NotDone[] }>;

  /** Earlier states of a document, the newest first; `trouble` says why the last one could not be kept. */
  versions(request: {
    id: string;
  }): Promise<{ versions: Version[]; use: HistoryUse; trouble: string | null }>;
  /**
   * Keeps the present state of a document as a version, whatever the policy says: what its translations are compared with has
   * to be there.
   */
  keepState(request: { id: string }): Promise<void>;
  readVersion(request: { id: string; version: string }): Promise<Stored>;
  /** Makes an earlier state the present one, as a new revision; the present one becomes a version. */
  restoreVersion(request: { id: string; version: string }): Promise<Stored>;
  /** Words whose save met a newer file, waiting for a decision. */
  conflicts(request: Record<never, never>): Promise<Conflict[]>;
  readConflict(request: { conflict: string }): Promise<{ mine: Stored; theirs: Stored | null }>;
  /** Settles a conflict; gives the document that came of it, if one did. */
  resolveConflict(request: { conflict: string; choice: Resolution }): Promise<Stored | null>;
  /** Words that a crash left behind. */
  leftovers(request: Record<never, never>): Promise<Leftover[]>;
  /** Puts left-over words back: as the document, or as a conflict where the document has moved on (then null). */
  restoreDraft(request: { draft: string }): Promise<Stored | null>;
  discardDraft(request: { draft: string }): Promise<void>;
  /** Words typed into fields that are not understood yet, as they were kept. */
  typedWords(request: Record<never, never>): Promise<TypedWords>;
  /** Keeps such words of a document's fields, in place of what was kept; none of them removes it. */
  noteTyped(request: { of: string; fields: Record<string, string> }): Promise<void>;

  /** Everything that waits for the editor's decision, the gravest first. */
  attention(request: Record<never, never>): Promise<AttentionItem[]>;
  /** Good versions for a damaged or missing document, the newest first. */
  candidates(request: { item: string }): Promise<Candidate[]>;
  readCandidate(request: { item: string; candidate: string }): Promise<Document>;
  /** Puts a good version in the place of a damaged file, which is set aside, never deleted. */
  recover(request: { item: string; candidate: string }): Promise<RecoveredAs>;
  /** Leaves a thing as it is, and says no more about it until it changes. */
  keepAsIs(request: { item: string }): Promise<void>;
  /** Takes that decision back: the thing needs attention again. */
  lookAgain(request: { item: string }): Promise<void>;

  /** The plan of backups, and the backups in its folder, the newest first. */
  backups(request: Record<never, never>): Promise<{
    plan: BackupPlan;
    backups: { file: string; bytes: number; createdAt: string; documents: number }[];
  }>;
  /** Asks for the folder of the backups; null where the editor cancels. */
  chooseBackupFolder(request: Record<never, never>): Promise<BackupPlan | null>;
  setBackupRhythm(request: { every: Rhythm }): Promise<BackupPlan>;
  /** Makes a backup now, tries it, and only then says so; tells `backup-progress` on the way. */
  backUp(request: Record<never, never>): Promise<{ file: string; documents: number; remarks: string[] }>;
  /**
   * Asks for a backup and an empty folder, restores it there, and opens it; null where the editor cancels. Nothing is
   * restored of a damaged one: the answer says what is damaged. Tells `backup-progress` on the way.
   */
  restoreBackup(
    request: Record<never, never>,
  ): Promise<
    { kind: 'restored'; library: RestoredLibrary } | { kind: 'damaged'; damage: BackupDamage } | null
  >;
  /** Restores what can be read of the backup that was found damaged last, into the folder chosen then. */
  restorePartly(request: Record<never, never>): Promise<RestoredLibrary>;
  /** Gives up the backup or the restoring under way; its request fails with `cancelled`, and nothing of it is left. */
  cancelBackup(request: Record<never, never>): Promise<void>;

  /** Makes a tag or changes its name and colour. */
  saveTag(request: { tag: Tag }): Promise<LibraryState>;
  /** Removes a tag from the library and all its documents; says which had it, for undoing. */
  removeTag(request: { id: string }): Promise<{ state: LibraryState; documents: string[] }>;
  /** Undoes the removal of a tag. */
  restoreTag(request: { tag: Tag; documents: string[] }): Promise<LibraryState>;

  /** Takes a picture into the library, judged by its bytes: its pixels as they are shown, and nothing beside them. */
  addPicture(request: {
    name: string;
    bytes: Uint8Array;
    /** The file as it came, where the window has made those bytes of it. */
    original?: { name: string; bytes: Uint8Array } | undefined;
  }): Promise<AddedPicture>;
  /** Pictures of the library with the documents that use them. */
  pictures(request: Record<never, never>): Promise<ListedPicture[]>;
  /** What documents say of their pictures, a use each. */
  pictureWords(request: Record<never, never>): Promise<PictureUse[]>;
  /** Changes pictures wherever they are shown; what could not be changed is named. Each document is saved as any save. */
  editPictures(request: { edits: PictureEdit[] }): Promise<PicturesEdited>;
  /** Takes such a change back, or makes it again, where pictures are still as they were. */
  setPictures(request: Pick<PicturesEdited, 'changed' | 'emblems'>): Promise<PicturesEdited>;
  /** Pictures whose files hold more than what is seen, such as where and by whom they were taken. */
  privatePictures(request: Record<never, never>): Promise<string[]>;
  /** Puts pictures without such things in their places; `failed`: those that cannot be decoded, which stay. */
  cleanPictures(request: { sources: string[] }): Promise<PicturesEdited & { failed: string[] }>;
  /** Sets pictures aside that nothing uses; `left`: those of which a document, a version, a draft or the trash still speaks. */
  removePictures(request: { sources: string[] }): Promise<{ removed: RemovedPicture[]; left: string[] }>;
  putBackPictures(request: { pictures: RemovedPicture[] }): Promise<void>;
  /** Asks for a folder, and copies the originals of a picture into it; gives their paths, or null where the editor cancels. */
  saveOriginal(request: { src: string }): Promise<string[] | null>;

  /** The look of the library's publications, as its files are now, with what is wrong with them. */
  look(request: Record<never, never>): Promise<Look>;
  /** Copies the built-in look into the library; files that are there stay. */
  copyLook(request: Record<never, never>): Promise<Look>;
  /** Moves the library's own look to where such are kept, so that the built-in one serves; gives that place, or null. */
  removeLook(request: Record<never, never>): Promise<string | null>;

  /** Checks every document that has changed since it was last checked; tells `checks-progress` on the way. */
  checkLibrary(request: Pick<FindingsQuery, 'grade'>): Promise<LibraryCounts>;
  /** Findings of the last `checkLibrary`, `most` of them after the first `from`. */
  libraryFindings(
    request: FindingsQuery & { from: number; most: number },
  ): Promise<{ total: number; findings: LibraryFinding[] }>;
  /**
   * What the checks find in some news items and briefs: the same as in the whole library, and without spelling where that is not
   * wanted. Those without findings, or gone, are left out. Items of a brochure with a frozen edition are looked at with the words
   * that it keeps.
   */
  checkItems(request: {
    ids: string[];
    brochure?: string | undefined;
    spelling: boolean;
  }): Promise<{ id: string; findings: Finding[] }[]>;
  /** Mends all findings of a rule that have a fix, or `only` one of them. Each document is saved as any save. */
  fixChecks(request: { rule: RuleName; only?: OneFinding | undefined }): Promise<Mended>;
  /** Takes the last `fixChecks` back, in documents that have not been changed since. */
  undoFixes(request: { undo: string }): Promise<{ restored: number; changedSince: string[] }>;
  /** Hits of words in every document, newest first. `becomes`: what they are to become, where that is known. */
  findInLibrary(request: {
    needle: Needle;
    becomes?: string | undefined;
    among?: Part[] | undefined;
  }): Promise<LibraryHits>;
  /** Replaces chosen hits; a document that is no longer as it was found is left as it is, and named. Each is saved as any save. */
  replaceInLibrary(request: LibraryReplacement): Promise<LibraryReplaced>;
  /** Takes a replacement back, or does it again, in documents that have not been changed since; names the others. */
  turnReplacement(request: {
    step: string;
    to: 'before' | 'after';
  }): Promise<{ turned: number; changedSince: string[] }>;
  /** Those of some words that the dictionary of a language does not have; null where there is no dictionary of it. */
  checkSpelling(request: {
    language: string;
    words: string[];
    /** They stand in a text of capitals. */
    isShouted: boolean;
  }): Promise<UnknownWord[] | null>;
  /** At most five words that may have been meant, best first. */
  suggestSpelling(request: { language: string; word: string }): Promise<string[]>;
  /** Pixels and bytes of pictures; those that cannot be told are left out. */
  pictureFiles(request: { sources: string[] }): Promise<(PictureFile & { src: string })[]>;

  /** Asks for files and plans their import; null where the editor cancels. */
  chooseImport(request: Record<never, never>): Promise<ImportPlan | null>;
  /** Plans the import of text or files that were pasted or dropped. */
  planImport(request: {
    files: { name: string; bytes: Uint8Array }[];
    as?: Form | undefined;
  }): Promise<ImportPlan>;
  /** Imports what the editor kept: for each file of the plan, indexes of its documents. */
  confirmImport(request: {
    plan: string;
    keep: number[][];
    /** Tags that every imported document gets. */
    tags?: string[] | undefined;
    /** For each file, the status of its new documents; left out, what the plan says. */
    statuses?: Status[] | undefined;
    /** For each file, the languages (BCP 47) of its documents by their indexes; left out, what the plan says. */
    languages?: Record<string, string>[] | undefined;
  }): Promise<ImportResult>;

  /** The address of the page of a news item or brief: the one that it keeps, or would get now. */
  pageAddress(request: { id: string }): Promise<AddressState>;
  /** What typed words come to as the name of that page, and what stands against it; changes nothing. */
  judgePageAddress(request: { id: string; name: string }): Promise<AddressVerdict>;
  /** Gives the page another name. Where it was, a page leads on from the next export on. */
  changePageAddress(request: { id: string; name: string }): Promise<AddressState>;

  /**
   * Asks for a Word file that came back, and reads it beside its document; null where the editor cancels. `id` is the document
   * to compare it with, whatever it says; `otherwise` the one for a file that does not say.
   */
  chooseReturned(request: {
    id?: string | undefined;
    otherwise?: string | undefined;
  }): Promise<Returned | ReturnedBrochure | null>;
  /** The same of a file that was dropped. */
  readReturned(request: {
    name: string;
    bytes: Uint8Array;
    id?: string | undefined;
    otherwise?: string | undefined;
  }): Promise<Returned | ReturnedBrochure>;
  /** The same of a file of an import's plan that came back, by its index. */
  readPlanned(request: { plan: string; file: number }): Promise<Returned | ReturnedBrochure>;
  /**
   * Saves a document with the changes of such a file as one revision; the state before is kept as the version `before`. Fails
   * with `conflict` where `rev` is no longer the stored one; nothing is saved then.
   */
  takeReturned(request: {
    document: Document;
    rev: number;
  }): Promise<{ stored: Stored; before: string | null }>;

  /** News items and briefs, or a brochure, for the clipboard: as HTML and as plain text. */
  copyDocuments(request: CopyRequest): Promise<Copied>;
  /** Cuts, copies or pastes in the text that has the focus. False where the page has to do that by itself, as in a browser. */
  editText(request: { act: TextEdit }): Promise<boolean>;
  /** Asks for a folder to export into; null where the editor cancels. */
  chooseExportFolder(request: Record<never, never>): Promise<string | null>;
  /** Writes files; tells `export-progress` on the way. */
  export(request: ExportRequest): Promise<ExportResult>;
  /**
   * Files of earlier exports in the folder that an export of this would leave there and that no longer belong there. What becomes
   * of them is what the request says; nothing else is written.
   */
  withdrawnFiles(request: ExportRequest): Promise<WithdrawnFile[]>;
  cancelExport(request: Record<never, never>): Promise<void>;
  /** Prints a document on paper, by the computer's dialog; settles once that is closed. In a browser, the page prints by itself. */
  print(request: PrintRequest): Promise<void>;
  /** Opens a page, PDF or text of an export in the program of the computer that shows such files. */
  openExported(request: { folder: string; file: string }): Promise<void>;
  showInFolder(request: { path: string }): Promise<void>;
  /** Opens a web address in the browser of the computer, if the policy allows it. */
  openAddress(request: { href: string }): Promise<void>;
}

/** Events: the desk tells, the renderer listens. */
export interface DeskEvents {
  'library-changed': LibraryState;
  /** `revs`: the revision of each changed document, by its id, so that a page knows its own saves. */
  'documents-changed': { changed: Summary[]; removed: string[]; revs: Record<string, number> };
  /** Somebody else changed a file of the library: a synced folder, another program. */
  'changed-outside': { id: string; change: 'added' | 'changed' | 'removed' };
  /** Something newer was found, or a download went on. */
  'updates-changed': UpdatesState;
  /** Conflicts, left-over words or files that need attention have come or gone. */
  'attention-changed': Record<never, never>;
  /** A backup was made or failed, or its plan has changed. */
  'backups-changed': BackupPlan;
  /** How far the backup is that was asked for, or the restoring of one. */
  'backup-progress': BackupProgress;
  /** The whole text of every document can be searched now; until then, answers come from the beginnings of texts. */
  'search-complete': Record<never, never>;
  /** How many documents have been checked. */
  'checks-progress': { done: number; total: number };
  /** How far work on many documents is. */
  'many-progress': { done: number; total: number };
  'export-progress': { done: number; total: number; step: string };
  /** Something was given from outside the window: ask what. */
  'given-outside': Record<never, never>;
  /** A command was chosen in the application menu. */
  'menu-command': CommandId;
  /** The window is about to close: save what is unsaved, then answer with `readyToClose`. */
  'before-close': Record<never, never>;
}

export type Request<K extends keyof DeskApi> = Parameters<DeskApi[K]>[0];
export type Reply<K extends keyof DeskApi> = Awaited<ReturnType<DeskApi[K]>>;
