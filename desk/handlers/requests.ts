/** The shape of every request, checked before a handler sees it. */
import { z } from 'zod';
import { resolutions } from '../../core/conflicts/conflict.ts';
import { draftChangeSchema } from '../../core/drafts/draft-change.ts';
import { rhythms } from '../../core/backup/backup.ts';
import type { DeskApi, Request } from '../../core/contract.ts';
import { longestName } from '../people/person.ts';
import { longestAddress } from '../updates/feed-address.ts';
import { changedValuesSchema, emblemChangeSchema, pictureChangeSchema } from '../library/work-notes.ts';
import { typedFields, typedOf } from '../drafts/typed-words.ts';
import { longestNeedle } from '../../core/finding/needle.ts';
import { parts } from '../../core/finding/text-places.ts';
import { copyTargets } from '../../core/copying/copying.ts';
import { textEdits } from '../../core/copying/text-edits.ts';
import { withdrawals } from '../../core/export/withdrawn.ts';
import { printedFormats } from '../../core/export/printing.ts';
import { allContents, exportFormats } from '../../core/export/formats.ts';
import { releaseLevels } from '../../core/export/release.ts';
import {
  brochureSchema,
  briefSchema,
  documentSchema,
  formSchema,
  kinds,
  newsItemSchema,
  officeSchema,
  statuses,
  pictureSchema,
  tagSchema,
  type Document,
} from '../../core/document.ts';
import { longestWord, mostWords } from '../../core/spelling/spelling.ts';
import { savedSearchesSchema } from '../../core/searches/saved-search.ts';
import type { RuleName } from '../../core/checking/checking.ts';
import { isOriginalPlace, isPicturePlace } from '../../core/places.ts';
import { languages } from '../../core/languages/words.ts';

const nothing = z.strictObject({});
const id = newsItemSchema.shape.id;
/** Documents that one request may name: more than any library should have. */
const mostAtOnce = 100_000;
const manyIds = z.array(id).max(mostAtOnce);
const kind = z.enum(kinds);
const day = z.iso.date();
const words = z.string().max(1_000);
/** Name of a version, conflict or draft, as a list gave it; those who read it check it again. */
const storedName = z.string().regex(/^[\w.-]{1,200}$/);
/** Name of an item or candidate: looked up in lists, never used as a path. */
const attentionName = z.string().min(1).max(1_000);
/** What a template is called; made a file name where it is used. */
const templateName = z.string().min(1).max(200);
const officeName = z.string().max(200);
/** A folder of this computer; which ones a request may name is up to its handler. */
const folder = z.string().min(1).max(32_000);
/** Name of a rule of checks; its handler looks it up in the table, which is loaded when it is asked for. */
const rule = z
  .string()
  .regex(/^[a-z-]{1,60}$/)
  .transform((name) => name as RuleName);
const grade = z.enum(['error', 'warning']).optional();
const needle = z.strictObject({
  words: z.string().max(longestNeedle),
  case: z.boolean(),
  wholeWord: z.boolean(),
  accents: z.boolean(),
  regex: z.boolean().optional(),
});
/** Words that take the place of others: on one line, as many fields have only one. */
const newText = z
  .string()
  .max(10_000)
  .regex(/^\P{Cc}*$/u, 'New words hold no line break and no other control character.');
const bytes = z.instanceof(Uint8Array);
/** A file name, only shown in messages; a path in front of it is cut off where it is used. */
const pictureSource = z.string().regex(isPicturePlace);
const pictureEdit = z.strictObject({
  from: pictureSource,
  patch: pictureSchema
    .pick({ alt: true, caption: true, credit: true, licence: true, licenceUntil: true, decorative: true })
    .extend({ src: pictureSource })
    .partial(),
});
const fileName = z.string().min(1).max(500);

/** Fields of a new document; which of them its kind has is checked when the document is whole. */
const start = z
  .strictObject({
    ...newsItemSchema.partial().shape,
    ...briefSchema.partial().shape,
    ...brochureSchema.partial().shape,
    kind: kind.optional(),
  })
  .transform((fields) => fields as Partial<Document>);

const exportRequest = z.strictObject({
  formats: z.array(z.enum(exportFormats)).min(1),
  folder: z.string().min(1),
  pdf: z.boolean(),
  report: z.boolean().optional(),
  brochure: id.optional(),
  ownName: z.boolean().optional(),
  documents: z.array(id).optional(),
  release: z
    .strictObject({
      level: z.enum(releaseLevels).optional(),
      from: day.optional(),
      to: day.optional(),
      tags: z.array(id).optional(),
      languages: z.array(z.string().min(2).max(100)).optional(),
      leaveOut: z.array(id).optional(),
    })
    .optional(),
  only: z.array(z.enum(allContents)).optional(),
  replace: z.boolean().optional(),
  renew: z.boolean().optional(),
  withdrawn: z.enum(withdrawals).optional(),
});

export const requests = {
  runtime: nothing,
  policy: nothing,
  showLog: nothing,
  library: nothing,
  chooseLibrary: nothing,
  recentLibraries: nothing,
  openRecent: z.strictObject({ path: folder }),
  clearRecentLibraries: nothing,
  given: nothing,
  openGiven: nothing,
  planGiven: nothing,
  addLibraryFile: nothing,
  workNotices: nothing,
  setWorkNotices: z.strictObject({ shown: z.boolean() }),
  proposeLibrary: z.strictObject({ officeName, within: folder.optional() }),
  chooseLibraryFolder: nothing,
  createLibrary: z.strictObject({ officeName, folder, language: z.enum(languages) }),
  openSample: nothing,
  resetSample: nothing,
  undoResetSample: nothing,
  saveOffice: z.strictObject({ office: officeSchema }),
  person: nothing,
  savePerson: z.strictObject({ name: z.string().max(longestName) }),
  list: z.strictObject({ kind: kind.optional(), newest: z.int().positive().optional() }),
  search: z.strictObject({ words, kind: kind.optional() }),
  templates: nothing,
  saveTemplate: z.strictObject({ id, name: templateName, replace: z.boolean().optional() }),
  createFromTemplate: z.strictObject({ name: templateName }),
  readTemplate: z.strictObject({ name: templateName }),
  writeTemplate: z.strictObject({ name: templateName, document: documentSchema, rev: z.int().positive() }),
  renameTemplate: z.strictObject({ name: templateName, to: templateName }),
  removeTemplate: z.strictObject({ name: templateName }),
  restoreTemplate: z.strictObject({ name: templateName, kept: z.string().min(1).max(300) }),
  savedSearches: nothing,
  keepSearches: z.strictObject({ searches: savedSearchesSchema }),
  read: z.strictObject({ id }),
  create: z.strictObject({ kind, from: start.optional() }),
  findInLibrary: z.strictObject({
    needle,
    becomes: newText.optional(),
    among: z.array(z.enum(parts)).optional(),
  }),
  replaceInLibrary: z.strictObject({
    needle,
    becomes: newText,
    chosen: z.array(z.strictObject({ id, rev: z.int().nonnegative(), keys: z.array(z.string().max(1_000)) })),
  }),
  turnReplacement: z.strictObject({ step: storedName, to: z.enum(['before', 'after']) }),
  save: z.strictObject({ document: documentSchema, rev: z.int().nonnegative() }),
  remove: z.strictObject({ id }),
  giveUpBlank: z.strictObject({ id, rev: z.int().positive() }),
  trash: nothing,
  restore: z.strictObject({ id }),
  changeMany: z.strictObject({
    ids: manyIds,
    change: z.strictObject({
      status: z.enum(statuses).optional(),
      language: z.string().min(2).max(100).optional(),
      addTags: z.array(id).optional(),
      removeTags: z.array(id).optional(),
      assignedTo: z.string().max(longestName).optional(),
      due: day.nullable().optional(),
      note: z.string().max(10_000).optional(),
    }),
  }),
  setValues: z.strictObject({ changes: z.array(changedValuesSchema).max(mostAtOnce) }),
  removeMany: z.strictObject({
    ids: manyIds,
    revs: z.record(id, z.int().nonnegative()).optional(),
  }),
  restoreMany: z.strictObject({ ids: manyIds }),
  duplicate: z.strictObject({ ids: manyIds }),
  versions: z.strictObject({ id }),
  keepState: z.strictObject({ id }),
  readVersion: z.strictObject({ id, version: storedName }),
  restoreVersion: z.strictObject({ id, version: storedName }),
  conflicts: nothing,
  readConflict: z.strictObject({ conflict: storedName }),
  resolveConflict: z.strictObject({ conflict: storedName, choice: z.enum(resolutions) }),
  noteDraft: z.strictObject({ document: documentSchema, rev: z.int().nonnegative() }),
  noteDraftChange: z.strictObject({
    of: id,
    after: z.int(),
    rev: z.int().nonnegative(),
    change: draftChangeSchema,
  }),
  leftovers: nothing,
  restoreDraft: z.strictObject({ draft: storedName }),
  discardDraft: z.strictObject({ draft: storedName }),
  typedWords: nothing,
  noteTyped: z.strictObject({ of: typedOf, fields: typedFields }),
  attention: nothing,
  candidates: z.strictObject({ item: attentionName }),
  readCandidate: z.strictObject({ item: attentionName, candidate: attentionName }),
  recover: z.strictObject({ item: attentionName, candidate: attentionName }),
  keepAsIs: z.strictObject({ item: attentionName }),
  lookAgain: z.strictObject({ item: attentionName }),
  backups: nothing,
  chooseBackupFolder: nothing,
  setBackupRhythm: z.strictObject({ every: z.enum(rhythms) }),
  backUp: nothing,
  restoreBackup: nothing,
  restorePartly: nothing,
  cancelBackup: nothing,
  saveTag: z.strictObject({ tag: tagSchema }),
  removeTag: z.strictObject({ id }),
  restoreTag: z.strictObject({ tag: tagSchema, documents: z.array(id) }),
  addPicture: z.strictObject({
    name: fileName,
    bytes,
    original: z.strictObject({ name: fileName, bytes }).optional(),
  }),
  pictures: nothing,
  pictureWords: nothing,
  editPictures: z.strictObject({ edits: z.array(pictureEdit).max(mostAtOnce) }),
  setPictures: z.strictObject({
    changed: z.array(pictureChangeSchema).max(mostAtOnce),
    emblems: z.array(emblemChangeSchema),
  }),
  privatePictures: nothing,
  cleanPictures: z.strictObject({ sources: z.array(pictureSource) }),
  removePictures: z.strictObject({ sources: z.array(pictureSource) }),
  putBackPictures: z.strictObject({
    pictures: z.array(
      z.strictObject({
        src: pictureSource,
        kept: fileName,
        originals: z.array(z.strictObject({ place: z.string().regex(isOriginalPlace), kept: fileName })),
      }),
    ),
  }),
  saveOriginal: z.strictObject({ src: pictureSource }),
  chooseImport: nothing,
  planImport: z.strictObject({
    files: z.array(z.strictObject({ name: fileName, bytes })).min(1),
    as: formSchema.optional(),
  }),
  confirmImport: z.strictObject({
    plan: z.string(),
    keep: z.array(z.array(z.int().nonnegative())),
    tags: z.array(id).optional(),
    statuses: z.array(z.enum(statuses)).optional(),
    languages: z.array(z.record(z.string().regex(/^\d+$/), z.string().min(2).max(100))).optional(),
  }),
  look: z.strictObject({}),
  copyLook: z.strictObject({}),
  removeLook: z.strictObject({}),
  pageAddress: z.strictObject({ id }),
  judgePageAddress: z.strictObject({ id, name: words }),
  changePageAddress: z.strictObject({ id, name: words }),
  checkLibrary: z.strictObject({ grade }),
  libraryFindings: z.strictObject({
    rule: rule.optional(),
    id: id.optional(),
    grade,
    from: z.int().nonnegative(),
    most: z.int().positive().max(10_000),
  }),
  fixChecks: z.strictObject({ rule, only: z.strictObject({ id, about: z.string() }).optional() }),
  undoFixes: z.strictObject({ undo: z.uuid() }),
  checkSpelling: z.strictObject({
    language: z.string().max(100),
    words: z.array(z.string().max(longestWord)).max(mostWords),
    isShouted: z.boolean(),
  }),
  suggestSpelling: z.strictObject({ language: z.string().max(100), word: z.string().max(longestWord) }),
  pictureFiles: z.strictObject({ sources: z.array(z.string().regex(isPicturePlace)).max(1_000) }),
  chooseReturned: z.strictObject({ id: id.optional(), otherwise: id.optional() }),
  readReturned: z.strictObject({ name: fileName, bytes, id: id.optional(), otherwise: id.optional() }),
  readPlanned: z.strictObject({ plan: z.string().min(1), file: z.int().nonnegative() }),
  takeReturned: z.strictObject({ document: documentSchema, rev: z.int().nonnegative() }),
  copyDocuments: z.union([
    z.strictObject({ as: z.enum(copyTargets), documents: z.array(id).min(1).max(1_000) }),
    z.strictObject({ as: z.enum(copyTargets), brochure: id }),
  ]),
  editText: z.strictObject({ act: z.enum(textEdits) }),
  chooseExportFolder: nothing,
  export: exportRequest,
  withdrawnFiles: exportRequest,
  cancelExport: nothing,
  print: z.strictObject({ document: id, kind, as: z.enum(printedFormats) }),
  checkItems: z.strictObject({ ids: z.array(id), brochure: id.optional(), spelling: z.boolean() }),
  openExported: z.strictObject({ folder: z.string().min(1), file: z.string().min(1).max(1_000) }),
  showInFolder: z.strictObject({ path: z.string().min(1) }),
  updates: nothing,
  setUpdates: z.strictObject({ look: z.boolean(), address: z.string().max(longestAddress) }),
  lookForUpdate: nothing,
  downloadUpdate: nothing,
  cancelUpdate: nothing,
  showUpdate: nothing,
  installUpdate: nothing,
  openAddress: z.strictObject({ href: z.string().max(8_000) }),
} satisfies { [K in keyof DeskApi]: z.ZodType<Request<K>> };
