/** New documents, and where new ids come from. */
import { randomUUID } from 'node:crypto';
import { emptyBody } from '../../core/body/body.ts';
import type { Document, Kind, Office } from '../../core/document.ts';

/** A document of that kind with nothing in it; `at` is an ISO instant. A brochure starts with the house's words. */
export function blankDocument(kind: Kind, office: Office, at: string): Document {
  const common = {
    id: randomUUID(),
    language: office.language,
    status: 'draft' as const,
    createdAt: at,
    updatedAt: at,
  };
  if (kind === 'brochure')
    return {
      ...common,
      kind,
      title: office.brochureTitle,
      edition: '',
      introduction: office.brochureIntroduction,
      items: [],
      closing: office.brochureClosing,
      dateForm: 'dotted',
    };
  const article = {
    ...common,
    headline: '',
    date: null,
    place: '',
    teaser: '',
    body: emptyBody(),
    tags: [],
    source: null,
    furtherInformation: null,
  };
  return kind === 'news' ? { ...article, kind, more: null } : { ...article, kind, form: 'policy' };
}
