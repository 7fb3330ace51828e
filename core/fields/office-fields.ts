/** THE table of the settings of an office: what a new library has, and what an older one gets. */
import type { CopiedElement, Office } from '../document.ts';

interface OfficeField<V> {
  /** Its value in a library in which nobody has said anything about it yet. */
  empty: () => V;
  /** The form of documents (`schemaVersion`) with which it came; left out, the first. Older settings get its empty value. */
  since?: number;
}

export const officeFields: { readonly [K in keyof Office]-?: OfficeField<Office[K]> } = {
  name: { empty: () => 'Liaison Office' },
  latestNewsTitle: { empty: () => 'Latest News' },
  rangeMark: { empty: () => '-' },
  language: { empty: () => 'en' },
  teaserLimit: { empty: () => 280 },
  pagesAddress: { empty: () => '', since: 2 },
  brochureTitle: { empty: () => 'Brochure' },
  brochureIntroduction: { empty: () => '' },
  brochureClosing: { empty: () => null },
  site: { since: 2, empty: () => '' },
  emblems: { since: 2, empty: () => [] },
  accent: { since: 2, empty: () => '#009edb' },
  imprint: { since: 2, empty: () => '' },
  disclaimer: { since: 2, empty: () => '' },
  contact: { since: 2, empty: () => '' },
  identifiers: { since: 2, empty: () => '' },
  releases: { empty: () => 'published', since: 2 },
  newsletterTitle: { since: 3, empty: () => '' },
  newsletterSender: { since: 3, empty: () => '' },
  newsletterNote: { since: 3, empty: () => '' },
  newsletterUnsubscribe: { since: 3, empty: () => null },
  copiedElements: { since: 3, empty: usualElements },
  people: { since: 5, empty: () => [] },
  wordGoals: { since: 5, empty: () => ({ news: null, policy: null, profile: null }) },
  spellingWords: { since: 5, empty: () => [] },
  // Off, as they say where, when and by whom they were taken.
  keepOriginals: { since: 6, empty: () => false },
};

/** What every content management system takes: words with their headings, lists, quotations, emphasis, links and tables. */
export function usualElements(): CopiedElement[] {
  const plain = ['p', 'br', 'h2', 'h3', 'h4', 'ul', 'li', 'blockquote', 'strong', 'em'];
  return [
    { element: '*', attributes: ['lang', 'dir'] },
    ...plain.map((element) => ({ element, attributes: [] })),
    { element: 'ol', attributes: ['start'] },
    { element: 'a', attributes: ['href'] },
    // Of words in another language; of others it says nothing, and is left out.
    ...['span', 'sup', 'sub', 'table', 'caption', 'thead', 'tbody', 'tr'].map((element) => ({
      element,
      attributes: [],
    })),
    { element: 'th', attributes: ['scope', 'colspan', 'rowspan'] },
    { element: 'td', attributes: ['colspan', 'rowspan'] },
  ];
}

/** An office about which nobody has said anything yet. */
export const emptyOffice = (): Office =>
  Object.fromEntries(Object.entries(officeFields).map(([name, { empty }]) => [name, empty()])) as Office;
