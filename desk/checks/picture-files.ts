/** Pixels and bytes of picture files, told from their heads. A picture is named by its content, so that they never change. */
import path from 'node:path';
import type { PictureFile } from '../../core/checking/checking.ts';
import { isPicturePlace } from '../../core/places.ts';
import { mustStandInside } from '../storage/own-folders.ts';
import { openRegular, readRegular } from '../storage/regular-file.ts';

/** Bytes at the head of a file in which its size is told, but for few. */
const head = 64 * 1024;
const largest = 150 * 1024 * 1024;

export class PictureFiles {
  readonly #root: string;
  readonly #known = new Map<string, PictureFile | undefined>();

  /** `root`: the folder of the library. */
  constructor(root: string) {
    this.#root = root;
  }

  /** What is known of a picture that was looked at before. */
  get(src: string): PictureFile | undefined {
    return this.#known.get(src);
  }

  /** Looks at pictures; those that are gone or damaged stay unknown, and are looked at again the next time. */
  async look(sources: readonly string[]): Promise<void> {
    for (const src of sources) {
      if (this.#known.get(src) !== undefined || !isPicturePlace.test(src)) continue;
      this.#known.set(src, await this.#measured(src).catch(() => undefined));
    }
  }

  async #measured(src: string): Promise<PictureFile | undefined> {
    const { measure } = await import('../../core/pictures/picture-size.ts');
    mustStandInside(this.#root, src);
    const place = path.join(this.#root, src);
    const file = await openRegular(place);
    try {
      const { size } = await file.stat();
      const length = Math.min(head, size);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      const found = measure(buffer.subarray(0, bytesRead)) ?? measure(await readRegular(place, largest));
      return found ? { ...found, bytes: size } : undefined;
    } finally {
      await file.close();
    }
  }
}
