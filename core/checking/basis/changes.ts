/** Fixes, applied: pure functions from a document to a document. */
import { inlineText } from '../../body/body-text.ts';
import { holdsWords } from '../../body/schema.ts';
import { levelOf } from '../../body/nodes.ts';
import type { BodyNode, Document, Link } from '../../document.ts';
import type { Change, Fix } from '../checking.ts';
import type { TextPlace } from './texts.ts';

type Edits = Extract<Change, { kind: 'text' }>['edits'];

/** A text with its stretches replaced. */
const edited = (text: string, edits: Edits): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((words, { from, to, becomes }) => words.slice(0, from) + becomes + words.slice(to), text);

/** The same in a block: what comes in bears the marks of what it stands in for, and all other words keep theirs. */
function editedBlock(block: BodyNode, edits: Edits): BodyNode {
  let at = 0;
  const content = (block.content ?? []).flatMap((node): BodyNode[] => {
    const from = at;
    const { length } = inlineText(node);
    at += length;
    if (node.text === undefined) return [node];
    const own = edits.flatMap((edit) => {
      if (edit.to <= from || edit.from >= at) return [];
      const begins = edit.from >= from;
      return [
        {
          from: Math.max(edit.from, from) - from,
          to: Math.min(edit.to, at) - from,
          // What comes in stands where the stretch begins; the rest of it, in the nodes after that, goes.
          becomes: begins ? edit.becomes : '',
        },
      ];
    });
    const text = edited(node.text, own);
    return text === '' ? [] : [{ ...node, text }];
  });
  return { ...block, content };
}

/** A block with some of its words in a language of their own, where those words stand there. */
function inPassage(
  block: BodyNode,
  { from, words, language }: Extract<Change, { kind: 'passage' }>,
): BodyNode {
  const to = from + words.length;
  if (inlineText(block).slice(from, to) !== words) return block;
  let at = 0;
  const content = (block.content ?? []).flatMap((node): BodyNode[] => {
    const [start, { length }] = [at, inlineText(node)];
    at += length;
    if (node.text === undefined || at <= from || start >= to) return [node];
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)];
    const marks = [
      { type: 'language', attrs: { lang: language } },
      ...(node.marks ?? []).filter(({ type }) => type !== 'language'),
    ];
    const parts = [
      { ...node, text: node.text.slice(0, first) },
      { ...node, text: node.text.slice(first, last), marks },
      { ...node, text: node.text.slice(last) },
    ];
    return parts.filter(({ text }) => text !== '');
  });
  return { ...block, content };
}

/** A body with one of its blocks of words changed. */
function withBlock(body: BodyNode, index: number, change: (block: BodyNode) => BodyNode): BodyNode {
  let at = -1;
  const visit = (node: BodyNode): BodyNode => {
    if (holdsWords(node.type)) {
      at += 1;
      return at === index ? change(node) : node;
    }
    return node.content ? { ...node, content: node.content.map(visit) } : node;
  };
  return visit(body);
}

function withPicture(body: BodyNode, index: number, change: (picture: BodyNode) => BodyNode): BodyNode {
  let at = -1;
  const visit = (node: BodyNode): BodyNode => {
    if (node.type === 'picture') {
      at += 1;
      return at === index ? change(node) : node;
    }
    return node.content ? { ...node, content: node.content.map(visit) } : node;
  };
  return visit(body);
}

function withText<D extends Document>(document: D, at: TextPlace, before: string, edits: Edits): D {
  const put = (text: string): string => (text === before ? edited(text, edits) : text);
  if ('field' in at) {
    const value = (document as Partial<Record<string, unknown>>)[at.field];
    return typeof value === 'string' ? { ...document, [at.field]: put(value) } : document;
  }
  if (document.kind === 'brochure') return document;
  if ('block' in at)
    return {
      ...document,
      body: withBlock(document.body, at.block, (block) =>
        inlineText(block) === before ? editedBlock(block, edits) : block,
      ),
    };
  if ('link' in at) {
    const further = document.furtherInformation;
    if (further === null) return document;
    const links = further.links.map((link, index) =>
      index === at.link ? { ...link, label: put(link.label) } : link,
    );
    return { ...document, furtherInformation: { ...further, links } };
  }
  return {
    ...document,
    body: withPicture(document.body, at.picture, (node) => ({
      ...node,
      attrs: { ...node.attrs, [at.attribute]: put(String(node.attrs?.[at.attribute] ?? '')) },
    })),
  };
}

/** Every link of a document that leads to an address leads to another. */
function withAddress<D extends Document>(document: D, was: string, becomes: string): D {
  const link = <L extends Link | null>(one: L): L => (one?.href === was ? { ...one, href: becomes } : one);
  if (document.kind === 'brochure') return { ...document, closing: link(document.closing) };
  const visit = (node: BodyNode): BodyNode => ({
    ...node,
    ...(node.content ? { content: node.content.map(visit) } : {}),
    ...(node.marks
      ? {
          marks: node.marks.map((mark) =>
            mark.type === 'link' && mark.attrs?.['href'] === was
              ? { ...mark, attrs: { ...mark.attrs, href: becomes } }
              : mark,
          ),
        }
      : {}),
  });
  const further = document.furtherInformation;
  return {
    ...document,
    body: visit(document.body),
    source: link(document.source),
    furtherInformation: further && { ...further, links: further.links.map(link) },
    ...(document.kind === 'news' ? { more: link(document.more) } : {}),
  };
}

function changed<D extends Document>(document: D, change: Change): D {
  switch (change.kind) {
    case 'text':
      return withText(document, change.at, change.before, change.edits);
    case 'address':
      return withAddress(document, change.was, change.becomes);
    case 'language':
      return document.language === change.was ? { ...document, language: change.becomes } : document;
    case 'closing':
      return document.kind === 'brochure' && !document.closing?.label.trim()
        ? { ...document, closing: change.becomes }
        : document;
    case 'passage':
      return document.kind === 'brochure'
        ? document
        : {
            ...document,
            body: withBlock(document.body, change.block, (block) => inPassage(block, change)),
          };
    case 'heading-level':
      return document.kind === 'brochure'
        ? document
        : {
            ...document,
            body: withBlock(document.body, change.block, (node) =>
              node.type === 'heading' && levelOf(node) === change.was
                ? { ...node, attrs: { ...node.attrs, level: change.becomes } }
                : node,
            ),
          };
  }
}

/**
 * A document with a finding mended. Only what the fix names is changed; where that does not stand there any more, nothing is,
 * so that applying it twice is applying it once.
 */
export const applyFix = <D extends Document>(document: D, fix: Fix): D =>
  fix.changes.reduce((whole: D, change) => changed(whole, change), document);
