/** A PDF as its check sees it: read from its bytes, and from nothing that the desk knows of it. */
import { setImmediate as breathe } from 'node:timers/promises';
import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFArray } from '@cantoo/pdf-lib';
import { bytesOf, nameAt, streamAt } from '../pdf-values.ts';
import { readDrawing, type Drawing } from './drawing.ts';
import { readStructure, type Structure } from './structure.ts';

export interface Annotation {
  /** From 1. */
  page: number;
  kind: string;
  /** Reference as a string; null for one that stands directly in the page. */
  ref: string | null;
  dictionary: PDFDict;
}

export interface PdfFile {
  bytes: Uint8Array;
  document: PDFDocument;
  catalog: PDFDict;
  structure: Structure;
  drawing: Drawing;
  annotations: Annotation[];
  /** The XMP packet of the whole document; null where there is none. */
  xmp: string | null;
}

function readAnnotations(document: PDFDocument): Annotation[] {
  return document.getPages().flatMap((page, index) => {
    const annotations = page.node.Annots();
    if (!(annotations instanceof PDFArray)) return [];
    return annotations.asArray().flatMap((entry) => {
      const dictionary = document.context.lookup(entry);
      if (!(dictionary instanceof PDFDict)) return [];
      const ref = entry === dictionary ? null : entry.toString();
      return [{ page: index + 1, kind: nameAt(dictionary, 'Subtype') ?? '', ref, dictionary }];
    });
  });
}

/** Reads a PDF whole, in small steps. Throws where it is none. */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, {
    parseSpeed: ParseSpeeds.Medium,
    updateMetadata: false,
    throwOnInvalidObject: true,
    ignoreEncryption: true,
  });
  await breathe();
  const structure = readStructure(document);
  await breathe();
  const metadata = streamAt(document.catalog, 'Metadata');
  return {
    bytes,
    document,
    catalog: document.catalog,
    structure,
    drawing: await readDrawing(document, () => breathe()),
    annotations: readAnnotations(document),
    xmp: metadata ? Buffer.from(bytesOf(metadata)).toString('utf8') : null,
  };
}

/** Value of a key in the catalog, followed. */
export const inCatalog = ({ catalog }: PdfFile, key: string): unknown => catalog.lookup(PDFName.of(key));
