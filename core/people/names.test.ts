import { expect, it } from 'vitest';
import { initialsOf, isMentioned, isSamePerson, mentionsIn, withPerson } from './names.ts';

it('shortens names to two initials at most', () => {
  expect(
    ['Ines Marek', 'Ana María de la Cruz', 'jonas', 'Élodie Ørsted-Lund', '张 伟', ''].map(initialsOf),
  ).toEqual(['IM', 'AC', 'J', 'ÉL', '张伟', '']);
});

it('takes each person once, whatever the case, accents and spaces', () => {
  expect(withPerson(['Tomas Kral'], '  Ines   Marek ')).toEqual(['Ines Marek', 'Tomas Kral']);
  expect(withPerson(['Tomás Král'], 'tomas kral')).toEqual(['Tomás Král']);
  expect(withPerson([], '  ')).toEqual([]);
  expect(isSamePerson('', '')).toBe(false);
});

it('finds who is spoken to by the whole name or the first, and nobody in addresses', () => {
  const mentions = mentionsIn('@Ines please check. And @tomás král: see above. Write to info@jonas.example');
  expect(isMentioned(mentions, 'Ines Marek')).toBe(true);
  expect(isMentioned(mentions, 'Tomas Kral')).toBe(true);
  expect(isMentioned(mentions, 'Jonas Okafor')).toBe(false);
  expect(isMentioned(mentions, 'Inessa Bell')).toBe(false);
  expect(isMentioned(mentions, '')).toBe(false);
});
