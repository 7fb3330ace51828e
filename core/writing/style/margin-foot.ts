/** The foot of pages that a browser or the computer's dialog prints, where Chromium knows boxes in the margin (131). */

/** What a page says of its foot, as `runningFoot` gives it. */
export interface MarginFoot {
  text: string;
  /** "{page} of {pages}" in the language of the page. */
  pages: string;
}

const quoted = (words: string): string =>
  `"${words.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** "{page} of {pages}" with the counters of the printer in the places of the numbers. */
const counted = (pages: string): string =>
  pages
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : quoted(part),
    )
    .join(' ');

/** Pages that are one sheet each, to the edge: covers and last pages have no foot. */
const wholePages = ['a4', 'a5'].flatMap((paper) => [`whole-${paper}`, `whole-${paper}-bleed`]);

/** A style sheet that puts the foot into the margins of the pages. */
export function marginFootStyle({ text, pages }: MarginFoot): string {
  const type = 'font: 8.5pt Inter, sans-serif; color: #5a6673;';
  const none = '@bottom-left { content: none } @bottom-right { content: none }';
  return [
    `@page { @bottom-left { content: ${quoted(text)}; margin-left: 20mm; ${type} } @bottom-right { content: ${counted(pages) || '""'}; margin-right: 20mm; ${type} } }`,
    ...wholePages.map((name) => `@page ${name} { ${none} }`),
  ].join('\n');
}
