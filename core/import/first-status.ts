/** The status of documents that come in. */
import type { Form, Status } from '../document.ts';
import type { Reading } from './reading.ts';

/** Latest News and brochures have been published before they come in; the others may be at any stage. */
const statusOf: Readonly<Record<Form, Status>> = {
  'latest-news': 'published',
  brochure: 'published',
  article: 'draft',
  profile: 'draft',
  brief: 'draft',
};

/** What new documents of a file get unless the editor says otherwise: drafts, too, where the file was marked as not released. */
export const firstStatus = ({ form, notices }: Pick<Reading, 'form' | 'notices'>): Status =>
  notices.some(({ code }) => code === 'release-mark-dropped') ? 'draft' : statusOf[form];
