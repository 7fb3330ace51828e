/** Brings what the editor kept of a plan into the library. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { ImportResult } from '../../core/import/import-plan.ts';
import type { Article, Brochure, Document, Office, Status } from '../../core/document.ts';
import { firstStatus } from '../../core/import/first-status.ts';
import type { Draft, Reading } from '../../core/import/reading.ts';
import { beginDocument, completedBy } from '../../core/fields/fields.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { defaultOfficeName, hasDefaultBrochure } from '../settings/default-office.ts';
import { hasBrochure, type Plan, type ReadFile } from './import-plan.ts';
import type { Library } from '../library/library.ts';
import { withNote } from '../library/work-notes.ts';
import { bringIn, type ImportWork } from './bring-in.ts';
import { takePictures } from './take-pictures.ts';
import type { TakeIn } from '../pictures/rendition.ts';

/** What the editor chose of a plan. */
export interface ImportChoice {
  /** For each file, the indexes of its documents that come in. */
  keep: readonly (readonly number[])[];
  /** Ids of tags that all of them get. */
  tags?: readonly string[] | undefined;
  /** For each file, the status of its new documents; left out, what the plan says. */
  statuses?: readonly Status[] | undefined;
  /** For each file, the languages (BCP 47) of its documents by their indexes; left out, what the plan says. */
  languages?: readonly Readonly<Record<string, string>>[] | undefined;
}

/**
 * Imports: for each file of the plan, the drafts of the given indexes, and its brochure where it is one. Should the disk
 * fail on the way, what came in stays, and importing the rest later skips it; should the desk end, the next one goes on.
 * Throws DeskError.
 */
export async function carryOut(
  library: Library,
  plan: Plan,
  { keep, tags = [], statuses, languages }: ImportChoice,
  takeIn?: TakeIn,
): Promise<ImportResult> {
  const unknown = tags.find((tag) => !library.settings.tags.some(({ id }) => id === tag));
  if (unknown !== undefined) throw new DeskError('bad-request', says('no-tag', { tag: unknown }));
  await library.permission.mayWrite();
  const remarks: string[] = [];
  const remark = (sentence: string): void => void remarks.push(sentence);
  const { work, left } = await workOf(library, plan, { keep, tags, statuses, languages }, { takeIn, remark });
  if (work.documents.length === 0 && work.office === null) return { imported: [], left, remarks };
  const imported = await withNote(library.files, work, () => bringIn(library, work)).catch(
    (error: unknown) => {
      throw asDiskError(error, 'the import');
    },
  );
  return { imported, left, remarks };
}

/**
 * What an import is going to write, before any of it is written. Documents of one file are made in descending instants,
 * so that entries of one day keep their order down the page.
 */
async function workOf(
  library: Library,
  plan: Plan,
  { keep, tags, statuses, languages }: ImportChoice & { tags: readonly string[] },
  taking: Parameters<typeof takePictures>[3],
): Promise<{ work: ImportWork; left: number }> {
  const coming = new Map<string, ImportWork['documents'][number]>();
  const before = library.settings.office;
  let office = before;
  let left = 0;
  let instant = Date.now();
  const has = (id: string): boolean => coming.has(id) || library.has(id);
  const standing = async (id: string): Promise<ImportWork['documents'][number]> =>
    coming.get(id) ?? library.read(id);
  // An item of two files (an entry and its text) is one document that comes in.
  const bring = (document: Document, rev: number | null): void => {
    coming.set(document.id, { document, rev });
  };
  for (const [fileIndex, file] of plan.files.entries()) {
    if ('refused' in file) continue;
    const { reading, destinations } = file;
    const kept = new Set(keep[fileIndex] ?? []);
    const status = statuses?.[fileIndex] ?? firstStatus(reading);
    const brochureThere = hasBrochure(library, file) || comes(coming, file);
    const items: string[] = [];
    const spoken = languages?.[fileIndex] ?? {};
    for (const [index, told] of reading.drafts.entries()) {
      const read = { ...told, language: spoken[index] ?? told.language };
      const destination = destinations[index];
      if (!destination) continue;
      const at = new Date(instant--).toISOString();
      // Before the work is noted, so that its documents are whole.
      const draft = kept.has(index)
        ? await takePictures(library, read, file.coming.get(index), taking)
        : read;
      if (!kept.has(index)) {
        if (has(destination.id)) items.push(destination.id);
        left += 1;
      } else if (destination.to === 'complete' && has(destination.id)) {
        const { document, rev } = await standing(destination.id);
        bring(withTags(completedBy(document, draft), tags), rev);
        items.push(destination.id);
      } else {
        // An editor who ticks what the library has already gets a second copy, under an id of its own.
        const id = has(destination.id) ? blankDocument('news', office, at).id : destination.id;
        bring(madeOf(draft, { id, at, tags, status }, office), null);
        items.push(id);
      }
    }
    office = officeOf(office, reading);
    const wanted = kept.size > 0 || destinations.every(({ to }) => to === 'none');
    if (reading.brochure && wanted && !brochureThere)
      bring(
        {
          ...brochureOf(file, items, office, new Date(instant--).toISOString()),
          ...languageOfAll(reading.drafts.map((_, index) => spoken[index])),
          status,
        },
        null,
      );
  }
  const documents = [...coming.values()].map(({ document, rev }) => ({ document, rev }));
  return {
    work: { kind: 'import', documents, office: office === before ? null : { before, after: office } },
    left,
  };
}

/** True where an earlier file of the same import brings the brochure. */
const comes = (
  coming: ReadonlyMap<string, { document: Document }>,
  { reading, destinations }: ReadFile,
): boolean =>
  destinations.every(({ to }) => to !== 'new') &&
  [...coming.values()].some(
    ({ document }) => document.kind === 'brochure' && document.title === reading.brochure?.title,
  );

function madeOf(
  draft: Draft,
  { id, at, tags, status }: { id: string; at: string; tags: readonly string[]; status: Status },
  office: Office,
): Document {
  return { ...beginDocument(draft.kind, { id, at }, office), ...draft, tags: [...tags], status } as Article;
}

/** The language of a brochure whose items all were given the same one. */
function languageOfAll(spoken: readonly (string | undefined)[]): { language?: string } {
  const [first] = spoken;
  return first !== undefined && spoken.every((one) => one === first) ? { language: first } : {};
}

const withTags = (document: Document, tags: readonly string[]): Document =>
  document.kind === 'brochure' ? document : { ...document, tags: [...new Set([...document.tags, ...tags])] };

function brochureOf({ name, reading }: ReadFile, items: string[], office: Office, at: string): Brochure {
  const blank = blankDocument('brochure', office, at) as Brochure;
  return { ...blank, ...reading.brochure, items, imported: { form: 'brochure', file: name } };
}

/** A library that still has the plain settings takes the office's name and words from the page imported. */
function officeOf(office: Office, { office: page, brochure }: Reading): Office {
  let next = office;
  if (page && page.name !== '' && office.name === defaultOfficeName)
    next = { ...next, name: page.name, latestNewsTitle: page.latestNewsTitle || next.latestNewsTitle };
  if (brochure && brochure.title !== '' && hasDefaultBrochure(office))
    next = {
      ...next,
      brochureTitle: brochure.title,
      brochureIntroduction: brochure.introduction,
      brochureClosing: brochure.closing,
    };
  return next;
}
