/** State of an import: plan, choices and result. */
/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced, never changed */
import type { ImportPlan, ImportResult, PlannedFile } from '../../core/import/import-plan.ts';
import type { Status } from '../../core/document.ts';
import { desk, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';

class Importing {
  plan: ImportPlan | null = $state.raw(null);
  /** For each file of the plan, indexes of the documents that are kept. */
  kept: readonly ReadonlySet<number>[] = $state.raw([]);
  /** For each file of the plan, the status of its new documents. */
  statuses: readonly Status[] = $state.raw([]);
  /** For each file of the plan, the languages that were chosen for its documents, by their indexes. */
  languages: readonly Readonly<Record<string, string>>[] = $state.raw([]);
  /** Ids of tags that every imported document gets. */
  tags: string[] = $state.raw([]);
  result: ImportResult | null = $state.raw(null);
  busy: 'reading' | 'importing' | null = $state(null);
  trouble: string | null = $state(null);

  readonly chosenCount = $derived(this.kept.reduce((sum, set) => sum + set.size, 0));
  readonly brochures = $derived(
    (this.plan?.files ?? []).filter((file, i) => file.brochure !== null && (this.kept[i]?.size ?? 0) > 0)
      .length,
  );

  reset(): void {
    this.plan = null;
    this.kept = [];
    this.tags = [];
    this.statuses = [];
    this.languages = [];
    this.result = null;
    this.trouble = null;
  }

  /** Asks for files; what they hold becomes the plan. */
  async choose(): Promise<void> {
    await this.#read(() => desk.chooseImport({}));
  }

  /** Plans files that were given from outside the window. */
  async takeGiven(): Promise<void> {
    await this.#read(() => desk.planGiven({}));
  }

  /** Plans files that were dropped, or text that was pasted. */
  async take(files: readonly File[]): Promise<void> {
    await this.#read(async () =>
      desk.planImport({
        files: await Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        ),
      }),
    );
  }

  keep(file: number, document: number, kept: boolean): void {
    this.kept = this.kept.map((set, i) => {
      if (i !== file) return set;
      const next = new Set(set);
      if (kept) next.add(document);
      else next.delete(document);
      return next;
    });
  }

  keepAll(file: number, kept: boolean): void {
    this.kept = this.kept.map((set, i) => {
      if (i !== file) return set;
      return new Set(kept ? (this.plan?.files[file]?.documents ?? []).map(({ index }) => index) : []);
    });
  }

  setStatus(file: number, status: Status): void {
    this.statuses = this.statuses.map((before, i) => (i === file ? status : before));
  }

  setLanguage(file: number, document: number, language: string): void {
    this.languages = this.languages.map((before, i) =>
      i === file ? { ...before, [document]: language } : before,
    );
  }

  async confirm(): Promise<void> {
    const { plan } = this;
    if (!plan || this.busy) return;
    this.busy = 'importing';
    this.trouble = null;
    try {
      this.result = await desk.confirmImport({
        plan: plan.id,
        keep: this.kept.map((set) => [...set].sort((a, b) => a - b)),
        tags: this.tags,
        statuses: [...this.statuses],
        languages: [...this.languages],
      });
      this.#offerBack(this.result.imported);
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.busy = null;
  }

  /** What was imported goes to the trash again, except for what has been worked on since. */
  #offerBack(imported: ImportResult['imported']): void {
    if (imported.length === 0) return;
    let there = imported.map(({ id }) => ({ id, rev: 1 }));
    undoStack.push({
      label: messages.undo.importing(messages.count.document(imported.length)),
      undo: async () => {
        await workspace.saveAll();
        const untouched = [];
        for (const one of there) {
          const stored = await desk.read({ id: one.id }).catch(() => null);
          if (stored?.rev !== one.rev) continue;
          await desk.remove({ id: one.id });
          untouched.push(one);
        }
        const others = there.length - untouched.length;
        if (others > 0) toasts.say(messages.undo.importedStay(others));
        there = untouched;
      },
      redo: async () => {
        const back = [];
        for (const { id } of there) back.push({ id, rev: (await desk.restore({ id })).rev });
        there = back;
      },
    });
  }

  async #read(read: () => Promise<ImportPlan | null>): Promise<void> {
    this.busy = 'reading';
    this.trouble = null;
    try {
      const plan = await read();
      if (plan) {
        this.plan = plan;
        this.result = null;
        this.kept = plan.files.map(newDocuments);
        this.statuses = plan.files.map(({ status }) => status);
        this.languages = plan.files.map(() => ({}));
      }
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.busy = null;
  }
}

/** What the library does not have yet is kept unless the editor says otherwise. */
const newDocuments = (file: PlannedFile): ReadonlySet<number> =>
  new Set(file.documents.filter(({ existing }) => existing === null).map(({ index }) => index));

export const importing = new Importing();
