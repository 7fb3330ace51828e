/** The last look at a page before it is written: read back as a browser would, it must hold nothing that runs. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { safeHref } from '../../core/addresses/address.ts';

type Node = DefaultTreeAdapterTypes.Node;

const forbidden = new Set(['script', 'iframe', 'object', 'embed', 'form', 'base', 'svg', 'math', 'style']);
/** Addresses inside the export: an anchor, or a path that leads to no other site. */
const ownAddress = /^(#|(?:\.\.\/)?[A-Za-z0-9][A-Za-z0-9/._-]*$)/;

/** A page that has moved leads on at once to another one of the export. */
const leadsOn = /^0; url=([^"'\s;]+)$/;

/** Throws where a page would run a script, embed something or lead to an address that the policy refuses. */
export function assertHarmless(html: string, file: string): void {
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (forbidden.has(node.tagName)) throw new Error(`${file} would hold an element “${node.tagName}”.`);
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc')
          throw new Error(`${file} would hold an attribute “${name}”.`);
        if (name === 'http-equiv' && !isWayOn(node))
          throw new Error(`${file} would hold an attribute “${name}”.`);
        if ((name === 'href' || name === 'src') && !ownAddress.test(value) && safeHref(value) !== value)
          throw new Error(`${file} would lead to “${value}”.`);
        if (name === 'src' && !ownAddress.test(value)) throw new Error(`${file} would load “${value}”.`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
}

/** True of the one thing that a page may tell a browser to do by itself: go on to a page of the same export. */
function isWayOn({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  const of = (asked: string): string => attrs.find(({ name }) => name === asked)?.value ?? '';
  const target = leadsOn.exec(of('content'))?.[1];
  return (
    tagName === 'meta' && of('http-equiv') === 'refresh' && target !== undefined && ownAddress.test(target)
  );
}
