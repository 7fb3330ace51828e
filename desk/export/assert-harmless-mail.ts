/** The last look at an e-mail before it is written. It may bring styles along, which pages may not. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { assertHarmlessTags } from './assert-harmless.ts';
import type { Tag } from './plain-tags.ts';

/** What an e-mail may have that a page may not, word for word. */
export interface MailParts {
  sheet: string;
  comment: string;
}

/** A style that only says how things look: nothing is loaded, moved over other things, or asked of old browsers. */
const plainStyle = /^(?:[a-z-]+:[\w\s#%.,'!-]+;?\s*)*$/;
const forbiddenStyle = /url|expression|import|position|behaviou?r|binding|fixed|absolute/i;
const isPlainStyle = (css: string): boolean => plainStyle.test(css) && !forbiddenStyle.test(css);

/** Throws where an e-mail would run or load anything, lead to an address that the policy refuses, or hide a comment. */
export function assertHarmlessMail(html: string, file: string, { sheet, comment }: MailParts): void {
  const tags: Tag[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment' && 'data' in node && `<!--${node.data}-->` !== comment)
      throw new Error(`${file} would hold a comment.`);
    if ('tagName' in node) {
      const words = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (node.tagName === 'style') {
        if (words !== sheet || node.attrs.length > 0)
          throw new Error(`${file} would hold another style sheet.`);
      } else tags.push({ name: node.tagName, attributes: node.attrs.flatMap((one) => attribute(one, file)) });
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  assertHarmlessTags(tags, file);
}

/** Styles, and pictures that come along in the e-mail itself, are looked at here. */
function attribute({ name, value }: { name: string; value: string }, file: string): [string, string][] {
  if (name === 'style') {
    if (!isPlainStyle(value)) throw new Error(`${file} would hold the style “${value}”.`);
    return [];
  }
  return name === 'src' && /^cid:[\w.-]+@[\w.-]+$/.test(value) ? [] : [[name, value]];
}
