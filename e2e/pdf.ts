/** Reads a PDF as a reader's program does: its pages, bookmarks, links, language and tags. */
import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  title: string;
  language: string | null;
  /** True where the file says that it is tagged. */
  marked: boolean;
  /** The words of each page in the order of the file, white space as one space. */
  pages: string[];
  bookmarks: { title: string; page: number }[];
  /** Links inside the document, by page, and the page that each leads to. */
  inside: { from: number; to: number }[];
  /** Roles of the tags, in order, by page. */
  roles: string[][];
  /** Alternative texts of figures, in order. */
  alternatives: string[];
}

interface Tag {
  role?: string;
  alt?: string;
  children?: Tag[];
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const read: ReadPdf = {
    title: info.Title ?? '',
    language: info.Language ?? null,
    marked: (await pdf.getMarkInfo())?.['Marked'] === true,
    pages: [],
    bookmarks: [],
    inside: [],
    roles: [],
    alternatives: [],
  };
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    read.pages.push(words.replace(/\s+/g, ' ').trim());
    for (const note of (await page.getAnnotations()) as { dest?: unknown }[]) {
      const to = await pageOf(pdf, note.dest);
      if (to !== null) read.inside.push({ from: n, to });
    }
    const roles: string[] = [];
    const walk = (tag: Tag): void => {
      if (tag.role) roles.push(tag.role);
      if (tag.role === 'Figure') read.alternatives.push(tag.alt ?? '');
      tag.children?.forEach(walk);
    };
    walk(((await page.getStructTree()) ?? {}) as Tag);
    read.roles.push(roles);
  }
  type Entry = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];
  const follow = async (entries: Entry[]): Promise<void> => {
    for (const entry of entries) {
      read.bookmarks.push({ title: entry.title, page: (await pageOf(pdf, entry.dest)) ?? 0 });
      await follow(entry.items as Entry[]);
    }
  };
  await follow((await pdf.getOutline()) ?? []);
  await pdf.destroy();
  return read;
}

/** The page that a destination names, from 1. */
async function pageOf(pdf: PDFDocumentProxy, destination: unknown): Promise<number | null> {
  const found = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  if (!Array.isArray(found) || typeof found[0] !== 'object' || found[0] === null) return null;
  return (await pdf.getPageIndex(found[0] as { num: number; gen: number })) + 1;
}
