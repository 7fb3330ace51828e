/** The menu of words in a text, in the place of the window's own: where a word is misspelt, or is a link. */
import { offerTextMenu } from '../controls/context-menus.ts';
import { spellingMenu } from '../spelling/spelling-menu.ts';
import { messages } from '../words/messages.ts';
import { editing } from './editing.svelte.ts';
import { linkAt, linkParts } from './link-parts.ts';
import { misspeltAt } from './misspellings.ts';
import { textEditParts } from './text-edits.ts';

offerTextMenu((target, point) => {
  const word = misspeltAt(target, point);
  const link = editing.editor?.view.dom.contains(target) ? linkAt(point) : null;
  const edits = textEditParts(target);
  const parts = link ? [...linkParts(link), { kind: 'line' } as const, ...edits] : edits;
  if (word) return { rect: word.rect, menu: spellingMenu(word, parts) };
  return link && { rect: link.rect, menu: Promise.resolve({ label: messages.editor.linkMenu, parts }) };
});
