/** The body's schema in Tiptap's words: the one list of extensions of the editor. core/body/schema.ts says the same plainly. */
import {
  Node as TiptapNode,
  getSchema,
  mergeAttributes,
  wrappingInputRule,
  type Extensions,
} from '@tiptap/core';
import { OrderedList } from '@tiptap/extension-list';
import type { Schema } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import { judgeAddress } from '../../core/addresses/address.ts';
import { nodeRules } from '../../core/body/schema.ts';
import { pictureSchema } from '../../core/document.ts';
import { CarryLevels } from './known-attributes.ts';
import { PassageLanguage } from './passage-mark.ts';
import { raisedSigns } from './raised-signs.ts';
import { tableNodes } from './table-nodes.ts';

/** A picture with alternative text, caption and credit; a block of its own. */
export const PictureNode = TiptapNode.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () =>
    Object.fromEntries(
      Object.entries(nodeRules.picture.defaults).map(([name, value]) => [name, { default: value }]),
    ),
  // Only pictures cut or copied inside the desk are taken back; others come in as files.
  parseHTML: () => [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element) => {
        try {
          return pictureSchema.parse(JSON.parse(element.getAttribute('data-picture') ?? ''));
        } catch {
          return false;
        }
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes(
      { 'data-picture': JSON.stringify(node.attrs) },
      { class: HTMLAttributes['class'] as string },
    ),
  ],
});

/** A mail address as it is typed: Tiptap asks about it before it puts `mailto:` in front. */
const isMail = (typed: string): boolean => /^[^\s@/:]+@[^\s@/]+\.[^\s@/.]+$/.test(typed);

/** What a typed word must look like to become a link by itself: "README.md" and "crime.In" are words. */
export const isPlainlyAddress = (typed: string): boolean =>
  /^(https?:\/\/|www\.|mailto:)\S/i.test(typed) || isMail(typed);

/** A list begins with "1. " alone: "14. November 2023" begins with a day. Pasted lines with numbers are lines. */
const FirstOrderedList = OrderedList.extend({
  addProseMirrorPlugins: () => [],
  addInputRules() {
    return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })];
  },
});

/** Every node and mark that a body may hold. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    orderedList: false,
    underline: false,
    strike: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    // The desk has one Undo for everything; see text-steps.ts.
    undoRedo: false,
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: 'https',
      shouldAutoLink: (typed) => isPlainlyAddress(typed),
      isAllowedUri: (uri) => judgeAddress(isMail(uri ?? '') ? `mailto:${uri}` : (uri ?? '')).ok,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  FirstOrderedList,
  PictureNode,
  ...tableNodes,
  ...raisedSigns,
  PassageLanguage,
  CarryLevels,
];

/** ProseMirror's schema of a body. */
export const bodySchema: Schema = getSchema(bodyExtensions);
