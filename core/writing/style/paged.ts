/** Pages side by side, as a preview shows them: paper's own rules, on grey. */

export const pagedStyle = `
.house.paged {
  --break: column;
  /* Letters as wide as on paper, not fitted to the dots of the screen: lines end where they do in print. */
  text-rendering: geometricPrecision;
  /* Pages follow each other as the text does. */
  --onward: right;
  container: none;
  display: flex;
  align-items: flex-start;
  gap: 8mm;
  inline-size: max-content;
  padding: 8mm;
  background: none;
}
.house.paged:not(.alone) > :not(.sheets) { display: contents; }
.house.paged .sheets { flex: none; background-color: #ffffff; }
.house.paged .opening, .house.paged .items {
  box-sizing: content-box;
  margin: 0;
  padding: var(--top) var(--edge) var(--bottom);
  block-size: calc(var(--sheet-height) * 1mm);
  column-gap: calc(2 * var(--edge) + 8mm);
  column-fill: auto;
  background: repeating-linear-gradient(to var(--onward), #ffffff 0 var(--sheet-width), transparent var(--sheet-width) calc(var(--sheet-width) + 8mm));
}
.house.paged[dir='rtl'] { --onward: left; }
/* One page by itself, cut out of its run, with its foot. */
.house.paged.alone { position: relative; display: block; overflow: hidden; inline-size: var(--sheet-width); block-size: var(--sheet); padding: 0; background: #ffffff; }
.house.paged.alone > .foot-sheet, .house.paged.alone > .release-mark { position: absolute; }
.house.paged.alone > .foot-sheet { inset-block-start: 0; inset-inline-start: 0; }`;
