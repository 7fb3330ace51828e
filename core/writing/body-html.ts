/** A body (ProseMirror JSON) as markup. */
import { inlineText } from '../body/body-text.ts';
import { inMarks, marks } from '../body/marks.ts';
import { formsOf, isBlockOfWords, levelOf, type HtmlWriter } from '../body/nodes.ts';
import { passageAttributes, wholeLanguage, withoutLanguage } from '../body/passage-language.ts';
import type { BodyNode, Picture } from '../document.ts';
import { el, type Element, type Markup } from '../markup.ts';
import { isolated, type WritingContext } from './context.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import { imageMarkup } from './image-markup.ts';

const isElement = (markup: Markup): markup is Element =>
  typeof markup === 'object' && markup !== null && !Array.isArray(markup);

/** How a body sits in its page. */
export interface BodyPlace {
  /** Level of the heading that the body stands under: its own headings begin one below and skip none. */
  under: number;
  context: WritingContext;
}

const words = (nodes: readonly BodyNode[]): Markup[] =>
  inMarks<Markup>(
    nodes,
    (node) => {
      const forms = formsOf(node);
      return forms.kind === 'inline' ? forms.html(node) : inlineText(node);
    },
    (name, mark, inner, group) => marks[name].html(inner, group.map(inlineText).join(''), mark),
  );

/** A picture with its caption and credit; null where there is no picture file (its words are remarked on). */
function figureMarkup(picture: Picture, context: WritingContext): Markup {
  const address = shownAddress(picture);
  const href = address === null ? null : context.pictureHref(address);
  if (address === null || href === null) return null;
  const caption = picture.caption.trim();
  const credit = picture.credit.trim();
  return el(
    'figure',
    { class: 'figure' },
    imageMarkup(address, href, picture.alt.trim(), context),
    (caption || credit) &&
      el(
        'figcaption',
        {},
        caption,
        caption && credit ? ' ' : null,
        credit && el('span', { class: 'credit' }, isolated(credit, context.language)),
      ),
  );
}

/** The desk's own texts begin with level 2. */
const hasLevelOne = (nodes: readonly BodyNode[]): boolean =>
  nodes.some((node) => (node.type === 'heading' ? levelOf(node) === 1 : hasLevelOne(node.content ?? [])));

/** Writes the blocks of one body; knows which heading came last, so that no level is skipped. */
class BodyWriter implements HtmlWriter {
  private readonly place: BodyPlace;
  private last: number;
  /** The level in the text that stands right below the heading of the page. */
  private readonly first: number;
  constructor(place: BodyPlace, nodes: readonly BodyNode[]) {
    this.place = place;
    this.last = place.under;
    this.first = hasLevelOne(nodes) ? 1 : 2;
  }

  blocks(nodes: readonly BodyNode[] | undefined): Markup[] {
    return (nodes ?? []).map((node) => {
      const language = wholeLanguage(node);
      if (language === null) return this.#block(node);
      const written = this.#block(withoutLanguage(node));
      // What is no single element says the language around its words.
      return isElement(written)
        ? el(written.tag, { ...written.attributes, ...passageAttributes(language) }, ...written.children)
        : this.#block(node);
    });
  }

  #block(node: BodyNode): Markup {
    const forms = formsOf(node);
    return forms.kind === 'block' ? forms.html(node, this) : el('p', {}, words([node]));
  }

  inside(node: BodyNode): Markup[] {
    return isBlockOfWords(node) ? words(node.content ?? []) : this.blocks(node.content);
  }

  level(asked: number): number {
    this.last = Math.min(this.place.under + asked - this.first + 1, this.last + 1, 6);
    return this.last;
  }

  picture(picture: Picture): Markup {
    return figureMarkup(picture, this.place.context);
  }
}

/** A writer of one body, for pages that place its blocks one by one; `nodes` are all that it will write. */
export const bodyWriter = (place: BodyPlace, nodes: readonly BodyNode[]): Pick<BodyWriter, 'blocks'> =>
  new BodyWriter(place, nodes);

/** Blocks of a body, in order. Pictures whose file never came in are left out. */
export const bodyMarkup = (nodes: readonly BodyNode[] | undefined, place: BodyPlace): Markup[] =>
  new BodyWriter(place, nodes ?? []).blocks(nodes);

/** Pictures at the head of a body, and the rest: the source line stands between them. */
export function splitLead(body: BodyNode): { lead: BodyNode[]; rest: BodyNode[] } {
  const nodes = body.content ?? [];
  const at = nodes.findIndex((node) => node.type !== 'picture');
  return at === -1 ? { lead: nodes, rest: [] } : { lead: nodes.slice(0, at), rest: nodes.slice(at) };
}
