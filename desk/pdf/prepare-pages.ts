/** Runs inside the page to be printed, in a world of its own: lays out for paper, calculates page numbers, adds feet. */

import type { KnownPages, PreparedPages } from './prepared-pages.ts';

/**
 * Makes paper's rules hold on the screen too, so that what is measured is what is printed. Gives the number of fonts
 * that are still to come: a page without scripts cannot wait for them itself, so the printer asks again.
 * Must stay whole, as the function below: its source is sent to the page.
 */
export function layOutForPaper(): number {
  // A view that shows the page as paper has them already.
  const sheets = matchMedia('print').matches ? [] : document.styleSheets;
  for (const sheet of sheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule) {
        if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
        else if (rule.media.mediaText === 'screen') rule.media.mediaText = 'not all';
      }
  // Chromium would tag a figure and its picture as two figures, one without alternative text.
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'none');
  // Words in another language would not be tagged by themselves, and be read aloud as if they were in the page's.
  for (const words of document.querySelectorAll('span[lang]')) words.setAttribute('role', 'group');
  document.body.getBoundingClientRect();
  return [...document.fonts].filter(({ status }) => status === 'loading').length;
}

/**
 * Must stay whole: its source is sent to the page, so it can use nothing from outside. Page numbers are calculated by
 * laying each run of sheets out in columns of the height of a page: columns and pages break by the same rules.
 */
export function preparePages(known: KnownPages | null): PreparedPages {
  const metadata = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const millimetre = 96 / 25.4;
  const numberings: Record<string, string> = {
    'lower-alpha': 'LowerAlpha',
    'lower-latin': 'LowerAlpha',
    'upper-alpha': 'UpperAlpha',
    'upper-latin': 'UpperAlpha',
    'lower-roman': 'LowerRoman',
    'upper-roman': 'UpperRoman',
  };

  // A view without a window has no width of its own.
  document.body.style.inlineSize = '210mm';
  const calculated: Record<string, number> = {};
  let pages = 0;
  // Every link that shows the number of a page: those of the contents, and those of the credits.
  const places = [...document.querySelectorAll<HTMLElement>('.contents-page, .page-number')];
  const links = places.flatMap((place) => place.closest('a') ?? []);
  for (const run of document.querySelectorAll<HTMLElement>('.sheets')) {
    const width = run.clientWidth;
    const height = Number(getComputedStyle(run).getPropertyValue('--sheet-height')) * millimetre;
    run.style.cssText = `column-width:${width}px;column-gap:0;column-fill:auto;block-size:${height}px;min-block-size:0;--break:column`;
    const left = run.getBoundingClientRect().left;
    for (const link of links) {
      const anchor = link.hash.slice(1);
      const target = document.getElementById(anchor);
      if (!target || !run.contains(target)) continue;
      calculated[anchor] = pages + 1 + Math.round((target.getBoundingClientRect().left - left) / width - 0.3);
    }
    pages += Math.max(1, Math.round(run.scrollWidth / width));
    run.style.cssText = '';
  }
  document.body.style.inlineSize = '';
  if (known) pages = known.pages;
  const numbers = known?.anchors ?? calculated;
  const numbered = links.map((link) => {
    const anchor = link.hash.slice(1);
    const page = numbers[anchor] ?? 0;
    for (const place of link.querySelectorAll('.contents-page')) place.textContent = ` ${page}`;
    for (const place of link.querySelectorAll('.page-number')) place.textContent = String(page);
    return { anchor, page };
  });
  // A page that is named once already is not named again.
  for (const list of document.querySelectorAll('.places')) {
    const named = new Set<string>();
    for (const place of list.querySelectorAll<HTMLElement>('.place')) {
      const number = place.querySelector('.page-number')?.textContent ?? '';
      place.hidden = named.has(number);
      named.add(number);
    }
  }
  // Bookmarks follow the pages, however the contents are grouped.
  const contents = links
    .flatMap((link) => {
      const headline = link.querySelector('.contents-headline')?.textContent ?? null;
      const anchor = link.hash.slice(1);
      const target = document.getElementById(anchor);
      return headline === null || target === null ? [] : [{ anchor, headline, target }];
    })
    .sort((a, b) => (a.target.compareDocumentPosition(b.target) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ anchor, headline }) => ({ anchor, headline }));

  for (const old of document.querySelectorAll('.foot-sheet')) old.remove();
  const text = metadata('running-foot');
  const footFrom = Number(metadata('running-foot-from') || 1);
  const butLast = Number(metadata('running-foot-but-last') || 0);
  const feet = text === '' || pages < 2 ? 0 : Math.max(0, pages - footFrom + 1 - butLast);
  for (let page = footFrom; page < footFrom + feet; page += 1) {
    const sheet = document.createElement('div');
    sheet.className = 'foot-sheet';
    sheet.ariaHidden = 'true';
    const line = document.createElement('div');
    line.className = 'foot-line';
    const [start, end] = [document.createElement('span'), document.createElement('span')];
    start.textContent = text;
    end.textContent = metadata('running-foot-pages')
      .replace('{page}', String(page))
      .replace('{pages}', String(pages));
    line.append(start, end);
    sheet.append(line);
    document.body.append(sheet);
  }
  return {
    pages,
    feet,
    footFrom,
    title: text || document.title,
    author: metadata('author'),
    keywords: metadata('keywords')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    bleed: Number(metadata('print-bleed') || 0),
    language: document.documentElement.lang,
    contents,
    numbered,
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(words),
    numberings: [...document.querySelectorAll('ol')]
      .filter((list) => list.getClientRects().length > 0)
      .flatMap((list) => {
        const style = getComputedStyle(list).listStyleType;
        return style === 'none' ? [] : [numberings[style] ?? 'Decimal'];
      }),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
      href: link.getAttribute('href') ?? '',
      // Where a link has a name for those who hear it, that says more than its words.
      text: link.ariaLabel ?? words(link),
    })),
  };
}
