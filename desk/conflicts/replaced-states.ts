/** Keeps the newest state that this desk knows of a document before another program's takes its place. */
import { DeskError } from '../../core/desk-error.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Document } from '../../core/document.ts';
import { titleOf } from '../../core/list/listing.ts';
import { Pace } from '../storage/pace.ts';
import { digestOf } from '../storage/digest.ts';
import type { LetGo } from '../documents/let-go.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { trashed, trashFolder, type Trashed } from '../trash/trash.ts';
import { isBlankDocument } from '../../core/fields/fields.ts';
import type { Conflicts } from './conflicts.ts';
import type { History } from '../history/history.ts';
import type { MissedStates } from '../history/missed-states.ts';
import { hasDigest, type NewestState, type NewestStates } from '../history/newest-states.ts';
import path from 'node:path';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';

/** Where a replaced state can be preserved. */
export interface ReplacedStatePlaces {
  library: Library;
  history: History;
  conflicts: Conflicts;
  newest: NewestStates;
  missed: MissedStates;
}

/**
 * Listens to a library. A state that a later revision replaces goes into the history; one that an older
 * or an equal one replaces becomes a conflict copy, as nobody can say that the file descends from it; one whose file is gone or
 * damaged goes into the history, from which it can come back. What nobody has words of is noted as missed.
 */
export class ReplacedStates {
  readonly #places: ReplacedStatePlaces;

  constructor(places: ReplacedStatePlaces) {
    this.#places = places;
    places.library.listen({
      written: (written, replaced) => places.newest.add(written, replaced),
      lettingGo: (state) => this.#keep(state).catch(() => undefined), // found again at the next opening
    });
  }

  /** A document that an editor has opened: its words are kept as if they had been saved here. */
  async note(stored: Stored): Promise<void> {
    const { library, newest } = this.#places;
    const entry = library.entry(stored.document.id);
    if (entry && library.permission.why === null) await newest.note(stored, entry.sha256);
  }

  /**
   * Compares every document with what this computer saved last, as the first thing after an opening: other programs may
   * have been at work since. Only for a desk that may write.
   */
  async lookThrough(): Promise<void> {
    const { library, newest } = this.#places;
    await library.checked;
    for (const state of library.takeUnheard()) await this.#keep(state).catch(() => undefined);
    const inTrash = new Map<string, Trashed[]>();
    for (const one of await trashed(library.files))
      inTrash.set(one.id, [...(inTrash.get(one.id) ?? []), one]);
    const pace = new Pace();
    for (const [id, states] of [...(await newest.byDocument())])
      for (const state of [...states].sort((a, b) => a.rev - b.rev)) {
        if (pace.isOver) await pace.rest();
        await this.#compare(id, state, inTrash.get(id) ?? []).catch(() => undefined);
      }
    await newest.settle();
  }

  async #compare(id: string, state: NewestState, inTrash: readonly Trashed[]): Promise<void> {
    const { library, newest } = this.#places;
    const entry = library.entry(id);
    if (entry && hasDigest(state, entry.sha256)) return;
    const stored = await newest.words(state);
    if (!stored) {
      // Else it was written when the desk ended, and never counted.
      if (!(await newest.isOfNewerDesk(state))) await newest.remove(state);
      return;
    }
    const { kind } = stored.document;
    const place = LibraryFiles.placeOf(kind, id);
    if (library.state().troubled.some((file) => file.path === place)) return; // it may be all that is left
    const words = { id, kind, headline: titleOf(stored.document), rev: state.rev, words: stored };
    if (!entry && (await this.#isInTrash(stored, inTrash))) return newest.remove(state);
    const now = entry ? (entry.inFile ?? entry.rev) : 'gone';
    await this.#keep({ ...words, sha256: digestOf(stored.document), now });
    await newest.remove(state);
  }

  async #isInTrash({ document }: Stored, inTrash: readonly Trashed[]): Promise<boolean> {
    const { files } = this.#places.library;
    for (const { name } of inTrash) {
      const found = await files.readCopy(path.join(trashFolder(files), name), document.id).catch(() => null);
      if (found && sayTheSame(found.document, document)) return true;
    }
    return false;
  }

  /** Throws where this desk may not write, or may not any more: the caller must then keep what it has. */
  async #keep(state: LetGo): Promise<void> {
    const { library, history, newest } = this.#places;
    const { why } = library.permission;
    if (why !== null) throw new DeskError('read-only', why);
    const { id, sha256, now } = state;
    const stored = state.words ?? (await newest.find(id, sha256)) ?? (await history.find(id, sha256));
    if (!stored) {
      if (typeof now !== 'number' || now <= state.rev) await this.#miss(state);
      return;
    }
    if (isBlankDocument(stored.document)) return;
    if (typeof now === 'number' && now <= state.rev) await this.#beside(stored, state);
    else if (!(await history.find(id, sha256))) await history.keep(stored);
    if (now === 'gone') await this.#miss(state);
    for (const one of (await newest.byDocument()).get(id) ?? [])
      if (now !== 'damaged' && hasDigest(one, sha256)) await newest.remove(one);
  }

  /** An older file, or another one of the same revision, stands where these words were. */
  async #beside({ document }: { document: Document }, { rev, id }: LetGo): Promise<void> {
    const { library, conflicts } = this.#places;
    const stands = await library.files.readDocument(document.kind, id).catch(() => null);
    if (stands && sayTheSame(stands.document, document)) return;
    await conflicts.addConflict(document, rev);
    library.tellAttention();
  }

  async #miss(state: LetGo): Promise<void> {
    const { library, missed } = this.#places;
    if (state.now === 'damaged') return;
    const isInTrash = (await trashed(library.files)).some(({ id }) => id === state.id);
    if (state.now === 'gone' && isInTrash) return;
    await missed.note(state);
    library.tellAttention();
  }
}
