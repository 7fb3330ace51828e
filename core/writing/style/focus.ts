/** Which point of a cropped picture stays in sight: a class for each tenth of its width and height. */

const tenths = Array.from({ length: 11 }, (_, index) => index);

/** Classes `focus-x-0` to `focus-x-10`, and the same for y. */
export const focusStyle: string = tenths
  .map(
    (tenth) =>
      `\n.house .focus-x-${tenth} { --focus-x: ${tenth * 10}%; }\n.house .focus-y-${tenth} { --focus-y: ${tenth * 10}%; }`,
  )
  .join('');
