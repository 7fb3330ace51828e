/** Reads what an XMP packet says (ISO 16684-1), as far as the check needs it. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name ?? ''] ?? all;
  });

/**
 * The words of a property, whether it is written as an element (with or without a list in it) or as an attribute; null
 * where it is missing, or where the prefix stands for another schema: PDF/UA and PDF/A fix the prefixes of theirs.
 */
export function xmpProperty(xmp: string | null, schema: string, prefix: string, name: string): string | null {
  if (xmp === null || !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${schema}["']`).test(xmp)) return null;
  const element = new RegExp(`<${prefix}:${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${prefix}:${name}>`).exec(
    xmp,
  )?.[1];
  const attribute = new RegExp(`\\s${prefix}:${name}\\s*=\\s*["']([^"']*)["']`).exec(xmp)?.[1];
  const found = element?.replace(/<[^>]*>/g, ' ') ?? attribute;
  return found === undefined ? null : unescape(found).replace(/\s+/g, ' ').trim();
}
