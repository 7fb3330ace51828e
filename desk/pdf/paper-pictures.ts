/** Runs inside the page to be printed: gives every picture the file that its place on paper needs. */

/**
 * To be run once the page is laid out for paper, and again until it gives 0, the number of pictures still to come. Of the
 * widths that a picture comes in, first the widest is loaded, so that it takes its place; then the narrowest that has 300
 * dots to the inch of it. Those for paper go before those for screens. Must stay whole: its source is sent to the page.
 */
export function choosePaperPictures(): number {
  const dotsPerPixel = 300 / 96;
  /** A place that is a hair wider than a picture was made for is no reason to take the next. */
  const tolerance = 0.97;
  const toBeChosen = 'data-paper-widths';
  const pending = (): number => [...document.images].filter(({ complete }) => !complete).length;
  const sizesIn = (srcset: string): { href: string; dots: number }[] =>
    [...srcset.matchAll(/(\S+) (\d+)w/g)].map(([, href = '', dots]) => ({ href, dots: Number(dots) }));

  for (const image of document.querySelectorAll('img')) {
    const forPaper = image.parentElement?.querySelector<HTMLSourceElement>(':scope > source[media="print"]');
    const srcset = forPaper?.srcset ?? image.srcset;
    const widest = sizesIn(srcset).at(-1);
    if (!widest) continue;
    // A new element: in a view without a width the old one has come to no size, and keeps to that (Chromium 130).
    const fresh = document.createElement('img');
    for (const { name, value } of image.attributes)
      if (!['src', 'srcset', 'sizes', 'loading'].includes(name)) fresh.setAttribute(name, value);
    fresh.setAttribute(toBeChosen, srcset);
    fresh.src = widest.href;
    for (const source of image.parentElement?.querySelectorAll(':scope > source') ?? []) source.remove();
    image.replaceWith(fresh);
  }
  const left = pending();
  if (left > 0) return left;

  const widthBefore = document.body.style.inlineSize;
  // A view without a window has no width of its own.
  document.body.style.inlineSize = '210mm';
  const chosen = [...document.querySelectorAll<HTMLImageElement>(`img[${toBeChosen}]`)].map((image) => {
    const { width, height } = image.getBoundingClientRect();
    // Where a picture is cut to fill its place, it is larger than what is seen of it.
    const ratio = image.naturalWidth / image.naturalHeight || 0;
    const whole = getComputedStyle(image).objectFit === 'cover' ? Math.max(width, height * ratio) : width;
    const sizes = sizesIn(image.getAttribute(toBeChosen) ?? '');
    const fitting = sizes.find(({ dots }) => dots >= whole * dotsPerPixel * tolerance) ?? sizes.at(-1);
    return { image, href: fitting?.href };
  });
  document.body.style.inlineSize = widthBefore;
  for (const { image, href } of chosen) {
    image.removeAttribute(toBeChosen);
    if (href !== undefined && href !== image.getAttribute('src')) image.src = href;
  }
  return pending();
}
