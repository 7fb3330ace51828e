/** A body (ProseMirror JSON) as markup. */
import { inlineText } from '../body/body.ts';
import { safeHref } from '../addresses/address.ts';
import { pictureSchema, type BodyNode, type Picture } from '../document.ts';
import { el, type Markup } from './markup.ts';
import type { WritingContext } from './context.ts';

/** How a body sits in its page. */
export interface BodyPlace {
  /** Level of the heading that the body stands under: its own headings begin one below and skip none. */
  under: number;
  context: WritingContext;
}

type Mark = NonNullable<BodyNode['marks']>[number];

/** Links outside, emphasis inside: one `<a>` for a link whose words are partly bold. */
const markOrder = ['link', 'bold', 'italic'];
const markKey = (mark: Mark | undefined): string =>
  mark === undefined ? '' : `${mark.type} ${mark.type === 'link' ? String(mark.attrs?.['href']) : ''}`;

const wrapMark = (mark: Mark, children: Markup, text: string): Markup => {
  if (mark.type === 'bold') return el('strong', {}, children);
  if (mark.type === 'italic') return el('em', {}, children);
  const href = mark.type === 'link' ? safeHref(String(mark.attrs?.['href'] ?? '')) : null;
  // A link without words has no name; an address that the policy refuses leads nowhere.
  return href === null || text.trim() === '' ? children : el('a', { href }, children);
};

function inline(nodes: readonly BodyNode[], depth = 0): Markup[] {
  const kind = markOrder[depth];
  const written: Markup[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at] as BodyNode;
    const mark = node.marks?.find((candidate) => candidate.type === kind);
    let end = at + 1;
    if (kind === undefined) {
      written.push(node.type === 'hardBreak' ? el('br') : (node.text ?? ''));
    } else {
      const key = markKey(mark);
      const same = (next: BodyNode | undefined): boolean =>
        next !== undefined && markKey(next.marks?.find((candidate) => candidate.type === kind)) === key;
      while (same(nodes[end])) end += 1;
      const group = nodes.slice(at, end);
      const children = inline(group, depth + 1);
      if (mark === undefined) written.push(...children);
      else written.push(wrapMark(mark, children, group.map(inlineText).join('')));
    }
    at = end;
  }
  return written;
}

/** A picture with its caption and credit; null where there is no picture file (its words are remarked on). */
export function figureMarkup(picture: Picture, context: WritingContext): Markup {
  const src = picture.src === null ? null : context.pictureHref(picture.src);
  if (picture.src === null || src === null) return null;
  const size = context.pictureSize?.(picture.src) ?? null;
  const caption = picture.caption.trim();
  const credit = picture.credit.trim();
  return el(
    'figure',
    { class: 'figure' },
    el('img', { src, alt: picture.alt.trim(), width: size?.width, height: size?.height }),
    (caption || credit) &&
      el(
        'figcaption',
        {},
        caption,
        caption && credit ? ' ' : null,
        credit && el('span', { class: 'credit' }, credit),
      ),
  );
}

/** Writes the blocks of one body; knows which heading came last, so that no level is skipped. */
class BodyWriter {
  private readonly place: BodyPlace;
  private level: number;
  constructor(place: BodyPlace) {
    this.place = place;
    this.level = place.under;
  }

  blocks(nodes: readonly BodyNode[] | undefined): Markup[] {
    return (nodes ?? []).map((node) => this.block(node));
  }

  private block(node: BodyNode): Markup {
    const text = inlineText(node);
    switch (node.type) {
      case 'paragraph':
        return text.trim() === '' ? null : el('p', {}, inline(node.content ?? []));
      case 'heading':
        return text.trim() === '' ? null : this.heading(node);
      case 'bulletList':
        return el('ul', {}, this.blocks(node.content));
      case 'orderedList': {
        const start = Number(node.attrs?.['start'] ?? 1);
        return el('ol', { start: start === 1 ? null : start }, this.blocks(node.content));
      }
      case 'listItem':
        return el('li', {}, this.blocks(node.content));
      case 'blockquote':
        return el('blockquote', {}, this.blocks(node.content));
      case 'picture': {
        const picture = pictureSchema.safeParse(node.attrs);
        return picture.success ? figureMarkup(picture.data, this.place.context) : null;
      }
      default:
        // A kind of block that this desk does not know keeps its words.
        return text.trim() === '' ? null : el('p', {}, text);
    }
  }

  private heading(node: BodyNode): Markup {
    const asked = this.place.under + Number(node.attrs?.['level'] ?? 2) - 1;
    this.level = Math.min(asked, this.level + 1, 6);
    return el(`h${this.level}`, {}, inline(node.content ?? []));
  }
}

/** Blocks of a body, in order. Pictures whose file never came in are left out. */
export const bodyMarkup = (nodes: readonly BodyNode[] | undefined, place: BodyPlace): Markup[] =>
  new BodyWriter(place).blocks(nodes);

/** Pictures at the head of a body, and the rest: the source line stands between them. */
export function splitLead(body: BodyNode): { lead: BodyNode[]; rest: BodyNode[] } {
  const nodes = body.content ?? [];
  const at = nodes.findIndex((node) => node.type !== 'picture');
  return at === -1 ? { lead: nodes, rest: [] } : { lead: nodes.slice(0, at), rest: nodes.slice(at) };
}
