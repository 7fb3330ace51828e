/** Raised and lowered signs: marks, of which words bear one at a time, with their keys. */
import { Mark, type Extensions } from '@tiptap/core';

const raised = (name: 'superscript' | 'subscript', tag: 'sup' | 'sub', key: string): Mark =>
  Mark.create({
    name,
    parseHTML: () => [
      { tag },
      {
        style: 'vertical-align',
        getAttrs: (value) => (value === (tag === 'sup' ? 'super' : 'sub') ? {} : false),
      },
    ],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts: () => ({
      [key]: ({ editor }) =>
        editor
          .chain()
          .toggleMark(name)
          .unsetMark(name === 'superscript' ? 'subscript' : 'superscript')
          .run(),
    }),
  });

export const raisedSigns: Extensions = [
  raised('superscript', 'sup', 'Mod-.'),
  raised('subscript', 'sub', 'Mod-Shift-,'),
];
