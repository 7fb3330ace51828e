/** Prepares an exported page that a tab is to print, as the desk prepares the pages of its PDFs. */
import { marginFootStyle } from '../../core/writing/style/margin-foot.ts';
import { numberLinks } from '../preview/number-links.ts';
import type { LaidOutPages } from '../state/open-pages.svelte.ts';

/**
 * Puts the items of a brochure where its preview has them, writes the numbers into its contents, and gives every page its foot.
 * `pages` is null for other publications.
 */
export function fitToPaper(tab: Window & typeof globalThis, pages: LaidOutPages | null): void {
  const { document } = tab;
  const items = document.querySelectorAll('.brochure .items > .item');
  // What was exported may be newer than what was laid out: then the browser's own page breaks hold.
  if (pages && pages.fitted.length === items.length) {
    items.forEach((item, index) => {
      const { starts = false, lower = false } = pages.fitted[index] ?? {};
      item.classList.toggle('starts', starts);
      item.classList.toggle('follows', !starts);
      item.classList.toggle('overruns', lower);
    });
    numberLinks(document, pages.anchors);
  }
  const metadata = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const foot = new tab.CSSStyleSheet();
  foot.replaceSync(
    marginFootStyle({
      text: metadata('running-foot') || document.title,
      pages: metadata('running-foot-pages'),
    }),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot];
}
