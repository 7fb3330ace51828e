/** Sizes of the library's pictures in pixels, for previews that place them by their shape. */
import { shownSize, type Size } from '../../core/pictures/crop.ts';
import { addressParts } from '../../core/pictures/shown-address.ts';

class PictureSizes {
  #known: ReadonlyMap<string, Size> = $state.raw(new Map());
  readonly #asked = new Set<string>();

  /** Size of a picture as it is shown (`media/…`, and the part); null until it is known, and where it cannot be shown. Asking makes it known. */
  of(address: string): Size | null {
    const { src, part } = addressParts(address);
    if (!this.#asked.has(src)) {
      this.#asked.add(src);
      void this.#measure(src);
    }
    const size = this.#known.get(src);
    return size ? shownSize(size, part) : null;
  }

  async #measure(src: string): Promise<void> {
    const image = new Image();
    image.src = `/${src}`;
    await image.decode().catch(() => undefined);
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width > 0) this.#known = new Map([...this.#known, [src, { width, height }]]);
  }
}

export const pictureSizes = new PictureSizes();
