/** A brochure in its other languages: the pages of them that stand in the folder, and what those say of this one. */
import { langOf } from '../../core/languages/locale.ts';
import { toHtml } from '../../core/markup.ts';
import type { Rendering } from '../../core/writing/context.ts';
import { translationLink } from '../../core/writing/translation-links.ts';
import { siteBase, webAddress } from '../../core/writing/web-address.ts';
import type { ExportRecord } from './export-record.ts';
import type { OutFolder } from './out-folder.ts';
import type { ExportSource, Selection } from './selection.ts';

export interface BrochureTranslations {
  /** The brochure in each language that has a page there, itself among them; none where it is alone. */
  renderings: Rendering[];
  /** Sentences about pages that do not lead back yet. */
  remarks: string[];
}

/**
 * Each brochure is exported by itself, so that a page can only lead to those that are there already. `file`: that of the
 * brochure's own page. One that is not for the public leads nowhere, and nothing leads to one.
 */
export async function brochureTranslations(
  { library, office, brochure, brochureSet = [] }: ExportSource,
  { brochureMark }: Selection,
  file: string,
  record: ExportRecord,
  out: OutFolder,
): Promise<BrochureTranslations> {
  const renderings: Rendering[] = [];
  const others: { headline: string; page: string }[] = [];
  const base = siteBase(office);
  if (brochure === null || brochureMark !== null) return { renderings, remarks: [] };
  for (const { id, headline, language, translation } of brochureSet) {
    const page = id === brochure.id ? file : await pageOf(`${library}/${id}`, record);
    // One of each language, as with articles.
    if (page === null || renderings.some((one) => langOf(one.language) === langOf(language))) continue;
    if (id !== brochure.id) others.push({ headline, page });
    const address = base === null ? null : webAddress(base, page);
    renderings.push({ language, href: page, address, isOriginal: translation === null });
  }
  const own = renderings.find(({ href }) => href === file);
  if (own === undefined || others.length === 0) return { renderings: [], remarks: [] };
  const link = toHtml(translationLink(own));
  const remarks: string[] = [];
  for (const { headline, page } of others)
    if (!(await out.read(page)).toString('utf8').includes(link))
      remarks.push(
        `The page of “${headline}” (${page}) does not lead to this one yet. Export that brochure again into the same folder.`,
      );
  return { renderings, remarks };
}

/** The page of another brochure, as it was written for the public; null where there is none, or it is not plain which it is. */
async function pageOf(of: string, record: ExportRecord): Promise<string | null> {
  const files: string[] = [];
  for (const [file, entry] of record.files)
    if (entry.of === of && file.endsWith('.html') && !entry.as && !entry.proof && !entry.draft)
      if ((await record.standing(file, of)) === 'own') files.push(file);
  return files.length === 1 ? (files[0] ?? null) : null;
}
