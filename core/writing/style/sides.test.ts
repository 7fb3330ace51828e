import { expect, it } from 'vitest';
import { emptyOffice } from '../../fields/office-fields.ts';
import { exportStyle, pagedPreviewStyle } from '../house-style.ts';

/** The values of a shorthand; functions count as one. */
function values(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const part of text.trim().split(/\s+/)) {
    if (depth > 0) found.push(`${found.pop() ?? ''} ${part}`);
    else found.push(part);
    depth += (part.match(/\(/g)?.length ?? 0) - (part.match(/\)/g)?.length ?? 0);
  }
  return found;
}

it('The style sheet names no left and no right, so that pages written from right to left are mirrored', () => {
  const style = exportStyle(emptyOffice()) + pagedPreviewStyle(emptyOffice());
  const named =
    style.replaceAll(/--onward: (?:left|right);/g, '').match(/[\w-]*\b(?:left|right)\b[^;{}]*[:;]/g) ?? [];
  expect(named).toEqual([]);
  const uneven = [...style.matchAll(/[\s{](margin|padding|inset|border-width): ([^;{}]+);/g)]
    .filter(([, , text = '']) => {
      const [, right, , left] = values(text);
      return left !== undefined && left !== right;
    })
    .map(([all]) => all.trim());
  expect(uneven).toEqual([]);
});
