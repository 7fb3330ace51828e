/** libvips as WebAssembly: the types in use, and the letting go of what lies in its own memory. */
import type Vips from 'wasm-vips';

export type VipsModule = Awaited<ReturnType<typeof Vips>>;
export type Image = InstanceType<VipsModule['Image']>;

/** For loaders: a part of a picture is none, as what is missing of it would go out grey. Thumbnails have no option for it. */
export const whole = 'fail_on=error';

/** Images that are let go of together. */
export class Release {
  readonly #held: Image[] = [];

  later(image: Image): Image {
    this.#held.push(image);
    return image;
  }

  all(): void {
    for (const image of this.#held.splice(0).reverse()) image.delete();
  }
}
