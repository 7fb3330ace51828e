/** The last look at a page before it is written: read back as a browser would, it must hold nothing that runs. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { safeHref } from '../../core/addresses/address.ts';
import { plainTags, type Tag } from './plain-tags.ts';

type Node = DefaultTreeAdapterTypes.Node;

const forbidden = new Set(['script', 'iframe', 'object', 'embed', 'form', 'base', 'svg', 'math', 'style']);
/** Addresses inside the export: an anchor, or a path that leads to no other site. */
const ownAddress = /^(#|(?:\.\.\/)?[A-Za-z0-9][A-Za-z0-9/._-]*$)/;
/** A page that has moved leads on at once to another one of the export. */
const leadsOn = /^0; url=([^"'\s;]+)$/;

/** Data for search engines: a script by name only, of a type that no browser runs. */
function isData({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): boolean {
  if (tagName !== 'script' || attrs.length !== 1) return false;
  if (attrs[0]?.name !== 'type' || attrs[0].value !== 'application/ld+json') return false;
  try {
    JSON.parse(childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    return true;
  } catch {
    return false;
  }
}

/** Throws where a page would run a script, embed something or lead to an address that the policy refuses. */
export function assertHarmless(html: string, file: string): void {
  // Pages are written in one plain form, which takes a tenth of the time to read; anything else is parsed as browsers do.
  assertHarmlessTags(plainTags(html) ?? parsedTags(html), file);
}

/** The same of tags that somebody else has read. */
export function assertHarmlessTags(tags: readonly Tag[], file: string): void {
  for (const tag of tags) mustBeHarmless(tag, file);
}

/** By attribute: the addresses that a browser loads by itself. */
const loadedBy: Readonly<Record<string, (value: string) => string[]>> = {
  src: (value) => [value],
  srcset: (value) => value.split(/,? +[\d.]+[wx],? */).filter((address) => address !== ''),
};

function mustBeHarmless({ name: tagName, attributes }: Tag, file: string): void {
  if (forbidden.has(tagName)) throw new Error(`${file} would hold an element “${tagName}”.`);
  for (const [name, value] of attributes) {
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc')
      throw new Error(`${file} would hold an attribute “${name}”.`);
    if (name === 'http-equiv' && !isWayOn(tagName, new Map(attributes)))
      throw new Error(`${file} would hold an attribute “${name}”.`);
    if ((name === 'href' || name === 'src') && !ownAddress.test(value) && safeHref(value) !== value)
      throw new Error(`${file} would lead to “${value}”.`);
    for (const address of loadedBy[name]?.(value) ?? [])
      if (!ownAddress.test(address)) throw new Error(`${file} would load “${address}”.`);
  }
}

/** True of the one thing that a page may tell a browser to do by itself: go on to a page of the same export. */
function isWayOn(tagName: string, attributes: ReadonlyMap<string, string>): boolean {
  const target = leadsOn.exec(attributes.get('content') ?? '')?.[1];
  const isRefresh = tagName === 'meta' && attributes.get('http-equiv') === 'refresh';
  return isRefresh && target !== undefined && ownAddress.test(target);
}

/** Every element as a browser would make them. */
function parsedTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const visit = (node: Node): void => {
    // Data for search engines has nothing but its type, and nothing in it runs.
    if ('tagName' in node && !isData(node))
      tags.push({ name: node.tagName, attributes: node.attrs.map(({ name, value }) => [name, value]) });
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return tags;
}

/** The same of the texts in a JSON Feed, whose addresses of the export's own files are whole. Throws where it is no feed. */
export function assertHarmlessFeed(json: string, file: string): void {
  const { feed_url: address, items } = JSON.parse(json) as {
    feed_url: string;
    items: { content_html?: string }[];
  };
  const base = new URL('.', address).href;
  for (const { content_html: html = '' } of items)
    assertHarmless(
      html.replace(/(["\s,])(https?:[^"\s,]*)/g, (whole, before: string, href: string) =>
        href.startsWith(base) ? before + href.slice(base.length) : whole,
      ),
      file,
    );
}
