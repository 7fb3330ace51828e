/** Node view of a picture: the picture or a placeholder, caption and credit, and a badge on the cover picture. */
import { messages } from '../words/messages.ts';
import type { NodeViewRenderer } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Picture } from '../../core/document.ts';
import { shownFocus } from '../../core/pictures/crop.ts';
import { shownAddress } from '../../core/pictures/shown-address.ts';
import { showPart } from '../ui/show-part.ts';
import { PictureNode } from './body-extensions.ts';

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function fill(figure: HTMLElement, picture: Picture, give: () => void): void {
  const frame = make('div', 'frame');
  if (picture.src === null) {
    const button = make('button', 'button small', messages.common.addPictureFile);
    button.type = 'button';
    button.addEventListener('click', give);
    const words = [picture.caption, picture.credit].filter((text) => text !== '').join(' · ');
    frame.classList.add('missing');
    frame.append(
      make('strong', '', messages.editor.pictureNotImported),
      make('span', 'words', words === '' ? messages.editor.pictureOnlyPosition : words),
      button,
    );
    figure.replaceChildren(frame);
  } else {
    const image = make('img', '');
    image.src = `/${shownAddress(picture)}`;
    showPart(image);
    const focus = shownFocus(picture);
    if (focus) image.style.objectPosition = `${focus.x}% ${focus.y}%`;
    image.alt = picture.alt;
    image.draggable = false;
    frame.append(image, make('span', 'cover', messages.editor.cover));
    const below = make('figcaption', '');
    below.append(make('span', 'caption', picture.caption), make('span', 'credit', picture.credit));
    figure.replaceChildren(frame, below);
  }
  figure.setAttribute('aria-label', picture.alt === '' ? messages.common.picture : `Picture: ${picture.alt}`);
}

const pictureView =
  (give: (position: number) => void): NodeViewRenderer =>
  ({ node, getPos }) => {
    const figure = make('figure', 'picture');
    figure.contentEditable = 'false';
    const ask = (): void => {
      const position = getPos();
      if (position !== undefined) give(position);
    };
    let shown = node;
    fill(figure, node.attrs as Picture, ask);
    return {
      dom: figure,
      update: (next) => {
        if (next.type !== node.type) return false;
        if (next.attrs !== shown.attrs) fill(figure, next.attrs as Picture, ask);
        shown = next;
        return true;
      },
      stopEvent: (event) => event.target instanceof HTMLButtonElement,
      ignoreMutation: () => true,
    };
  };

/** The first picture is the cover; a decoration marks it, as this is not stored in the document. */
const coverMark = (): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        let first: Decoration | undefined;
        doc.descendants((node, position) => {
          if (first) return false;
          if (node.type.name === 'picture')
            first = Decoration.node(position, position + node.nodeSize, { class: 'is-cover' });
          return !node.isTextblock;
        });
        return first ? DecorationSet.create(doc, [first]) : DecorationSet.empty;
      },
    },
  });

/** The picture node with its node view; `give` is called when a missing picture file is to be added. */
export const makePictureNode = (give: (position: number) => void): typeof PictureNode =>
  PictureNode.extend({
    addNodeView: () => pictureView(give),
    addProseMirrorPlugins: () => [coverMark()],
  });
