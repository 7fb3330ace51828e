/** A reading as plain data: what `import --dry-run --json` prints. */
import { bodyPictures, bodyText } from '../body/body.ts';
import type { EventDate, Form, Link } from '../document.ts';
import { isNews, type Draft, type Notice, type Reading } from '../import/reading.ts';

/** One document, in the order of keys that scripts see. */
export type PlainDocument = {
  kind: 'news' | 'brief';
  headline: string;
  /** `end` is absent for one day. */
  date: EventDate | null;
  teaser: string;
  /** The body, paragraphs by blank lines. */
  text: string;
  pictures: { credit: string; caption: string; alt: string }[];
  source: Link | null;
  furtherInformation: Link[];
  /** Null for briefs. */
  more: Link | null;
  language: string;
};
export type PlainReading = { form: Form; documents: PlainDocument[]; notices: Notice[] };

const plainLink = ({ label, href }: Link): Link => (href === undefined ? { label } : { label, href });

const plainDocument = (draft: Draft): PlainDocument => ({
  kind: draft.kind,
  headline: draft.headline,
  date: draft.date,
  teaser: draft.teaser,
  text: bodyText(draft.body),
  pictures: bodyPictures(draft.body).map(({ credit, caption, alt }) => ({ credit, caption, alt })),
  source: draft.source && plainLink(draft.source),
  furtherInformation: (draft.furtherInformation?.links ?? []).map(plainLink),
  more: isNews(draft) && draft.more ? plainLink(draft.more) : null,
  language: draft.language,
});

/** Gives a reading as the object that a dry run prints. */
export function dryRun(reading: Reading): PlainReading {
  return {
    form: reading.form,
    documents: reading.drafts.map(plainDocument),
    notices: reading.notices.map(({ document, line, code, message }) => ({ document, line, code, message })),
  };
}
