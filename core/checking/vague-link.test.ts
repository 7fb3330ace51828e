import { expect, it } from 'vitest';
import { find, news, said, text, words } from './testing/check.ts';

const href = 'https://example.org/';

it('finds links that do not say where they lead, in the language of the text', () => {
  expect(said(find('vague-link', news(text('Read ', words('here', href), '.'))))).toEqual([
    'The link “here” does not say where it leads.',
  ]);
  expect(find('vague-link', news(text(words('Read more »', href))))).toHaveLength(1);
  expect(find('vague-link', news({ language: 'fr', ...text(words('Cliquez ici', href)) }))).toHaveLength(1);
  expect(
    find('vague-link', news({ furtherInformation: { heading: '', links: [{ label: 'More', href }] } })),
  ).toHaveLength(1);
});

it('takes links that name something, and the “more” of Latest News, whose page says the rest aloud', () => {
  expect(
    find('vague-link', news({ ...text(words('the report here', href)), more: { label: 'more', href } })),
  ).toEqual([]);
  expect(find('vague-link', news(text('Ports are here to stay, and more.')))).toEqual([]);
});
