/** What importing some files would do, before anything is written. */
import { randomUUID } from 'node:crypto';
import { bodyPictures, bodyText, wordCount } from '../../core/body/body.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import { firstStatus } from '../../core/import/first-status.ts';
import type { ImportPlan, PlannedDocument, PlannedFile } from '../../core/import/import-plan.ts';
import type { Form } from '../../core/document.ts';
import type { Draft, Notice, Reading } from '../../core/import/reading.ts';
import { AlreadyThere, type Destination } from './already-there.ts';
import { Pace } from '../storage/pace.ts';
import type { Library } from '../library/library.ts';
import { withPicturesHere, type ComingPictures } from './pictures-here.ts';
import { readFile, type InputFile } from './read-file.ts';
import type { ReadText } from './text-reader.ts';

/** A file as read, with where each of its drafts would go. */
export interface ReadFile {
  name: string;
  reading: Reading;
  destinations: Destination[];
  coming: ComingPictures;
}

/** A plan as the desk keeps it until the editor confirms. Refused files have no reading; those that came back keep their bytes. */
export interface Plan {
  id: string;
  files: (ReadFile | { name: string; refused: string; cameBack?: Uint8Array | undefined })[];
}

/** Reads files and looks what the library has of them; without a library everything is new. Writes nothing. */
export async function makePlan(
  library: Library | null,
  inputs: readonly InputFile[],
  as?: Form,
  readText?: ReadText,
): Promise<Plan> {
  const there = await AlreadyThere.of(library);
  const files: Plan['files'] = [];
  for (const input of inputs) {
    try {
      const read = await readFile(input, as, readText);
      const { reading, coming } = await withPicturesHere(read, library, input.folder ?? null);
      const destinations = await there.place(reading.drafts);
      const notices = [...reading.notices, ...reading.drafts.flatMap(noticeOf(destinations))].sort(
        (a, b) => a.line - b.line,
      );
      files.push({ name: input.name, reading: { ...reading, notices }, destinations, coming });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      files.push({
        name: input.name,
        refused: error.message,
        ...(input.cameBack ? { cameBack: input.bytes } : {}),
      });
    }
  }
  return { id: randomUUID(), files };
}

const noticeOf =
  (destinations: readonly Destination[]) =>
  (draft: Draft, index: number): Notice[] => {
    const { to } = destinations[index] as Destination;
    if (to === 'new') return [];
    const message =
      to === 'none'
        ? `“${draft.headline}” is already in the library.`
        : `“${draft.headline}” is already in the library, without some of the text here; the import adds it.`;
    return [{ document: index, line: draft.imported?.line ?? 1, code: 'already-in-library', message }];
  };

/** The plan as the editor sees it. */
export async function shownPlan(plan: Plan, library: Library | null): Promise<ImportPlan> {
  const pace = new Pace();
  const shown = async (file: Plan['files'][number]): Promise<PlannedFile> => {
    if ('refused' in file)
      return {
        name: file.name,
        form: null,
        status: 'draft',
        documents: [],
        brochure: null,
        notices: [],
        refused: file.refused,
        cameBack: file.cameBack !== undefined,
      };
    const { name, reading, destinations, coming } = file;
    const documents: PlannedDocument[] = [];
    for (const [index, draft] of reading.drafts.entries()) {
      documents.push(planned(draft, index, destinations[index], coming.get(index)?.size ?? 0));
      if (pace.isOver) await pace.rest();
    }
    const known = library !== null && hasBrochure(library, file);
    return {
      name,
      form: reading.form,
      status: firstStatus(reading),
      documents,
      brochure: known ? null : (reading.brochure?.title ?? null),
      notices: reading.notices.map((notice) => ({ ...notice, message: cleanText(notice.message) })),
      refused: null,
      cameBack: false,
    };
  };
  const files: PlannedFile[] = [];
  for (const file of plan.files) files.push(await shown(file));
  return { id: plan.id, files };
}

/** True where the library has a brochure of that title, and all items of the file. */
export const hasBrochure = (library: Library, { reading, destinations }: ReadFile): boolean =>
  reading.brochure !== null &&
  destinations.every(({ to }) => to !== 'new') &&
  library.list().some(({ kind, headline }) => kind === 'brochure' && headline === reading.brochure?.title);

const openingLength = 280;

function planned(
  draft: Draft,
  index: number,
  destination: Destination | undefined,
  coming: number,
): PlannedDocument {
  const text = bodyText(draft.body);
  const more = draft.kind === 'news' && draft.more ? [draft.more] : [];
  return {
    index,
    kind: draft.kind,
    headline: draft.headline,
    date: draft.date,
    teaser: draft.teaser,
    opening: text.length > openingLength ? `${text.slice(0, openingLength).trimEnd()}…` : text,
    words: wordCount(text, draft.language),
    pictures: coming + bodyPictures(draft.body).filter(({ src }) => src !== null).length,
    language: draft.language,
    credits: bodyPictures(draft.body).flatMap(({ credit }) => (credit === '' ? [] : [credit])),
    links: [...more, ...(draft.source ? [draft.source] : []), ...(draft.furtherInformation?.links ?? [])],
    existing: destination?.to === 'none' ? destination.id : null,
  };
}
