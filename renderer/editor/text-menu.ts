/** The menu of words in a text, in the place of the window's own: where a word is misspelt, or is a link. */
import { offerTextMenu } from '../controls/context-menus.ts';
import { spellingMenu } from '../spelling/spelling-menu.ts';
import { misspeltAt } from './misspellings.ts';
import { textEditParts } from './text-edits.ts';

offerTextMenu((target, point) => {
  const word = misspeltAt(target, point);
  return word && { rect: word.rect, menu: spellingMenu(word, textEditParts(target)) };
});
