/** Turns the markup of exports into DOM elements, for previews. */
import { showPart } from '../ui/show-part.ts';
import type { Markup } from '../../core/markup.ts';

/** Text and elements of some markup; nothing in it can run (`el` makes no scripts and no `on…` attributes). */
export function markupToDom(markup: Markup): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, markup);
  return fragment;
}

function append(parent: Node, markup: Markup): void {
  if (markup === null || markup === false) return;
  if (typeof markup === 'string') {
    parent.appendChild(document.createTextNode(markup));
    return;
  }
  if (Array.isArray(markup)) {
    for (const child of markup) append(parent, child);
    return;
  }
  const element = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) {
    if (value === null || value === undefined || value === false) continue;
    const text = value === true ? '' : String(value);
    // Style attributes are forbidden by the page's policy; the style object is not.
    if (name === 'style') element.style.cssText = text;
    else element.setAttribute(name, text);
  }
  if (element instanceof HTMLImageElement) showPart(element);
  for (const child of markup.children) append(element, child);
  parent.appendChild(element);
}
