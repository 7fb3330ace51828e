import { describe, expect, it } from 'vitest';
import { moreLink } from './more-link.ts';

describe('The link at the end of a teaser', () => {
  it.each([
    ['The day was long. more', 'The day was long.', 'more', false],
    ['The day was long.\u00a0more', 'The day was long.', 'more', false],
    ['The day was long. Read more', 'The day was long.', 'Read more', false],
    ['The day was long. READ MORE', 'The day was long.', 'READ MORE', false],
    ['The day was long. Read more.', 'The day was long.', 'Read more', false],
    ['The day was long. Read more »', 'The day was long.', 'Read more', false],
    ['El día fue largo. Leer aquí', 'El día fue largo.', 'Leer aquí', false],
    ['La journée fut longue. Lire la suite', 'La journée fut longue.', 'Lire la suite', false],
    ['De dag was lang. Lees meer', 'De dag was lang.', 'Lees meer', false],
    ['Der Tag war lang. Weiterlesen', 'Der Tag war lang.', 'Weiterlesen', false],
    ['O dia foi longo. Leia mais', 'O dia foi longo.', 'Leia mais', false],
    ['They carried the Green Heartmore', 'They carried the Green Heart', 'more', true],
    ['The day was long.more', 'The day was long.', 'more', true],
    ['The day was “long”more', 'The day was “long”', 'more', true],
    ['The programmeRead more', 'The programme', 'Read more', true],
    ['more', '', 'more', false],
  ])('is found in “%s”', (line, text, label, glued) => {
    expect(moreLink(line)).toEqual({ text, more: { label }, glued });
  });

  it('keeps its address where the text has one', () => {
    const more = { label: 'more', href: 'https://www.example.org/a' };
    expect(moreLink('The day was long. more (https://www.example.org/a)')?.more).toEqual(more);
    expect(moreLink('The day was long. more: https://www.example.org/a')?.more).toEqual(more);
    expect(moreLink('The day was long. more <https://www.example.org/a>')?.more).toEqual(more);
  });

  it.each([
    'They went to Baltimore',
    'It was shown in schools, and furthermore',
    'It has not been seen anymore',
    'They did this and much more.',
    'Am Mittelmeer',
    'She said “more',
    '',
  ])('is not seen in “%s”', (line) => {
    expect(moreLink(line)).toBeNull();
  });
});
