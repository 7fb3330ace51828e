/** The list of elements that copies may have, as people write it: "p, a[href], *[lang dir]". */
import { copiedElementSchema, type CopiedElement } from '../document.ts';

/** Elements that texts of the desk are made of; any other one in a list would never come out. */
export const copyableElements: readonly string[] =
  '* p br h2 h3 h4 h5 h6 ul ol li a strong em blockquote sup sub table caption thead tbody tr th td img figure figcaption div span time bdi article header'.split(
    ' ',
  );

/** The list as one line. */
export const writeList = (list: readonly CopiedElement[]): string =>
  list
    .map(({ element, attributes }) =>
      attributes.length === 0 ? element : `${element}[${attributes.join(' ')}]`,
    )
    .join(', ');

/** A list that was typed, or the part of it that is none. */
export type TypedList = { ok: true; list: CopiedElement[] } | { ok: false; wrong: string };

const entry = /[\s,]*([^\s,[\]]+)(?:\[([^\]]*)\])?/y;

/** Reads a list as it is typed: entries with commas or spaces between, each once. */
export function readList(typed: string): TypedList {
  const text = typed.trim().toLowerCase();
  const found = new Map<string, Set<string>>();
  entry.lastIndex = 0;
  while (entry.lastIndex < text.length) {
    const at = entry.lastIndex;
    const [whole, element = '', attributes = ''] = entry.exec(text) ?? [];
    const names = attributes.split(/[\s,]+/).filter((name) => name !== '');
    const isKnown =
      copyableElements.includes(element) &&
      copiedElementSchema.safeParse({ element, attributes: names }).success;
    if (whole === undefined || !isKnown) {
      const rest = text.slice(at).replace(/^[\s,]+/, '');
      if (rest === '') break;
      return { ok: false, wrong: whole?.replace(/^[\s,]+/, '') ?? rest };
    }
    found.set(element, new Set([...(found.get(element) ?? []), ...names]));
  }
  return { ok: true, list: [...found].map(([element, names]) => ({ element, attributes: [...names] })) };
}
