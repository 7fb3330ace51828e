/** Finding settings by the words that stand in them, as they are shown. */

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** True where every typed word begins a word of the text; nothing typed is in every text. */
export function hasWords(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((one) => words.some((word) => word.startsWith(one)));
}

/** Marks the typed words wherever they stand in the elements, and shows the first; without words or elements, nothing. */
export function markWords(elements: readonly HTMLElement[], typed: string): void {
  const ranges: Range[] = [];
  for (const root of elements)
    for (const word of wordsOf(typed)) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const text = node.textContent?.toLocaleLowerCase() ?? '';
        const at = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u'));
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  CSS.highlights.set('settings', new Highlight(...ranges));
}
