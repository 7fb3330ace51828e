/** From form 4 to 5: copies for a CMS may say in which language a passage is, where nobody has decided otherwise. */
import { z } from 'zod';

const plain = ['p', 'br', 'h2', 'h3', 'h4', 'ul', 'li', 'blockquote', 'strong', 'em'];
const ofTables = ['sup', 'sub', 'table', 'caption', 'thead', 'tbody', 'tr'];
const none = (element: string) => ({ element, attributes: [] as string[] });
const before = [
  { element: '*', attributes: ['lang', 'dir'] },
  ...plain.map(none),
  { element: 'ol', attributes: ['start'] },
  { element: 'a', attributes: ['href'] },
];
const after = [
  ...ofTables.map(none),
  { element: 'th', attributes: ['scope', 'colspan', 'rowspan'] },
  { element: 'td', attributes: ['colspan', 'rowspan'] },
];
/** What every content management system takes, as a desk of form 4 had it. */
const usualThen = JSON.stringify([...before, ...after]);

const librarySchema = z.looseObject({
  kind: z.literal('library'),
  office: z.looseObject({ copiedElements: z.array(z.unknown()) }),
});

/** The settings with the element of passages in the list; whatever else it is, and a list that somebody has changed, stays. */
export function withPassagesInCopies(stored: unknown): unknown {
  const settings = librarySchema.safeParse(stored).data;
  if (!settings || JSON.stringify(settings.office.copiedElements) !== usualThen) return stored;
  return {
    ...settings,
    office: { ...settings.office, copiedElements: [...before, none('span'), ...after] },
  };
}
