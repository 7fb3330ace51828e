/** Widths of the glyphs in a TrueType or OpenType font (ISO/IEC 14496-22: head, hhea, hmtx, maxp). */

export interface GlyphWidths {
  glyphs: number;
  /** Width of a glyph in thousandths of an em; null for one that the font does not have. */
  width: (glyph: number) => number | null;
}

/** Reads the widths. Throws where a table is missing or cut off. */
export function glyphWidths(font: Uint8Array): GlyphWidths {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const place = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`The font has no table “${name}”.`);
    return at;
  };
  const em = view.getUint16(place('head') + 18);
  const glyphs = view.getUint16(place('maxp') + 4);
  const measured = view.getUint16(place('hhea') + 34);
  const widths = place('hmtx');
  if (em === 0 || measured === 0) throw new Error('The font has no measures.');
  return {
    glyphs,
    width: (glyph) =>
      glyph >= glyphs ? null : (view.getUint16(widths + Math.min(glyph, measured - 1) * 4) * 1000) / em,
  };
}
