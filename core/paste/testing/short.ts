/** Bodies in a form that a case of a test can be read in. */
import type { BodyNode } from '../../document.ts';

/** A body in short: `p(words)`, with marks around their words, so that a case can be read. */
export function short(node: BodyNode): string {
  const inside = (node.content ?? [])
    .map(short)
    .join(node.content?.some(({ type }) => type !== 'text' && type !== 'hardBreak') ? ' ' : '');
  const { attrs = {} } = node;
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight((words, { type, attrs: own }) => {
        const letter = { bold: 'b', italic: 'i', superscript: '^', subscript: '_' }[type];
        return letter === undefined ? `[${words}](${String(own?.['href'])})` : `${letter}{${words}}`;
      }, node.text ?? '');
    case 'hardBreak':
      return '/';
    case 'paragraph':
      return `p(${inside})`;
    case 'heading':
      return `h${String(attrs['level'])}(${inside})`;
    case 'bulletList':
      return `ul(${inside})`;
    case 'orderedList': {
      const start = attrs['start'] === 1 ? '' : String(attrs['start']);
      return `ol${start}${attrs['type'] === undefined ? '' : String(attrs['type'])}(${inside})`;
    }
    case 'listItem':
      return `li(${inside})`;
    case 'picture':
      return `img(${String(attrs['alt'])}|${String(attrs['caption'])})`;
    case 'tableHeader':
    case 'tableCell':
      return `${node.type}${attrs['colspan'] === undefined ? '' : `${String(attrs['colspan'])}x${String(attrs['rowspan'])}`}(${inside})`;
    default:
      return `${node.type}${typeof attrs['caption'] === 'string' ? `[${attrs['caption']}]` : ''}(${inside})`;
  }
}
