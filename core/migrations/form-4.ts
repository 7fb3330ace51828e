/** The step to form 4, in which texts have tables, and raised and lowered signs. */

type Held = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What copies for a CMS held in form 3, and hold now, where nobody has changed it. */
const usual = {
  before: [
    '*[lang dir]',
    'p',
    'br',
    'h2',
    'h3',
    'h4',
    'ul',
    'li',
    'blockquote',
    'strong',
    'em',
    'ol[start]',
    'a[href]',
  ],
  added: [
    'sup',
    'sub',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th[scope colspan rowspan]',
    'td[colspan rowspan]',
  ],
};

const said = (one: unknown): string | null => {
  if (!isObject(one) || typeof one['element'] !== 'string' || !Array.isArray(one['attributes'])) return null;
  const { element, attributes } = one;
  return attributes.length === 0 ? element : `${element}[${attributes.join(' ')}]`;
};
const read = (entry: string): { element: string; attributes: string[] } => {
  const [, element = '', attributes = ''] = /^([^[]+)(?:\[(.*)\])?$/.exec(entry) ?? [];
  return { element, attributes: attributes.split(' ').filter((name) => name !== '') };
};

/** Settings whose list of copied elements is the usual one of form 3 get the usual one of form 4; all else stays. */
export function withTablesInCopies(held: unknown): unknown {
  const office = isObject(held) && held['kind'] === 'library' ? held['office'] : null;
  const list = isObject(office) ? office['copiedElements'] : null;
  if (!isObject(held) || !isObject(office) || !Array.isArray(list)) return held;
  if (list.length !== usual.before.length || list.some((one, at) => said(one) !== usual.before[at]))
    return held;
  return {
    ...held,
    office: { ...office, copiedElements: [...(list as unknown[]), ...usual.added.map(read)] },
  };
}
