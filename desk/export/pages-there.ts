/** What the record of an export's folder knows of the addresses of documents. */
import type { PagesThere } from '../../core/page-addresses/give-addresses.ts';
import type { ExportRecord } from './export-record.ts';

const ownPage = /^((?:articles|briefs)\/[^/]+)\.(html|txt)$/;

/** `libraries`: ids of the library, and of those of which it is a copy: their documents are its own. */
export function pagesThere(record: ExportRecord, libraries: ReadonlySet<string>): PagesThere {
  const known = new Map<string, string>();
  const nameless = new Set<string>();
  for (const [file, { of, id, as, proof }] of record.files) {
    const [, address, ending] = ownPage.exec(file) ?? [];
    // A proof settles nothing: what it shows may never be published.
    if (address === undefined || as !== undefined || proof || !libraries.has(of)) continue;
    if (id === undefined) nameless.add(address);
    else if (ending === 'html' || !known.has(id)) known.set(id, address);
  }
  return { known, nameless };
}
