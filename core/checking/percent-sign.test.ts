import { expect, it } from 'vitest';
import { find, fixed, news, said, text, words } from './testing/check.ts';

it('writes per cent in English', () => {
  const item = news(text('Some 75%, 5.6 % or 3-4% of “50%” and 10%.'));
  expect(said(find('percent-sign', item))[0]).toBe('“75%” is written “75 per cent”.');
  expect(fixed('percent-sign', item).body).toEqual(
    text('Some 75 per cent, 5.6 per cent or 3-4 per cent of “50%” and 10 per cent.').body,
  );
});

it('sets a space before the sign where the language has one, and leaves the others', () => {
  expect(fixed('percent-sign', news({ language: 'fr', ...text('75% ou 80 %') })).body).toEqual(
    text('75\u00a0% ou 80 %').body,
  );
  for (const language of ['pt', 'it'])
    expect(find('percent-sign', news({ language, ...text('75% e 80 %') })), language).toEqual([]);
});

it('writes the word in Dutch', () => {
  expect(
    fixed('percent-sign', news({ language: 'nl', ...text('Bijna 95% of 80 % van de havens.') })).body,
  ).toEqual(text('Bijna 95 procent of 80 procent van de havens.').body);
});

it('leaves a number that is part of another word or sum', () => {
  for (const headline of ['A 75%-owned port', '50%+ of them', '5%/year', '10%ige'])
    expect(find('percent-sign', news({ headline })), headline).toEqual([]);
});

it('leaves links and addresses alone', () => {
  expect(
    find('percent-sign', news(text(words('75%', 'https://example.org/'), ' https://example.org/5%20a'))),
  ).toEqual([]);
});
