/** Numbers of pages, in the places that show them. */

/** Writes the page numbers into the contents and the credits, as desk/pdf/prepare-pages.ts does. */
export function numberLinks(root: ParentNode, anchors: ReadonlyMap<string, number>): void {
  for (const place of root.querySelectorAll<HTMLElement>('.contents-page, .page-number')) {
    const page = anchors.get(place.closest('a')?.hash.slice(1) ?? '');
    if (page !== undefined)
      place.textContent = place.matches('.contents-page') ? ` ${String(page)}` : String(page);
  }
  // A page that is named once already is not named again.
  for (const list of root.querySelectorAll('.places')) {
    const named = new Set<string>();
    for (const place of list.querySelectorAll<HTMLElement>('.place')) {
      const number = place.querySelector('.page-number')?.textContent ?? '';
      place.hidden = named.has(number);
      named.add(number);
    }
  }
}
