/** The body's schema in Tiptap's words: the one list of extensions of the editor. core/body/schema.ts says the same plainly. */
import { Node as TiptapNode, getSchema, mergeAttributes, type Extensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import { judgeAddress } from '../../core/addresses/address.ts';
import { nodeRules } from '../../core/body/schema.ts';
import { pictureSchema } from '../../core/document.ts';
import { CarryLevels } from './known-attributes.ts';

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

/** Every node and mark that a body may hold. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    underline: false,
    strike: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      isAllowedUri: (uri) => judgeAddress(uri ?? '').ok,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  PictureNode,
  CarryLevels,
];

/** ProseMirror's schema of a body. */
export const bodySchema: Schema = getSchema(bodyExtensions);
