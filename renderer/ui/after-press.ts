/** Waits with what moves things on the page until the mouse is released: a click must end where it began. */

let isDown = false;
if (typeof window !== 'undefined') {
  const set = (down: boolean) => (): void => void (isDown = down);
  window.addEventListener('pointerdown', set(true), { capture: true });
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, set(false), { capture: true });
}

/** Runs at once; while a button of the mouse is held down, after the click that it makes. */
export function afterPress(run: () => void): void {
  if (!isDown) run();
  else window.addEventListener('pointerup', () => setTimeout(run), { once: true, capture: true });
}
