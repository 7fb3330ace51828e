/** The mark of words in another language, and blocks that run the way of their language. */
import { Extension, Mark } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { passageAttributes, wholeLanguage } from '../../core/body/passage-language.ts';
import { markRules } from '../../core/body/schema.ts';
import type { BodyNode } from '../../core/document.ts';
import { nameOfLanguage } from '../words/names.ts';

export const PassageLanguage = Mark.create({
  name: 'language',
  // Outside of all others, as the schema has it.
  priority: 1100,
  addAttributes: () => ({ lang: { default: markRules.language.defaults.lang } }),
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: (element) => ({ lang: element.getAttribute('lang') }) }],
  renderHTML: ({ mark }) => {
    const lang = (mark.attrs['lang'] as string | null) ?? '';
    return ['span', { ...passageAttributes(lang), class: 'passage', title: nameOfLanguage(lang) }, 0];
  },
});

/** A block all of whose words are in another language; null of the others. Only blocks of words are asked. */
function wayOf(block: Node, at: number): Decoration | null {
  // Most blocks have no such words, and asking that first costs next to nothing.
  if (!block.firstChild?.marks.some(({ type }) => type.name === 'language')) return null;
  const language = wholeLanguage(block.toJSON() as BodyNode);
  return language === null
    ? null
    : Decoration.node(at, at + block.nodeSize, { ...passageAttributes(language) });
}

function waysIn(doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const way = wayOf(node, at);
    if (way) found.push(way);
    return false;
  });
  return found;
}

/** The stretch of the new document that a transaction touched; null where it touched none. */
function touchedBy(transaction: Transaction): { from: number; to: number } | null {
  let from = Infinity;
  let to = -Infinity;
  transaction.mapping.maps.forEach((map, index) => {
    const rest = transaction.mapping.slice(index + 1);
    const widen = (start: number, end: number): void => {
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    };
    map.forEach((_oldStart, _oldEnd, start, end) => widen(start, end));
  });
  // A step that sets a mark moves nothing.
  for (const [index, step] of transaction.steps.entries()) {
    const { from: start, to: end } = step as { from?: number; to?: number };
    if (start === undefined || end === undefined) continue;
    const rest = transaction.mapping.slice(index);
    from = Math.min(from, rest.map(start, -1));
    to = Math.max(to, rest.map(end, 1));
  }
  return to < from ? null : { from, to: Math.min(to, transaction.doc.content.size) };
}

const waysKey = new PluginKey<DecorationSet>('waysOfBlocks');

/** Blocks that are in another language as a whole run its way: alignment, lists and the caret follow. */
export const WaysOfBlocks = Extension.create({
  name: 'waysOfBlocks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: waysKey,
      state: {
        init: (_, { doc }) => DecorationSet.create(doc, waysIn(doc, 0, doc.content.size)),
        apply: (transaction, ways) => {
          const touched = transaction.docChanged ? touchedBy(transaction) : null;
          if (!touched) return ways;
          const { doc } = transaction;
          const start = doc.resolve(touched.from);
          const end = doc.resolve(touched.to);
          const [from, to] = [start.start(Math.min(1, start.depth)), end.end(Math.min(1, end.depth))];
          const kept = ways.map(transaction.mapping, doc);
          return kept.remove(kept.find(from, to)).add(doc, waysIn(doc, from, to));
        },
      },
      props: { decorations: (state) => waysKey.getState(state) },
    }),
  ],
});
