import { expect, it } from 'vitest';
import { bold, find, fixed, news, text, words } from './testing/check.ts';

it('finds spaces in a row between words, and leaves one of them', () => {
  const item = news({ headline: 'Ports  share', ...text('The   ports ', bold(' have'), ' met.  Twice.') });
  expect(find('double-space', item)).toHaveLength(2);
  const good = fixed('double-space', item);
  expect(good.headline).toBe('Ports share');
  expect(good.body).toEqual(text('The ports ', bold('have'), ' met. Twice.').body);
});

it('keeps links whole', () => {
  const item = news(text(words('the  report', 'https://example.org/'), ' is here'));
  expect(fixed('double-space', item).body).toEqual(
    text(words('the report', 'https://example.org/'), ' is here').body,
  );
});

it('leaves line breaks and spaces at the ends alone', () => {
  expect(find('double-space', news({ teaser: '  Ports.  ' }))).toEqual([]);
});
