/** What documents say of their pictures: alternative text, caption, credit, licence. */
import type { PictureUse } from '../../core/gallery/listed-picture.ts';
import { bodyPictures } from '../../core/body/body.ts';
import type { Picture } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { Pace } from '../storage/pace.ts';

/** Reads documents that show pictures, each again only when it has changed. */
export class PictureWords {
  readonly #library: Library;
  readonly #known = new Map<string, { rev: number; pictures: Picture[] }>();

  constructor(library: Library) {
    this.#library = library;
  }

  async all(): Promise<PictureUse[]> {
    const pace = new Pace();
    const uses: PictureUse[] = [];
    for (const { summary, pictures, rev } of this.#library.entries()) {
      if (pictures.length === 0) continue;
      if (pace.isOver) await pace.rest();
      const { id } = summary;
      if (this.#known.get(id)?.rev !== rev) {
        const read = await this.#library.read(id).catch(() => null); // it is damaged, which is said elsewhere
        if (!read || read.document.kind === 'brochure') continue;
        this.#known.set(id, { rev: read.rev, pictures: bodyPictures(read.document.body) });
      }
      for (const picture of this.#known.get(id)?.pictures ?? [])
        if (picture.src !== null) uses.push({ id, picture });
    }
    return uses;
  }
}
