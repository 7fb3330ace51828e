/** Lasting names for the entries of a feed. */

/** FNV-1a over UTF-16 units, from a basis of its own, as eight hexadecimal digits. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // The last units reach every bit as well (MurmurHash3's finish).
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/**
 * A document of a library as `urn:uuid:…`, always the same for the same two ids: a UUID of version 8 (RFC 9562, 5.8). No web
 * address would do, since the desk does not know where the site is, and sites move.
 */
export function feedId(library: string, document: string): string {
  const text = `${library}/${document}`;
  const digits = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15, 0x2545f491].map((basis) => hash(text, basis)).join('');
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}
