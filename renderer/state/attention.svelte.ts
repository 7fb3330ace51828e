/** Everything that needs a decision: conflicts, unsaved text of the last session, damaged and missing files. */
import { messages } from '../words/messages.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { AttentionItem } from '../../core/recovery/attention.ts';
import type { Conflict, Resolution } from '../../core/conflicts/conflict.ts';
import type { Leftover } from '../../core/drafts/leftover.ts';
import { titleOf } from '../../core/list/listing.ts';
import { desk, on, sentence } from '../api.ts';
import { headlineOr } from '../words/names.ts';
import { library } from './library.svelte.ts';
import type { OpenDocument } from './open-document.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { workspace } from './workspace.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';

/** Display name of an item: its headline, or its path in the library. */
export function nameOf({ about, headline, path }: AttentionItem): string {
  if (about === 'settings') return messages.common.officeAndSettings;
  return headline === null ? (path ?? 'A document') : headlineOr(headline);
}

class Attention {
  conflicts: readonly Conflict[] = $state.raw([]);
  leftovers: readonly Leftover[] = $state.raw([]);
  items: readonly AttentionItem[] = $state.raw([]);
  /** Damaged, lost and set-aside files: everything that has no screen of its own. */
  readonly #files = $derived(
    this.items.filter(({ conflict, draft }) => conflict === undefined && draft === undefined),
  );
  readonly files = $derived(this.#files.filter(({ kept }) => !kept));
  readonly kept = $derived(this.#files.filter(({ kept }) => kept));
  /** What still waits for a decision. */
  readonly count = $derived(this.items.filter(({ kept }) => !kept).length);
  /** Name of the conflict that is shown side by side. */
  comparing: string | null = $state(null);
  /** It came of a recovery: the name of the conflict with the version that was chosen. */
  recovered: string | null = $state(null);
  /** Left-over words are offered in a dialog. */
  offering = $state(false);
  /** The damaged or lost file whose good versions are shown. */
  recovering: AttentionItem | null = $state.raw(null);
  readonly #offered = new Set<string>();
  #turn = 0;
  #reading = Promise.resolve();

  follow(): () => void {
    const load = (): void => void this.load();
    const stops = [on('attention-changed', load), on('library-changed', load)];
    return () => stops.forEach((stop) => stop());
  }

  /** Loads everything that needs attention; resolves once the newest answer is in. A failure keeps the last state. */
  async load(): Promise<void> {
    let reading = (this.#reading = this.#read());
    await reading;
    while (reading !== this.#reading) await (reading = this.#reading);
  }

  async #read(): Promise<void> {
    const path = library.state?.path;
    if (path === undefined) return;
    const turn = ++this.#turn;
    const [items, conflicts, leftovers] = await Promise.allSettled([
      desk.attention({}),
      desk.conflicts({}),
      desk.leftovers({}),
    ]);
    // A slow answer does not take the place of a newer one.
    if (library.state?.path !== path || turn !== this.#turn) return;
    if (items.status === 'fulfilled') this.items = items.value;
    if (conflicts.status === 'fulfilled') this.conflicts = conflicts.value;
    if (leftovers.status === 'fulfilled') this.leftovers = leftovers.value;
  }

  /** Begins with a library that was just opened. */
  async begin(): Promise<void> {
    this.conflicts = this.leftovers = this.items = [];
    this.comparing = this.recovering = null;
    this.offering = false;
    await this.load();
  }

  /** Offers left-over words in a dialog, once for each library; where it is read-only, once it can be written. */
  offer(): void {
    const state = library.state;
    if (!state || library.isReadOnly || this.leftovers.length === 0) return;
    if (this.#offered.has(state.path)) return;
    this.#offered.add(state.path);
    this.offering = true;
  }

  /** The conflict of a document, the last kept first. */
  conflictOf(id: string): Conflict | undefined {
    return this.conflicts.find((conflict) => conflict.id === id);
  }

  /** Shows the conflict of an open document side by side, with its last words. */
  async compare(open: OpenDocument): Promise<void> {
    await open.flush();
    await this.load();
    const all = this.conflicts.filter(({ id }) => id === open.id);
    const found = all.find(({ rev }) => rev === open.rev) ?? all[0];
    if (found) this.comparing = found.conflict;
  }

  /** Settles a conflict. Throws DeskError; the words are then still kept. */
  async settle({ conflict, id }: Pick<Conflict, 'conflict' | 'id'>, choice: Resolution): Promise<void> {
    const open = workspace.inMemory(id);
    // Words typed since the comparison was shown go into the copy first.
    if (open?.status.kind === 'conflict') await open.flush();
    const settled = await desk.resolveConflict({ conflict, choice });
    const stands = choice === 'both' ? await desk.read({ id }).catch(() => null) : settled;
    if (open?.status.kind === 'conflict') {
      if (stands) open.replace(stands);
      else workspace.letGo(open);
    }
    this.comparing = null;
    this.#say(choice, settled, this.recovered === conflict);
    if (this.recovered === conflict) {
      this.recovered = null;
      if (choice !== 'both') await workspace.open(id);
    }
    await this.load();
  }

  /** Leaves a thing as it is, and offers to take that back. */
  async keep(item: AttentionItem): Promise<void> {
    try {
      await desk.keepAsIs({ item: item.item });
      undoStack.push({
        label: messages.undo.keeping,
        undo: async () => {
          await desk.lookAgain({ item: item.item });
          await this.load();
        },
        redo: async () => {
          await desk.keepAsIs({ item: item.item });
          await this.load();
        },
      });
      toasts.did(messages.state.keptAsItIs(nameOf(item)));
    } catch (error) {
      toasts.problem(sentence(error));
    }
    await this.load();
  }

  /** Lets a thing that was left as it is need attention again. */
  async lookAgain(item: AttentionItem): Promise<void> {
    try {
      await desk.lookAgain({ item: item.item });
    } catch (error) {
      toasts.problem(sentence(error));
    }
    await this.load();
  }

  /** Puts left-over words back; where the document has moved on, shows them beside it. */
  async putBack({ draft, document }: Leftover): Promise<void> {
    const title = headlineOr(titleOf(document));
    await workspace.inMemory(document.id)?.flush();
    try {
      const stored = await desk.restoreDraft({ draft });
      if (stored) {
        toasts.say(messages.state.textRestored(title), {
          label: messages.common.open,
          run: () => workspace.open(document.id),
        });
      } else {
        toasts.say(messages.state.textKeptForLater(title), {
          label: messages.common.compare,
          run: async () => {
            await this.load();
            this.comparing = this.conflictOf(document.id)?.conflict ?? null;
          },
        });
      }
    } catch (error) {
      toasts.problem(sentence(error));
    }
    await this.load();
  }

  /** Gives left-over words up for good. */
  async discard({ draft }: Leftover): Promise<void> {
    try {
      await desk.discardDraft({ draft });
    } catch (error) {
      toasts.problem(sentence(error));
    }
    await this.load();
  }

  #say(choice: Resolution, settled: Stored | null, isRecovered: boolean): void {
    if (choice === 'mine')
      toasts.say(isRecovered ? messages.state.chosenVersionKept : messages.state.yourTextKept);
    else if (choice === 'theirs')
      toasts.say(
        isRecovered ? messages.state.libraryVersionKeptNotChosen : messages.state.libraryVersionKeptNotYours,
      );
    else if (settled) {
      const { document } = settled;
      const title = headlineOr(titleOf(document));
      toasts.say(
        isRecovered ? messages.state.chosenVersionSeparate(title) : messages.state.yourTextSeparate(title),
        {
          label: messages.common.open,
          run: () => workspace.open(document.id),
        },
      );
    }
  }
}

export const attention = new Attention();
