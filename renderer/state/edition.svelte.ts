/** Freezing the edition of an open brochure, editing it again, and taking corrections in. */
import { isoDayOf } from '../../core/dates/iso-day.ts';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { embargoField } from '../../core/drafts/leftover.ts';
import { freeze, type Around, type Unfit } from '../../core/editions/freeze.ts';
import { takeCorrections } from '../../core/editions/since.ts';
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';
import { documents } from './documents.svelte.ts';
import { fixedEdition } from './fixed-edition.ts';
import { library } from './library.svelte.ts';
import { isBrochure, type OpenDocument } from './open-document.svelte.ts';
import { person } from './person.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { typedWords } from './typed-words.svelte.ts';
import { workspace } from './workspace.svelte.ts';
import { mayWrite } from './writes.ts';

const words = messages.brochure.edition;

class Edition {
  /** What kept an edition from being frozen when that was last tried, and the brochure of which they are. */
  unfit: { of: string; items: readonly Unfit[] } | null = $state.raw(null);

  /** What freezing has to know of items, as `find` has them. */
  around(find: Around['find']): Around {
    return {
      find,
      tags: library.tags,
      today: isoDayOf(new Date()),
      unclear: typedWords.all.filter((id) => embargoField in typedWords.of(id)),
    };
  }

  /**
   * Keeps the words of the items as they are now; where some may not be kept, `unfit` says which. `publish`: the brochure
   * becomes published with it, in one step.
   */
  async freeze(open: OpenDocument<Brochure>, { publish = false } = {}): Promise<void> {
    if (open.document.frozen || !mayWrite()) return;
    const found = await itemsNow(open.document.items);
    const status = publish ? 'published' : open.document.status;
    const brochure: Brochure = { ...open.document, status };
    const { frozen, unfit } = freeze(
      brochure,
      { at: new Date().toISOString(), by: person.name },
      this.around((id) => found.get(id)),
    );
    if (!frozen) {
      this.unfit = { of: open.id, items: unfit };
      toasts.say(unfit.length === 0 ? words.nothingToFreeze : words.notFrozen(unfit.length));
      return;
    }
    this.unfit = null;
    open.edit({ frozen, status }, words.freezing);
    open.settle();
    void open.flush();
    toasts.did(words.isFrozen);
  }

  /** Lets the brochure follow the library again. */
  editAgain(open: OpenDocument<Brochure>): void {
    if (!open.document.frozen || !mayWrite()) return;
    open.edit({ frozen: null }, words.editingAgain);
    open.settle();
    void open.flush();
    toasts.did(words.isEditedAgain);
  }

  /** Takes what was corrected since into the edition: in all of its items, or in one. */
  async take(open: OpenDocument<Brochure>, only?: string): Promise<void> {
    if (!open.document.frozen || !mayWrite()) return;
    const found = await itemsNow(only === undefined ? open.document.items : [only]);
    const { frozen } = open.document;
    if (!frozen) return;
    const { frozen: next, taken } = takeCorrections(
      frozen,
      this.around((id) => found.get(id)),
      only,
    );
    if (taken.length === 0) {
      toasts.say(words.nothingToTake);
      return;
    }
    open.edit({ frozen: next }, words.taking(taken.length));
    open.settle();
    void open.flush();
    const one = next.items.find(({ id }) => id === taken[0]);
    toasts.did(
      taken.length === 1 ? words.tookOne(headlineOr(one?.headline ?? '')) : words.tookMany(taken.length),
    );
  }
}

/** Items as they are now, with what has not been saved yet, by their ids; what cannot be read is left out. */
async function itemsNow(ids: readonly string[]): Promise<ReadonlyMap<string, NewsItem>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const document =
        workspace.inMemory(id)?.whole() ??
        (await documents.read(id).then(
          (stored) => stored.document,
          () => null,
        ));
      return document?.kind === 'news' ? ([[id, document]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

export const edition = new Edition();

/** The open brochure, where there is one. */
export const openBrochure = (): OpenDocument<Brochure> | null => {
  const open = workspace.current;
  return open && isBrochure(open) ? open : null;
};

fixedEdition.tell = (id) => {
  const open = openBrochure();
  toasts.say(
    words.staysAsItIs,
    open?.id === id ? { label: words.editAgain, run: () => edition.editAgain(open) } : undefined,
  );
};
