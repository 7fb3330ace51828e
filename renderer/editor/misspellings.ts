/** Marked words where they stand: the one at a place, for its menu, and the way from one to the next. */
import { isElsewhere } from '../../core/checking/basis/spelled.ts';
import { textsOf, placeOf } from '../../core/checking/basis/texts.ts';
import type { FindingPlace } from '../../core/checking/checking.ts';
import type { Point } from '../controls/context-menus.ts';
import { markedInBlock } from '../spelling/marked-in-block.ts';
import { markedWords } from '../spelling/marked-words.ts';
import type { MisspeltWord } from '../spelling/spelling-menu.ts';
import { announcer } from '../state/announcer.svelte.ts';
import { spelling } from '../state/spelling.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { editing } from './editing.svelte.ts';
import { goTo } from './go-to.ts';

type Marked = MisspeltWord & { rect: () => DOMRect };

/** In the text: at a point of the screen, or at the caret. */
function inText(point: Point | null): Marked | null {
  const { editor } = editing;
  if (!editor) return null;
  const { view, state } = editor;
  const at = point ? view.posAtCoords({ left: point.x, top: point.y })?.pos : state.selection.from;
  if (at === undefined) return null;
  const place = state.doc.resolve(at);
  if (!place.parent.isTextblock) return null;
  const start = place.start();
  const offset = at - start;
  const { words } = markedInBlock(place.parent, view.dom.getAttribute('lang') ?? '');
  const found = words.find(({ from, to }) => from <= offset && offset <= to);
  if (!found) return null;
  const [from, to] = [start + found.from, start + found.to];
  return {
    ...found,
    text: place.parent.textContent,
    replace: (by) => {
      view.focus();
      view.dispatch(view.state.tr.insertText(by, from, to).scrollIntoView());
    },
    rect: () => {
      const { left, bottom } = view.coordsAtPos(from);
      return DOMRect.fromRect({ x: left, y: bottom });
    },
  };
}

/** In a field of the sheet or the inspector, at its caret. */
function inField(field: HTMLTextAreaElement | HTMLInputElement): Marked | null {
  if (!field.parentElement?.querySelector('.behind')) return null;
  const at = field.selectionStart ?? 0;
  const text = field.value;
  const found = markedWords(text, field.lang).find(({ from, to }) => from <= at && at <= to);
  if (!found) return null;
  return {
    ...found,
    text,
    language: field.lang,
    replace: (by) => {
      field.focus();
      field.setSelectionRange(found.from, found.to);
      // Typed, so that whoever follows the field hears of it. No other way of typing has come in its place.
      document.execCommand('insertText', false, by);
    },
    rect: () => field.getBoundingClientRect(),
  };
}

/** The marked word at a point of a text, or at its caret. */
export function misspeltAt(target: Element, point: Point | null): Marked | null {
  const field = target.closest('textarea, input');
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    ? inField(field)
    : editing.editor?.view.dom.contains(target)
      ? inText(point)
      : null;
}

interface Place {
  word: string;
  place: FindingPlace;
}

/** All marked words of the open document, in the order in which readers meet them. */
function everywhere(): Place[] {
  const open = workspace.edited;
  if (!open) return [];
  return textsOf(open.whole()).flatMap((text) =>
    markedWords(text.text, text.language)
      .filter((word) => !isElsewhere(text, word))
      .map((word) => ({ word: word.word, place: placeOf(text.at, word) })),
  );
}

/** Where the caret is, as a place; null where it is in no text. */
function here(): FindingPlace | null {
  const { editor } = editing;
  const field = document.activeElement;
  if (editor?.isFocused) {
    const { from } = editor.state.selection;
    let [block, start] = [-1, 0];
    editor.state.doc.descendants((node, position) => {
      if (node.isTextblock && position < from) [block, start] = [block + 1, position + 1];
      return !node.isTextblock;
    });
    return { part: 'body', block, from: from - start };
  }
  if (field instanceof HTMLTextAreaElement && field.dataset['partOf'])
    return { part: field.dataset['partOf'] as 'teaser', from: field.selectionStart };
  return null;
}

const orderOf = (place: FindingPlace): [number, number, number] => {
  const parts = ['headline', 'title', 'edition', 'introduction', 'teaser', 'body', 'picture'];
  const from = 'from' in place ? (place.from ?? 0) : 0;
  const index = 'block' in place ? (place.block ?? 0) : 'index' in place ? (place.index ?? 0) : 0;
  const part = parts.indexOf(place.part);
  return [part < 0 ? parts.length : part, index, from];
};
const isBehind = (a: FindingPlace, b: FindingPlace): boolean => {
  const [left, right] = [orderOf(a), orderOf(b)];
  const at = left.findIndex((one, i) => one !== right[i]);
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
};

/** The one that was gone to last, where the caret cannot say it. */
let last: FindingPlace | null = null;

async function step(by: 1 | -1): Promise<void> {
  const all = everywhere();
  if (all.length === 0) {
    announcer.say(messages.spelling.none);
    return;
  }
  const from = here() ?? last;
  const ahead = all.map((one, at) => ({ ...one, at }));
  const next =
    from === null
      ? ahead.at(by === 1 ? 0 : -1)
      : by === 1
        ? (ahead.find(({ place }) => isBehind(place, from)) ?? ahead[0])
        : (ahead.findLast(({ place }) => isBehind(from, place)) ?? ahead.at(-1));
  if (!next) return;
  last = next.place;
  await goTo(next.place);
  announcer.say(messages.spelling.found(next.at + 1, all.length, next.word));
}

/** Keys may come faster than the caret gets there. */
let going: Promise<void> = Promise.resolve();
spelling.step = (by) => (going = going.then(() => step(by)));
