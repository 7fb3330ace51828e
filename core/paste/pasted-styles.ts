/** What the styles on a clipboard say of an element: its own declarations, and those of the rules about its tag and class. */

export type Declarations = Readonly<Record<string, string>>;
export type Styles = ReadonlyMap<string, Declarations>;

/** What holds for an element. Names and values are in lower case. */
export const styleOf = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  styles: Styles,
): Declarations =>
  Object.assign(
    {},
    styles.get(tag),
    ...(attributes['class'] ?? '')
      .split(/\s+/)
      .filter((name) => name !== '')
      .flatMap((name) => [styles.get(`.${name}`) ?? {}, styles.get(`${tag}.${name}`) ?? {}]),
    declarationsIn(attributes['style'] ?? ''),
  ) as Declarations;

/** Declarations of a `style` attribute or a rule. Word writes some that are no CSS, such as `mso-list:l0 level1 lfo1`. */
function declarationsIn(css: string): Declarations {
  const found = new Map<string, string>();
  // Neither a quoted text nor an address ends at a semicolon in it.
  for (const [, name = '', given = ''] of css.matchAll(
    /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/g,
  )) {
    const value = given
      .replace(/!important/i, '')
      .trim()
      .toLowerCase();
    found.set(name.toLowerCase(), value);
    if (name.toLowerCase() === 'font') for (const [part, own] of partsOfFont(value)) found.set(part, own);
  }
  return Object.fromEntries(found);
}

/** `font: italic bold 13px Helvetica`, as Apple's programs write it: what it does not name is as usual. */
function partsOfFont(value: string): [string, string][] {
  const before = /^(.*?)(?:^|\s)[\d.]+(?:p[txc]|r?em|ex|ch|%|in|[cm]m|v[hw])/.exec(value)?.[1];
  if (before === undefined) return [];
  return [
    ['font-weight', /\b(bolder|bold|lighter|[1-9]00)\b/.exec(before)?.[1] ?? 'normal'],
    ['font-style', /\b(italic|oblique)\b/.exec(before)?.[1] ?? 'normal'],
  ];
}

/** The rules of style sheets, one after another. */
export function stylesIn(sheets: readonly string[]): Styles {
  const styles = new Map<string, Declarations>();
  for (const css of sheets)
    for (const { selectors, declarations } of rulesIn(css)) {
      const own = declarationsIn(declarations);
      for (const selector of selectors) styles.set(selector, { ...styles.get(selector), ...own });
    }
  return styles;
}

/** Rules about one tag, one class, or a tag with a class; office programs write no others that matter here. */
function* rulesIn(css: string): Generator<{ selectors: string[]; declarations: string }> {
  const plain = css.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  for (const { head, inside } of blocksIn(plain)) {
    const selectors = head
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => /^[a-z0-9]*(\.[\w-]+)?$/i.test(selector) && selector !== '')
      .map((selector) => selector.replace(/^[a-z0-9]+/i, (tag) => tag.toLowerCase()));
    if (selectors.length > 0) yield { selectors, declarations: inside };
  }
}

/** Blocks that hold on any screen. Those for narrow windows, for print and the like say nothing of what was copied. */
function* blocksIn(css: string): Generator<{ head: string; inside: string }> {
  let isOpen = true; // false in a block that does not hold
  let depth = 0;
  let head = '';
  for (const [, words = '', sign] of css.matchAll(/([^{}]*)([{}]|$)/g)) {
    if (sign === '{') {
      head = words.split(';').at(-1)?.trim() ?? '';
      const holds = !head.startsWith('@') || /^@media\s+(screen|all)$/i.test(head);
      isOpen = holds && (depth === 0 || isOpen);
      depth += 1;
    } else if (sign === '}') {
      if (isOpen && head !== '' && !head.startsWith('@')) yield { head, inside: words };
      head = '';
      depth = Math.max(0, depth - 1);
    }
  }
}
