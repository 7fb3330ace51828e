/** A part of a page without the classes that only its styles went by. */
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

export function withoutClasses(html: string): string {
  const fragment = parseFragment(html);
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) node.attrs = node.attrs.filter(({ name }) => name !== 'class');
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(fragment);
  return serialize(fragment);
}
