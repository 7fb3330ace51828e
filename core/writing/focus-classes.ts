/** A point of a picture that stays in sight, as classes of its box in tenths: pages have no styles of their own. */
import type { Point } from '../pictures/crop.ts';

/** " focus-x-5 focus-y-3", to be put behind another class; nothing where no point is named. */
export const focusClasses = (point: Point | null): string =>
  point === null ? '' : ` focus-x-${Math.round(point.x / 10)} focus-y-${Math.round(point.y / 10)}`;
