/** What the window says without its tables of words, and what has no room for longer words: looked for in a language that nobody speaks. */
import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every text that a library holds: what is shown of it is nothing that the window says. */
export async function textsOfLibrary(library: string): Promise<string[]> {
  const found = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') found.add(value.replace(/\s+/g, ' ').trim());
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const name of await readdir(library, { recursive: true }))
    if (name.endsWith('.json') && !name.startsWith('.'))
      gather(JSON.parse(await readFile(path.join(library, name), 'utf8')));
  return [...found].filter((text) => text !== '');
}

/** Names of months and weekdays, which Intl gives. */
const calendarWords = (locale: string): string[] => {
  const names = (options: Intl.DateTimeFormatOptions): string[] =>
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, month, 5 * month + 1)),
      ),
    );
  return (['long', 'short', 'narrow'] as const).flatMap((how) => [
    ...names({ month: how }),
    ...Array.from({ length: 7 }, (_, day) =>
      new Intl.DateTimeFormat(locale, { weekday: how, timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, 0, day + 1)),
      ),
    ),
  ]);
};

/** What every language writes the same way: names of keys, of file endings and of the desk. */
const sameEverywhere = [
  'Liaison Desk',
  'Ctrl',
  'Alt',
  'Shift',
  'Enter',
  'Esc',
  'Del',
  'Tab',
  'Home',
  'End',
  'Space',
  'Page',
];

const unsaid = [...calendarWords('en-GB'), ...sameEverywhere].sort((a, b) => b.length - a.length);

/** Texts and accessible names in sight that no table of words gave, and controls that cut their words off or stand beside the window. */
export const complaintsOf = (page: Page, ofLibrary: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ({ ofLibrary, unsaid }) => {
      const known = new Set(ofLibrary);
      const all = ofLibrary.join('\n');
      const isSaid = (text: string): boolean => {
        const shown = text.replace(/\s+/g, ' ').trim();
        if (known.has(shown) || (shown.length > 20 && all.includes(shown.replace(/…$/, '')))) return false;
        // Addresses are no words.
        let rest = shown.replace(/\bhttps?:\/\/\S*|\S+\.html\b|[\w~.-]*\/[^[\]]*$/g, ' ');
        for (let before = ''; before !== rest;) {
          before = rest;
          rest = rest.replace(/\[[^[\]]*\]/g, ' ');
        }
        for (const one of unsaid) rest = rest.replaceAll(one, ' ');
        return /\p{L}{2}/u.test(rest) && !known.has(rest.trim());
      };
      /** What is said in a language of its own is a document's. */
      const isOfDocument = (element: Element): boolean =>
        element.closest('[lang]:not(html), kbd, iframe, svg') !== null;
      const where = (element: Element): string => {
        const near = element.closest('[role=dialog], [aria-label], section, nav, main') ?? element;
        return `${near.tagName.toLowerCase()} ${near.getAttribute('aria-label')?.slice(0, 30) ?? ''}`.trim();
      };
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        if (!element || isOfDocument(element) || !element.checkVisibility({ visibilityProperty: true }))
          continue;
        if (node instanceof Text) {
          if (!['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA'].includes(element.tagName) && isSaid(node.data))
            found.add(`text “${node.data.trim().slice(0, 80)}” in ${where(element)}`);
          continue;
        }
        for (const name of [
          'aria-label',
          'title',
          'alt',
          'placeholder',
          'aria-description',
          'aria-valuetext',
          'aria-roledescription',
        ]) {
          const said = element.getAttribute(name);
          if (said !== null && isSaid(said)) found.add(`${name} “${said.slice(0, 80)}” in ${where(element)}`);
        }
      }
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      for (const control of document.querySelectorAll(
        'button, [role=tab], [role=menuitem], label, legend, a[href], h1, h2, h3, summary',
      )) {
        if (isOfDocument(control) || control.closest('.only-heard')) continue;
        if (!control.checkVisibility({ visibilityProperty: true })) continue;
        const { left, right, width } = control.getBoundingClientRect();
        const said = (control.textContent ?? '').replace(/\s+/g, ' ').trim();
        // A document's own words are as long as they are.
        if (!said.includes('[') || width < 2) continue;
        const words = said.slice(0, 60);
        if ((left < -1 || right > innerWidth + 1) && !scrolls(control.parentElement))
          found.add(`“${words}” stands beside the window`);
        const style = getComputedStyle(control);
        if (
          style.display !== 'inline' &&
          control.scrollWidth > control.clientWidth + 1 &&
          !control.hasAttribute('title')
        )
          found.add(`“${words}” is cut off or runs over in ${where(control)}`);
      }
      if (document.documentElement.scrollWidth > innerWidth) found.add('the window is too narrow for itself');
      return [...found];
    },
    { ofLibrary: [...ofLibrary], unsaid },
  );
