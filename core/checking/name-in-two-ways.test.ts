import { expect, it } from 'vitest';
import { find, fixed, news, said, text } from './testing/check.ts';

const found = (words: string, language = 'en'): string[] =>
  said(find('name-in-two-ways', news({ language, headline: '', teaser: '', ...text(words) })));

it('finds names with and without their accents, with a letter mistyped, and in an older form', () => {
  expect(found('They met Ms Müller. Later Ms Mueller spoke, and Ms Müller thanked.')).toEqual([
    '“Mueller” and “Müller”: is this one name?',
  ]);
  // Short names differ by a letter because they are others.
  expect(found('They met Ghada Waly, and then Ghada Wali spoke.')).toEqual([]);
  expect(found('They met Anna Larsen, and then Anna Larson spoke.')).toHaveLength(1);
  expect(found('They met in Kiev, the Ukrainian city of Kyiv.')).toEqual([
    '“Kiev” and “Kyiv”: is this one name?',
  ]);
});

it.each([
  'The Member States and the Member State met; European Union, European Unions.',
  'They met Mr Larsen and Mr Larson.',
  'South Africa and the South African Republic; Latin America and Latin American ports.',
  'The General Assembly and the General Assemblies. In March and in May.',
  'UNODC and the EU; the Eurojust and EUROJUST offices.',
  'He said “Kiev” in Kyiv.',
])('takes “%s” for different names or one', (words) => {
  expect(found(words)).toEqual([]);
});

it('writes the usual spelling in all places at once', () => {
  const item = news(text('They met in Kiev, near Kyiv. From Kiev they went.'));
  expect(fixed('name-in-two-ways', item).body).toEqual(
    text('They met in Kyiv, near Kyiv. From Kyiv they went.').body,
  );
});
