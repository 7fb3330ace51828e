/** Brings what the editor kept of a plan into the library. */
import { isBlankBody } from '../../core/body.ts';
import { DeskError } from '../../core/contract.ts';
import type { ImportResult } from '../../core/exchange.ts';
import { titleOf } from '../../core/listing.ts';
import type { Brochure, Document, Office } from '../../core/document.ts';
import type { Draft, NewsDraft, Reading } from '../../core/reading/reading.ts';
import { blankDocument } from '../library/blank-document.ts';
import { defaultOfficeName, hasDefaultBrochure } from '../library/default-office.ts';
import { hasBrochure, type Plan, type ReadFile } from './import-plan.ts';
import type { Library } from '../library/library.ts';

/**
 * Imports: for each file of the plan, the drafts of the given indexes, and its brochure where it is one.
 * Documents of one file are made in descending instants, so that entries of one day keep their order down the
 * page. Should the disk fail on the way, what came in stays, and importing the rest later skips it.
 */
export async function carryOut(
  library: Library,
  plan: Plan,
  keep: readonly (readonly number[])[],
  tags: readonly string[] = [],
): Promise<ImportResult> {
  const unknown = tags.find((tag) => !library.settings.tags.some(({ id }) => id === tag));
  if (unknown !== undefined) throw new DeskError('bad-request', `The library has no tag “${unknown}”.`);
  const imported: ImportResult['imported'] = [];
  let left = 0;
  let instant = Date.now();
  const bring = async (document: Document, rev?: number): Promise<void> => {
    try {
      await (rev === undefined ? library.create(document) : library.save(document, rev));
    } catch (error) {
      if (!(error instanceof DeskError) || imported.length === 0) throw error;
      const sentence = `${imported.length} documents came in, then the import stopped. ${error.message}`;
      throw new DeskError(error.code, sentence, { cause: error });
    }
    // An item of two files (an entry and its text) is one document that came in.
    if (!imported.some(({ id }) => id === document.id))
      imported.push({ id: document.id, kind: document.kind, headline: titleOf(document) });
  };
  for (const [fileIndex, file] of plan.files.entries()) {
    if ('refused' in file) continue;
    const { reading, destinations } = file;
    const kept = new Set(keep[fileIndex] ?? []);
    const brochureThere = hasBrochure(library, file);
    const items: string[] = [];
    for (const [index, draft] of reading.drafts.entries()) {
      const destination = destinations[index];
      if (!destination) continue;
      const at = new Date(instant--).toISOString();
      if (!kept.has(index)) {
        if (library.has(destination.id)) items.push(destination.id);
        left += 1;
      } else if (destination.to === 'complete' && library.has(destination.id)) {
        const stored = await library.read(destination.id);
        await bring(withTags(completed(stored.document, draft), tags), stored.rev);
        items.push(destination.id);
      } else {
        // An editor who ticks what the library has already gets a second copy, under an id of its own.
        const taken = library.has(destination.id);
        const id = taken ? blankDocument('news', library.settings.office, at).id : destination.id;
        await bring(madeOf(draft, id, at, tags));
        items.push(id);
      }
    }
    await takeOffice(library, reading);
    const wanted = kept.size > 0 || destinations.every(({ to }) => to === 'none');
    if (reading.brochure && wanted && !brochureThere)
      await bring(brochureOf(file, items, library.settings.office, new Date(instant--).toISOString()));
  }
  return { imported, left };
}

const madeOf = (draft: Draft, id: string, at: string, tags: readonly string[]): Document => ({
  ...draft,
  id,
  createdAt: at,
  updatedAt: at,
  status: 'draft',
  tags: [...tags],
});

/** A document with what it lacks taken from a draft; what it has stays as it is. */
function completed(document: Document, draft: Draft): Document {
  if (document.kind === 'brochure') return document;
  return {
    ...document,
    place: document.place || draft.place,
    teaser: document.teaser.trim() === '' ? draft.teaser : document.teaser,
    body: isBlankBody(document.body) ? draft.body : document.body,
    source: document.source ?? draft.source,
    furtherInformation: document.furtherInformation ?? draft.furtherInformation,
    ...(document.kind === 'news' ? { more: document.more ?? (draft as NewsDraft).more } : {}),
  };
}

const withTags = (document: Document, tags: readonly string[]): Document =>
  document.kind === 'brochure' ? document : { ...document, tags: [...new Set([...document.tags, ...tags])] };

function brochureOf({ name, reading }: ReadFile, items: string[], office: Office, at: string): Brochure {
  const blank = blankDocument('brochure', office, at) as Brochure;
  return { ...blank, ...reading.brochure, items, imported: { form: 'brochure', file: name } };
}

/** A library that still has the plain settings takes the office's name and words from the page imported. */
async function takeOffice(library: Library, { office: page, brochure }: Reading): Promise<void> {
  const { office } = library.settings;
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
  if (next !== office) await library.changeSettings((settings) => ({ ...settings, office: next }));
}
