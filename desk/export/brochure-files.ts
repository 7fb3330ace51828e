/** What the files of a brochure are called, and whose they are. */
import type { ExportRequest } from '../../core/export/export-request.ts';
import { editionFor } from '../../core/writing/brochure.ts';
import { brochureName } from '../../core/page-addresses/slug.ts';
import type { ExportRecord } from './export-record.ts';
import type { ExportSource, Selection } from './selection.ts';

/** Stands for the brochure of all news, which is no document of the library. */
export const allNewsId = 'all news';

/** The export that a brochure's files are a part of: another brochure's are not replaced unasked. */
export const brochureOf = ({ library, brochure }: ExportSource): string =>
  `${library}/${brochure?.id ?? allNewsId}`;

/**
 * The name without ending: "brochure", or after title and edition where that is asked for. In a folder that has a brochure of
 * that name already, another one gets a number.
 */
export async function nameBrochure(
  request: ExportRequest,
  source: ExportSource,
  { brochure, brochureItems }: Selection,
  record: ExportRecord,
): Promise<string> {
  if (!request.ownName || source.brochure === null) return 'brochure';
  const plain = brochureName(brochure.title, editionFor(brochure, brochureItems));
  const of = brochureOf(source);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? plain : `${plain}-${number}`;
    const standing = await Promise.all(
      ['html', 'pdf', 'epub', 'txt', 'docx'].map((ending) => record.standing(`${name}.${ending}`, of)),
    );
    if (!standing.includes('other-export')) return name;
  }
}
