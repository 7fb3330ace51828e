/** An office and a news item about ports, for tests of the plain text. */
import { emptyBody } from '../../body/body.ts';
import type { BodyNode, Office } from '../../document.ts';
import type { NewsDraft } from '../../import/reading.ts';

/** An office that is not the sample’s. */
export const office: Office = {
  name: 'Office in Vienna',
  latestNewsTitle: 'Latest News',
  rangeMark: '-',
  language: 'en',
  teaserLimit: 400,
  brochureTitle: 'Ports together',
  brochureIntroduction: '',
  brochureClosing: null,
};

export const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
export const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

/** A news item in few words; what is given takes the place of its own. */
export const news = (given: Partial<NewsDraft> = {}): NewsDraft => ({
  kind: 'news',
  headline: 'Ports share a register',
  date: { start: '2023-11-14', end: '2023-11-15' },
  place: '',
  teaser: 'Four ports now write into one register.',
  body: emptyBody(),
  language: 'en',
  source: null,
  furtherInformation: null,
  more: { label: 'more' },
  ...given,
});
