/** Sizes of the library's pictures in pixels, for previews that place them by their shape. */

interface Size {
  width: number;
  height: number;
}

class PictureSizes {
  #known: ReadonlyMap<string, Size> = $state.raw(new Map());
  readonly #asked = new Set<string>();

  /** Size of a picture (`media/…`); null until it is known, and where it cannot be shown. Asking makes it known. */
  of(src: string): Size | null {
    if (!this.#asked.has(src)) {
      this.#asked.add(src);
      void this.#measure(src);
    }
    return this.#known.get(src) ?? null;
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
