/** An office and a news item about ports, for tests of the plain text. */
import type { BodyNode, Office } from '../../document.ts';
import { beginDocument, fieldsOfKind, valueOf } from '../../fields/fields.ts';
import type { NewsDraft } from '../../import/reading.ts';
import { emptyOffice } from '../../fields/office-fields.ts';

/** An office that is not the sample’s. */
export const office: Office = {
  ...emptyOffice(),
  name: 'Office in Vienna',
  latestNewsTitle: 'Latest News',
  rangeMark: '-',
  language: 'en',
  teaserLimit: 400,
  brochureTitle: 'Ports together',
  brochureIntroduction: '',
  brochureClosing: null,
  releases: 'published',
};

export const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
export const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

const begun = beginDocument('news', { id: 'ports', at: '2023-11-16T09:00:00Z' });
/** Without what no file has. */
const empty = Object.fromEntries(
  fieldsOfKind('news').flatMap(([name, { imported }]) =>
    imported === 'never' || !(name in begun) ? [] : [[name, valueOf(begun, name)]],
  ),
) as unknown as NewsDraft;

/** A news item in few words; what is given takes the place of its own. */
export const news = (given: Partial<NewsDraft> = {}): NewsDraft => ({
  ...empty,
  headline: 'Ports share a register',
  date: { start: '2023-11-14', end: '2023-11-15' },
  teaser: 'Four ports now write into one register.',
  more: { label: 'more' },
  ...given,
});
