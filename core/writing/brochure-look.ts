/** How a brochure looks: what its editor chose, or what every brochure begins with. */
import type { Brochure, ItemLayout } from '../document.ts';
import { brochureFields } from '../fields/brochure-fields.ts';
import type { BrochureFrame } from '../import/reading.ts';

export type BrochureLook = Pick<
  Brochure,
  'cover' | 'grouping' | 'groupsStartPage' | 'paper' | 'columns' | 'bleed' | 'layouts'
>;

/** A brochure to be written; what is not said of its look is as in a new one. */
export type WrittenBrochure = BrochureFrame & Partial<BrochureLook>;

/** The look of a brochure, whole. */
export const lookOf = (brochure: Partial<BrochureLook>): BrochureLook => ({
  cover: brochure.cover ?? brochureFields.cover.empty(),
  grouping: brochure.grouping ?? brochureFields.grouping.empty(),
  groupsStartPage: brochure.groupsStartPage ?? brochureFields.groupsStartPage.empty(),
  paper: brochure.paper ?? brochureFields.paper.empty(),
  columns: brochure.columns ?? brochureFields.columns.empty(),
  bleed: brochure.bleed ?? brochureFields.bleed.empty(),
  layouts: brochure.layouts ?? brochureFields.layouts.empty(),
});

/** What was decided about an item; `auto` where nothing was. */
export const layoutOf = (layouts: readonly ItemLayout[], item: string): Omit<ItemLayout, 'item'> =>
  layouts.find((layout) => layout.item === item) ?? { start: 'auto', pictures: 'auto' };

/** Classes of a brochure's page: the style sheet has the measures of paper, columns and bleed. */
export const lookClasses = ({ paper, columns, bleed }: BrochureLook): string =>
  ['brochure', `paper-${paper}`, columns === 'two' ? 'two-columns' : '', bleed ? 'bleed' : '']
    .filter((name) => name !== '')
    .join(' ');
