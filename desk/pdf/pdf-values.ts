/** Values of a PDF as plain ones: pdf-lib gives a wrapper for each. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** The value of a key, where it is a dictionary; a stream's own counts as one. */
export function dictionaryAt(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dictionary?.lookup(PDFName.of(key));
  if (value instanceof PDFRawStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

/** The value of a key, where it is a stream. */
export function streamAt(dictionary: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = dictionary?.lookup(PDFName.of(key));
  return value instanceof PDFRawStream ? value : undefined;
}

/** The values of an array, references and all; none where there is no array. */
export function arrayAt(dictionary: PDFDict | undefined, key: string): PDFObject[] {
  const value = dictionary?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray() : [];
}

/** A name without its slash; null where there is none. */
export function nameAt(dictionary: PDFDict | undefined, key: string): string | null {
  const value = dictionary?.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** A number; null where there is none. */
export function numberAt(dictionary: PDFDict | undefined, key: string): number | null {
  const value = dictionary?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** A string; null where there is none. */
export function textAt(dictionary: PDFDict | undefined, key: string): string | null {
  const value = dictionary?.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** What a stream holds, its filters undone. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.get(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  const plain = !stream.dict.has(PDFName.of('DecodeParms'));
  return filter === PDFName.of('FlateDecode') && plain
    ? inflateSync(stream.contents)
    : decodePDFRawStream(stream).decode();
}
