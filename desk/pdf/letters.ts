/** Which letter a glyph of a PDF stands for, where the font draws several letters alike. */
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * Letters that Chromium names, and the ones that were written: of two letters with one glyph it names either, so that
 * "container’s" would be copied and read aloud with a letter of the Hawaiian alphabet.
 */
const meant: Readonly<Record<string, string>> = {
  '02BB': '2018',
  '02BC': '2019',
  '2010': '002D',
  '2011': '002D',
  '00AD': '002D',
  '03BC': '00B5',
  '2126': '03A9',
  '2206': '0394',
  '2215': '2044',
  '2219': '00B7',
  '02C9': '00AF',
  '00A0': '0020',
};

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** A ToUnicode map with the letters that were meant (PDF 32000-1, 9.10.3). */
export function meantLetters(map: string): string {
  return map
    .replace(/^(<[0-9A-F]{4}>) <([0-9A-F]{4})>$/gim, (line, glyph: string, letter: string) => {
      const better = meant[letter.toUpperCase()];
      return better ? `${glyph} <${better}>` : line;
    })
    .replace(
      /^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$/gim,
      (line, first: string, last: string, letter: string) => {
        const count = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
        const letters = Array.from({ length: count }, (_, index) => hex(Number.parseInt(letter, 16) + index));
        if (!letters.some((each) => each in meant)) return line;
        return `<${first}> <${last}> [${letters.map((each) => `<${meant[each] ?? each}>`).join(' ')}]`;
      },
    );
}

/** Mends the maps of all fonts of a document. */
export function nameLetters(document: PDFDocument): void {
  const { context } = document;
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const ref = font.get(PDFName.of('ToUnicode'));
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream) || ref === undefined) continue;
    const deflated = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
    const map = Buffer.from(deflated ? inflateSync(stream.contents) : stream.contents).toString('latin1');
    const better = meantLetters(map);
    if (better !== map) font.set(PDFName.of('ToUnicode'), context.register(context.flateStream(better)));
  }
}
