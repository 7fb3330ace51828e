/** Every text of a document that readers see, each with its place. */
import { holdsWords } from '../../body/schema.ts';
import { inlineText } from '../../body/body-text.ts';
import type { BodyNode, Document } from '../../document.ts';
import type { FindingPlace } from '../checking.ts';

export type TextField = 'headline' | 'teaser' | 'title' | 'edition' | 'introduction';

/** Where a text stands. */
export type TextPlace =
  | { field: TextField }
  /** A paragraph or heading of the body, counted from 0, whatever it stands in. */
  | { block: number }
  | { picture: number; attribute: 'alt' | 'caption' }
  /** The words of a link under further information, counted from 0. */
  | { link: number };

/** A stretch of a text, in UTF-16 units; `to` is behind its last one. */
export interface Span {
  from: number;
  to: number;
}

export interface DocumentText {
  at: TextPlace;
  text: string;
  /** BCP 47 tag. */
  language: string;
  /** True of a heading in the body. */
  isHeading: boolean;
  /** True of what stands in a quotation. */
  isQuotation: boolean;
  /** Words that are links, with where each leads. */
  links: (Span & { href: string })[];
}

/** Every block of words in a body, in order, with the blocks that it stands in. */
export function* blocksOfWords(
  node: BodyNode,
  within: readonly BodyNode[] = [],
): Generator<{ node: BodyNode; within: readonly BodyNode[] }> {
  if (holdsWords(node.type)) yield { node, within };
  else for (const child of node.content ?? []) yield* blocksOfWords(child, [...within, node]);
}

/** Pictures of a body as nodes, in order. */
export function pictureNodes(node: BodyNode): BodyNode[] {
  return node.type === 'picture' ? [node] : (node.content ?? []).flatMap(pictureNodes);
}

function linksIn(block: BodyNode): DocumentText['links'] {
  const links: DocumentText['links'] = [];
  let at = 0;
  for (const node of block.content ?? []) {
    const { length } = inlineText(node);
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
    const last = links.at(-1);
    if (typeof href === 'string')
      if (last?.to === at && last.href === href) last.to += length;
      else links.push({ from: at, to: at + length, href });
    at += length;
  }
  return links;
}

/** Gives the texts with words in them, in the order in which readers meet them. */
export function textsOf(document: Document): DocumentText[] {
  const texts: DocumentText[] = [];
  const put = (at: TextPlace, text: string, more: Partial<DocumentText> = {}): void => {
    if (text.trim() === '') return;
    const { language } = document;
    texts.push({ at, text, language, isHeading: false, isQuotation: false, links: [], ...more });
  };
  if (document.kind === 'brochure') {
    for (const field of ['title', 'edition', 'introduction'] as const) put({ field }, document[field]);
    return texts;
  }
  for (const field of ['headline', 'teaser'] as const) put({ field }, document[field]);
  let index = 0;
  for (const { node, within } of blocksOfWords(document.body)) {
    put({ block: index }, inlineText(node), {
      isHeading: node.type === 'heading',
      isQuotation: within.some(({ type }) => type === 'blockquote'),
      links: linksIn(node),
    });
    index += 1;
  }
  for (const [picture, { attrs }] of pictureNodes(document.body).entries())
    for (const attribute of ['alt', 'caption'] as const) {
      const text = attrs?.[attribute];
      if (typeof text === 'string') put({ picture, attribute }, text);
    }
  for (const [link, { label }] of (document.furtherInformation?.links ?? []).entries()) put({ link }, label);
  return texts;
}

/** The place of a stretch of a text, as findings name it. */
export function placeOf(at: TextPlace, span?: Span): FindingPlace {
  const stretch = span === undefined ? {} : { from: span.from, to: span.to };
  if ('field' in at) return { part: at.field, ...stretch };
  if ('block' in at) return { part: 'body', block: at.block, ...stretch };
  if ('link' in at) return { part: 'further-information', index: at.link, ...stretch };
  return { part: 'picture', index: at.picture };
}

/** Signs on each side of a stretch that belong to what a finding speaks of: where they change, it is shown again. */
const around = 24;

/** A stretch with the words around it, for `about`. */
export const excerpt = (text: string, { from, to }: Span): string =>
  text
    .slice(Math.max(0, from - around), to + around)
    .replace(/\s+/g, ' ')
    .trim();
