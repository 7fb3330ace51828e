/** Pixels and bytes of the pictures of open documents, asked for once each: a picture is named by its content. */
import type { PictureFile } from '../../core/checking/checking.ts';
import { desk } from '../api.ts';

class PictureFiles {
  #known: ReadonlyMap<string, PictureFile> = $state.raw(new Map());
  readonly #asked = new Set<string>();

  /** What is known of a picture; undefined where nothing is, or not yet. */
  readonly of = (src: string): PictureFile | undefined => this.#known.get(src);

  /** The same as it is now, for work that goes on later; undefined where nothing is, or not yet. */
  now(): (src: string) => PictureFile | undefined {
    const known = this.#known;
    return (src) => known.get(src);
  }

  /** Asks for what is not known of pictures. What cannot be told now is asked for again when the library is opened again. */
  ask(sources: readonly (string | null)[]): void {
    const unknown = sources.filter((src): src is string => src !== null && !this.#asked.has(src));
    if (unknown.length === 0) return;
    for (const src of unknown) this.#asked.add(src);
    desk.pictureFiles({ sources: unknown }).then(
      (found) => {
        this.#known = new Map([...this.#known, ...found.map(({ src, ...file }) => [src, file] as const)]);
      },
      () => undefined, // nothing is said of them
    );
  }
}

export const pictureFiles = new PictureFiles();
