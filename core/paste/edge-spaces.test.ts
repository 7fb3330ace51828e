import { expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';
import { withEdgeSpaces } from './edge-spaces.ts';
import { short } from './testing/short.ts';

const pasted = (html: string, words: string): string =>
  withEdgeSpaces(cleanPaste(html, 'en').content, words).map(short).join(' ');

it('keeps the spaces of words out of a line, so that they run into no others', () => {
  expect(pasted('<b>Quay</b> and <i>crane</i> ', 'Quay and crane ')).toBe('p(b{Quay} and i{crane })');
  expect(pasted('<span>&nbsp;</span>crane', ' crane')).toBe('p( crane)');
});

it('adds none to whole paragraphs, nor where there is none', () => {
  expect(pasted('\r\n<p>Quay</p>\r\n', 'Quay\r\n')).toBe('p(Quay)');
  expect(pasted('<p>Quay</p><p>Crane</p>', ' Quay\n\nCrane ')).toBe('p(Quay) p(Crane)');
  expect(pasted('', ' ')).toBe('');
});
