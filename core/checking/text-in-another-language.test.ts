import { expect, it } from 'vitest';
import { find, fixed, news, text } from './testing/check.ts';

const french =
  'Les juges de neuf pays se sont réunis à la mairie et ils ont dit que les ports du pays sont les plus sûrs de la région, et que le registre est une aide pour tous ceux qui sont dans les ports.';

it('finds a text that reads like another of the desk’s languages, and sets it', () => {
  const item = news({ language: 'en', ...text(french) });
  expect(find('text-in-another-language', item)).toHaveLength(1);
  expect(fixed('text-in-another-language', item).language).toBe('fr');
});

it('says of a translation that it is not translated yet, and leaves its language alone', () => {
  const translation = { of: 'original', at: '2024-05-03T09:00:00.000Z', digest: '' };
  const [found, ...more] = find(
    'text-in-another-language',
    news({ language: 'en', translation, ...text(french) }),
  );
  expect(more).toEqual([]);
  expect(found?.message).toBe('The text is not translated yet: it still reads like French.');
  expect(found?.fix).toBeUndefined();
});

it('leaves texts alone that are in their language, too short to tell, or in one it does not know', () => {
  expect(
    find('text-in-another-language', news({ language: 'fr', headline: '', teaser: '', ...text(french) })),
  ).toEqual([]);
  expect(
    find('text-in-another-language', news({ language: 'fr-BE', headline: '', teaser: '', ...text(french) })),
  ).toEqual([]);
  expect(find('text-in-another-language', news({ ...text('Les juges et les ports.') }))).toEqual([]);
  expect(
    find('text-in-another-language', news({ ...text('Порти обмінюються реєстром. '.repeat(20)) })),
  ).toEqual([]);
});
