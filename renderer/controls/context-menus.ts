/** Which menu stands behind a thing: each room says it of its own, the shell shows it. */
import type { MenuPart } from './menu-entry.ts';

/** A context menu, and what it is called by those who hear it. */
export interface Offered {
  label: string;
  parts: readonly MenuPart[];
}
type Offer = (element: HTMLElement) => Offered | null;

const offers: { selector: string; offer: Offer }[] = [];

/** Gives things that `selector` finds a menu; null where one of them has none now. Gives a function that stops. */
export function offerMenu(selector: string, offer: Offer): () => void {
  const one = { selector, offer };
  offers.push(one);
  return () => {
    offers.splice(offers.indexOf(one), 1);
  };
}

/** The menu of the innermost thing around an element that has one. */
export function menuAt(target: Element): (Offered & { element: HTMLElement }) | null {
  for (let at: Element | null = target; at; at = at.parentElement)
    for (const { selector, offer } of offers)
      if (at instanceof HTMLElement && at.matches(selector)) {
        const offered = offer(at);
        if (offered) return { ...offered, element: at };
      }
  return null;
}

/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}
/** The menu of a word in a text, and the place below which it stands where it was asked for by keys. */
export interface TextOffer {
  rect: () => DOMRect;
  menu: Promise<Offered>;
}

let once: (() => void) | null = null;
/** Does something once the menu is closed and the focus is back where it was. */
export function onceClosed(act: () => void): void {
  once = act;
}
/** For whoever shows menus. */
export function menuClosed(): void {
  const act = once;
  once = null;
  act?.();
}

type OfferOfText = (target: Element, point: Point | null) => TextOffer | null;

let offerOfText: OfferOfText = () => null;
/** Gives words of texts a menu, in the place of the window's own; at a point, or at the caret where that is null. */
export function offerTextMenu(offer: OfferOfText): void {
  offerOfText = offer;
}
export const textMenuAt: OfferOfText = (target, point) => offerOfText(target, point);
