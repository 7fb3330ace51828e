/** Pictures that are cropped, and which point of them stays in sight. */

/**
 * A box that crops its picture. The picture itself is let run over the box, which hides it: one that is cropped by `object-fit`
 * alone is taken apart by Chromium before 143, and stands in a PDF without any compression to speak of.
 */
const crop = `
.house .crop { position: relative; overflow: hidden; }
.house .crop > img {
  position: absolute;
  inset: 0;
  display: block;
  inline-size: 100%;
  block-size: 100%;
  overflow: visible;
  object-fit: cover;
  object-position: var(--focus-x, 50%) var(--focus-y, 50%);
}`;

const tenths = Array.from({ length: 11 }, (_, index) => index);

/** Boxes that crop, and a class for each tenth of width and height: `focus-x-0` to `focus-x-10`, the same for y. */
export const focusStyle: string =
  crop +
  tenths
    .map(
      (tenth) =>
        `\n.house .focus-x-${tenth} { --focus-x: ${tenth * 10}%; }\n.house .focus-y-${tenth} { --focus-y: ${tenth * 10}%; }`,
    )
    .join('');
