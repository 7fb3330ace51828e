/** Pictures of the library for the Pictures view: the list at once, what documents say of them as it comes. */
import type { ListedPicture, PictureUse } from '../../core/gallery/listed-picture.ts';
import { isoDayOf } from '../../core/dates/iso-day.ts';
import {
  countsOf,
  inGallery,
  withUses,
  type PictureFilter,
  type PictureSort,
  type ShownPicture,
} from '../../core/gallery/gallery.ts';
import { desk, sentence } from '../api.ts';
import { documents } from '../state/documents.svelte.ts';

/** Fields of a picture that are changed for all of its uses at once. */
export const pictureFields = ['alt', 'caption', 'credit', 'licence', 'licenceUntil'] as const;
export type PictureField = (typeof pictureFields)[number];
type Typed = Partial<Record<PictureField, string>>;

class LibraryPictures {
  /** What was typed for a picture and is not saved yet, by its `media/…`; it waits while another picture is looked at. */
  #typed: Readonly<Record<string, Typed>> = $state.raw({});
  words = $state('');
  filter: PictureFilter = $state('all');
  sort: PictureSort = $state('newest');
  /** `media/…` of the picture whose details are shown; null: of none. */
  chosen: string | null = $state(null);
  trouble = $state('');
  #listed: readonly ListedPicture[] | null = $state.raw(null);
  #uses: readonly PictureUse[] = $state.raw([]);
  #asked = 0;
  readonly #today = isoDayOf(new Date());

  /** Null until they have come. */
  readonly all: readonly ShownPicture[] | null = $derived(this.#listed && withUses(this.#listed, this.#uses));
  readonly shown: readonly ShownPicture[] = $derived(
    inGallery(this.all ?? [], {
      words: this.words,
      filter: this.filter,
      sort: this.sort,
      today: this.#today,
      headlineOf: (id) => documents.summary(id)?.headline ?? '',
    }),
  );
  readonly counts = $derived(countsOf(this.all ?? [], this.#today));
  readonly open: ShownPicture | undefined = $derived(this.all?.find(({ src }) => src === this.chosen));

  typedFor(src: string): Typed {
    return this.#typed[src] ?? {};
  }

  /** Keeps what is typed for a picture; nothing of it once that is saved. */
  type(src: string, typed: Typed): void {
    this.#typed = { ...this.#typed, [src]: typed };
  }

  async load(): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const listed = await desk.pictures({});
      if (asked !== this.#asked) return;
      this.#listed = listed;
      const uses = await desk.pictureWords({});
      if (asked !== this.#asked) return;
      this.#uses = uses;
      this.trouble = '';
    } catch (error) {
      this.trouble = sentence(error);
    }
  }
}

export const libraryPictures = new LibraryPictures();
