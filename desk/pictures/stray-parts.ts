/** The last look at a picture before it goes out: it may hold pixels, and what decodes them, and nothing else. */
import { partsOf } from '../../core/pictures/picture-parts.ts';
import { kindOf, type PictureKind } from '../../core/pictures/picture-size.ts';

/** Stricter than what may come in: the desk's own encoder writes no more than this. */
const allowed: Record<PictureKind, RegExp> = {
  // JFIF's own header without a thumbnail, tables, frames, scans.
  jpg: /^(d8|d9|e0 JFIF|db|c4|c0|c2|da|dd)$/,
  png: /^(IHDR|PLTE|tRNS|pHYs|IDAT|IEND)$/,
  webp: /^(VP8X|VP8 |VP8L|ALPH|ANIM|ANMF)$/,
  // Pictures, how long they stand, how often they run.
  gif: /^(2c|f9|ff NETSCAPE)$/,
};

/** Names of the parts of a picture that are neither pixels nor what decodes them. */
export const strayParts = (bytes: Uint8Array, kind: PictureKind): string[] =>
  partsOf(bytes, kind)
    .map(({ name }) => name)
    .filter((name) => !allowed[kind].test(name));

/** Throws where a picture would carry anything besides what it shows. */
export function mustBeBare(bytes: Uint8Array, kind: PictureKind): void {
  const strays = kindOf(bytes) === kind ? strayParts(bytes, kind) : ['another kind of file'];
  if (strays.length > 0) throw new Error(`A picture would go out with ${strays.join(', ')} in it.`);
}
