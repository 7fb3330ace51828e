/** Reads a PDF back with a library of other people, for tests. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A bookmark or an entry of the contents, with the page on which it leads, from 1. */
export interface Leading {
  title: string;
  page: number;
}

export interface ReadPdf {
  /** Words of each page, in the order of the file, one space between. */
  pages: string[];
  bookmarks: Leading[];
  title: string;
  language: string;
  tagged: boolean;
  xmp: string;
  /** Roles of the structure tree, of all pages. */
  roles: string[];
  /** Alternative texts of its figures. */
  alternatives: string[];
  links: { page: number; url: string | null; leadsTo: number | null; contents: string }[];
}

type Tree = { role?: string; alt?: string; children?: Tree[] };

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pageOf = async (destination: unknown): Promise<number> => {
    const target =
      typeof destination === 'string'
        ? await document.getDestination(destination)
        : (destination as unknown[]);
    if (!target) throw new Error(`“${String(destination)}” leads nowhere.`);
    return (await document.getPageIndex(target[0] as { num: number; gen: number })) + 1;
  };
  const read: ReadPdf = {
    pages: [],
    bookmarks: [],
    title: '',
    language: '',
    tagged: (await document.getMarkInfo())?.Marked === true,
    xmp: '',
    roles: [],
    alternatives: [],
    links: [],
  };
  const metadata = await document.getMetadata();
  const info = metadata.info as { Title?: string; Language?: string };
  read.title = info.Title ?? '';
  read.language = info.Language ?? '';
  read.xmp = metadata.metadata?.getRaw() ?? '';
  const visit = (node: Tree): void => {
    if (node.role) read.roles.push(node.role);
    if (node.role === 'Figure') read.alternatives.push(node.alt ?? '');
    node.children?.forEach(visit);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    read.pages.push(
      (items as TextItem[])
        .map((item) => item.str + (item.hasEOL ? ' ' : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const tree = (await page.getStructTree()) as Tree | null;
    if (tree) visit(tree);
    for (const annotation of (await page.getAnnotations()) as {
      subtype: string;
      url?: string;
      dest?: string;
      contentsObj?: { str: string };
    }[])
      if (annotation.subtype === 'Link')
        read.links.push({
          page: number,
          url: annotation.url ?? null,
          leadsTo: annotation.dest ? await pageOf(annotation.dest) : null,
          contents: annotation.contentsObj?.str ?? '',
        });
  }
  for (const entry of (await document.getOutline()) ?? [])
    read.bookmarks.push({ title: entry.title, page: await pageOf(entry.dest) });
  await task.destroy();
  return read;
}
