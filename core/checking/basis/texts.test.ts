import { expect, it } from 'vitest';
import { checksOf } from '../rules.ts';
import { find, fixed, inLanguage, news, office, said, text } from '../testing/check.ts';
import { ownWords, textsOf } from './texts.ts';

it('a block in several languages is a text of each of them', () => {
  const item = news(text('The ', inLanguage('fr', 'note verbale'), ' came.'));
  const own = textsOf(item).filter(({ at }) => 'block' in at);
  expect(own.map((one) => [one.language, ownWords(one).trim()])).toEqual([
    ['en', 'The   came.'],
    ['fr', 'note verbale'],
  ]);
});

it('rules hold for words in the language that they are in', () => {
  const item = news(text('Some 75% came: ', inLanguage('fr', '« près de 75% »'), ' of the center.'));
  expect(said(find('un-spelling', item))).toEqual(['“center” is spelt “centre” in United Nations texts.']);
  expect(said(find('percent-sign', news(text('Some 75%, ', inLanguage('fr', 'soit 80%.')))))).toEqual([
    '“75%” is written “75 per cent”.',
    '“80%” is written “80\u00a0%”.',
  ]);
  const foreign = news(text('They signed “', inLanguage('fr', "l'accord du center"), '”.'));
  expect(find('un-spelling', foreign)).toEqual([]);
  expect(fixed('straight-quotes', foreign).body.content?.[0]?.content?.[1]?.text).toBe('l’accord du center');
});

it('a fault that no language has to do with is found once', () => {
  const item = news(text('Two  spaces, ', inLanguage('fr', 'et des mots')));
  const found = checksOf(item, office).findings.filter(({ rule }) => rule === 'double-space');
  expect(found).toHaveLength(1);
});

it('a long passage in another language does not make the text one in that language', () => {
  const french =
    'Les ports de la région se sont réunis pour la première fois afin de partager un registre de la cargaison et des avis sur les navires qui sont dans le port.';
  expect(find('text-in-another-language', news(text(french)))).toHaveLength(1);
  expect(find('text-in-another-language', news(text(inLanguage('fr', french))))).toEqual([]);
});
