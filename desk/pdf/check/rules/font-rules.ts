/** Fonts: inside the file, as wide as they say, and with a letter behind every glyph (ISO 14289-1, 7.21). */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, dictionaryAt, nameAt, numberAt, streamAt } from '../../pdf-values.ts';
import type { PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';
import { readToUnicode } from '../to-unicode.ts';
import { glyphWidths, type GlyphWidths } from '../true-type.ts';

/** The font itself: the one below a composite one, or the one given. */
function descendant(font: PDFDict): PDFDict {
  const below = font.lookup(PDFName.of('DescendantFonts'));
  const first = below instanceof PDFArray ? below.lookup(0) : undefined;
  return first instanceof PDFDict ? first : font;
}

const nameOf = (font: PDFDict): string => nameAt(font, 'BaseFont') ?? nameAt(font, 'Name') ?? 'a font';
const isDrawn = (font: PDFDict): boolean => nameAt(font, 'Subtype') === 'Type3';

function programOf(font: PDFDict): PDFRawStream | undefined {
  const descriptor = dictionaryAt(descendant(font), 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].map((key) => streamAt(descriptor, key)).find((file) => file);
}

/** Width of each CID as the PDF says (W and DW; ISO 32000-1, 9.7.4.3). */
function toldWidths(font: PDFDict): (cid: number) => number {
  const told = new Map<number, number>();
  const values = font.lookup(PDFName.of('W'));
  const all = values instanceof PDFArray ? values.asArray().map((_, at) => values.lookup(at)) : [];
  for (let at = 0; at < all.length;) {
    const [first, second, third] = [all[at], all[at + 1], all[at + 2]];
    if (!(first instanceof PDFNumber)) break;
    if (second instanceof PDFArray) {
      second.asArray().forEach((_, index) => {
        const width = second.lookup(index);
        if (width instanceof PDFNumber) told.set(first.asNumber() + index, width.asNumber());
      });
      at += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      for (let cid = first.asNumber(); cid <= second.asNumber(); cid += 1) told.set(cid, third.asNumber());
      at += 3;
    } else break;
  }
  const otherwise = numberAt(font, 'DW') ?? 1000;
  return (cid) => told.get(cid) ?? otherwise;
}

/** From a CID to a glyph; null where the font does not say how. */
function glyphOf(font: PDFDict): ((cid: number) => number) | null {
  const map = font.lookup(PDFName.of('CIDToGIDMap'));
  if (map instanceof PDFRawStream) {
    const bytes = bytesOf(map);
    return (cid) => ((bytes[cid * 2] ?? 0) << 8) | (bytes[cid * 2 + 1] ?? 0);
  }
  return map === PDFName.of('Identity') ? (cid) => cid : null;
}

function trueType(font: PDFDict): GlyphWidths | string | null {
  const file = streamAt(dictionaryAt(descendant(font), 'FontDescriptor'), 'FontFile2');
  if (!file) return null;
  try {
    return glyphWidths(bytesOf(file));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function* glyphs({ drawing }: PdfFile): Generator<Finding> {
  for (const [font, codes] of drawing.codes) {
    if (isDrawn(font)) continue;
    const below = descendant(font);
    const kind = nameAt(below, 'Subtype');
    if (nameAt(font, 'Subtype') === 'Type0' && !/^Identity-[HV]$/.test(nameAt(font, 'Encoding') ?? ''))
      yield overall(`${nameOf(font)} has codes of its own (Encoding)`);
    const glyph = kind === 'CIDFontType2' ? glyphOf(below) : (cid: number) => cid;
    if (glyph === null) {
      yield overall(`${nameOf(font)} does not lead from codes to glyphs (CIDToGIDMap)`);
      continue;
    }
    const measured = trueType(font);
    if (typeof measured === 'string') yield overall(`${nameOf(font)} cannot be read: ${measured}`);
    const told = kind === 'CIDFontType2' ? toldWidths(below) : null;
    for (const code of codes.keys()) {
      if (nameAt(font, 'Subtype') === 'Type0' && glyph(code) === 0) {
        yield overall(`${nameOf(font)} shows the sign for a missing letter (.notdef)`);
        continue;
      }
      if (measured === null || typeof measured === 'string' || told === null) continue;
      const width = measured.width(glyph(code));
      if (width === null) yield overall(`${nameOf(font)} has no glyph ${glyph(code)}`);
      else if (Math.abs(width - told(code)) > 1)
        yield overall(
          `${nameOf(font)}: glyph ${glyph(code)} is ${Math.round(width)} wide, and ${told(code)} is said`,
        );
    }
  }
}

/** Letters that are none: nothing, or marks of the order of bytes, or the sign for what is not known. */
const noLetters = /^$|[\0\ufeff\ufffe\ufffd]/;

/** `all`: also of glyphs in whose place other words stand. */
function* letters({ drawing }: PdfFile, all = false): Generator<Finding> {
  for (const [font, codes] of drawing.codes) {
    const stream = streamAt(font, 'ToUnicode');
    const known = stream ? readToUnicode(Buffer.from(bytesOf(stream)).toString('latin1')) : null;
    const missing = [...codes].filter(
      ([code, alone]) => (all || alone) && noLetters.test(known?.get(code) ?? ''),
    );
    if (missing.length > 0)
      yield overall(
        `${nameOf(font)}: ${missing.length} of ${codes.size} glyphs stand for no letter (${known ? `code ${missing[0]?.[0] ?? ''}` : 'no ToUnicode'})`,
      );
  }
}

export const fontRules: readonly Rule[] = [
  {
    id: 'fonts-inside',
    clause: '7.21.4.1',
    checkpoints: ['31-009'],
    says: 'Every font is in the file.',
    *find({ drawing }) {
      for (const font of drawing.codes.keys())
        if (!isDrawn(font) && !programOf(font)) yield overall(`${nameOf(font)} is not`);
    },
  },
  {
    id: 'glyphs',
    clause: '7.21.5',
    checkpoints: ['31-004', '31-005', '31-006', '31-011', '31-016', '31-030'],
    says: 'Every glyph that is shown is in its font and as wide as the file says; none stands for a missing letter.',
    find: glyphs,
  },
  {
    id: 'letters',
    clause: '7.21.7',
    checkpoints: ['10-001', '31-027', '31-028', '31-029'],
    says: 'Behind every glyph is a letter, so that words can be copied, searched and read aloud.',
    find: (file) => letters(file),
  },
];

/** The same as PDF/A-2u asks it: of every glyph, whatever words stand in its place. */
export const lettersOfAll: Rule = {
  id: 'archive-letters',
  clause: '6.2.11.7.2',
  checkpoints: [],
  says: 'Every glyph of every font stands for a letter.',
  find: (file) => letters(file, true),
};
