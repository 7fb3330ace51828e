/** Reads the tags of a page that is written in one plain form, of which every parser makes the same. */

export interface Tag {
  name: string;
  attributes: (readonly [name: string, value: string])[];
}

/**
 * Between two tags stands text without "<"; a tag is its name in small letters, then attributes with their values in double
 * quotation marks. There is no other way to read that (WHATWG HTML, 13.2.5), in elements that hold text and elements.
 */
const textOrTag = /[^<]+|<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"]*")?)*)>/y;
const attribute = / ([a-z][a-z-]*)(?:="([^"]*)")?/g;
/** Elements whose content is read in ways of its own, or changes how what follows is read. */
const special =
  /^(?:script|style|textarea|xmp|iframe|noembed|noframes|noscript|plaintext|template|frameset|select|svg|math)$/;
const doctype = '<!DOCTYPE html>';
/** As the writers escape them; any other reference is none of theirs. */
const references: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/** Every opening tag, in order; null for a page in any other form. */
export function plainTags(html: string): Tag[] | null {
  if (!html.startsWith(doctype) || html.includes('\0') || html.includes('\r')) return null;
  const tags: Tag[] = [];
  textOrTag.lastIndex = doctype.length;
  while (textOrTag.lastIndex < html.length) {
    const found = textOrTag.exec(html);
    if (found === null) return null;
    const [, end, name, written = ''] = found;
    if (name === undefined) continue;
    if (special.test(name)) return null;
    if (end === '/') {
      if (written !== '') return null;
      continue;
    }
    const attributes: Tag['attributes'] = [];
    if (written !== '')
      for (const [, attributeName = '', value = ''] of written.matchAll(attribute)) {
        const plain = value.includes('&') ? withoutReferences(value) : value;
        if (plain === null || attributes.some(([other]) => other === attributeName)) return null;
        attributes.push([attributeName, plain]);
      }
    tags.push({ name, attributes });
  }
  return tags;
}

function withoutReferences(value: string): string | null {
  let isPlain = true;
  const text = value.replace(/&[a-z]*;?/gi, (reference) => {
    const sign = references[reference];
    if (sign === undefined) isPlain = false;
    return sign ?? reference;
  });
  return isPlain ? text : null;
}
