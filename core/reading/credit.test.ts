import { describe, expect, it } from 'vitest';
import { creditOf } from './credit.ts';

const parts = (line: string): [string, string] | null => {
  const found = creditOf(line);
  return found && [found.credit, found.rest];
};

describe('A credit that the body is glued to', () => {
  it.each([
    ['Image © UNODCOn 3 May the group met.', 'Image © UNODC', 'On 3 May the group met.'],
    ['Image © UNODCMr. Lund opened the day.', 'Image © UNODC', 'Mr. Lund opened the day.'],
    ['Image © UNODCUNODC opened its doors.', 'Image © UNODC', 'UNODC opened its doors.'],
    ['Image © UNODCA delegation of ten came.', 'Image © UNODC', 'A delegation of ten came.'],
    ['Image © UNODC15 countries met today.', 'Image © UNODC', '15 countries met today.'],
    ['Image © UNODC“We must act,” he said.', 'Image © UNODC', '“We must act,” he said.'],
    ['Image © INTERPOLEU officers met in Lyon.', 'Image © INTERPOL', 'EU officers met in Lyon.'],
    ['Image © CCPCJThe commission met again.', 'Image © CCPCJ', 'The commission met again.'],
    [
      'Image © Belgian MoFAOfficials of both sides met.',
      'Image © Belgian MoFA',
      'Officials of both sides met.',
    ],
    ['Image © UNODC / MoJ KenyaThe court opened.', 'Image © UNODC / MoJ Kenya', 'The court opened.'],
    ['Image © European UnionOn 3 May they met.', 'Image © European Union', 'On 3 May they met.'],
    ['© Council of EuropeThe group met again.', '© Council of Europe', 'The group met again.'],
    ['Image © UNODC ColombiaThe office opened.', 'Image © UNODC Colombia', 'The office opened.'],
    ['Image © UNODC/BelgaOn 3 May they met.', 'Image © UNODC/Belga', 'On 3 May they met.'],
    ['Image © UNODC and OSCEThe day was long.', 'Image © UNODC and OSCE', 'The day was long.'],
    ['Image © UNODC & EUOn 3 May they met.', 'Image © UNODC & EU', 'On 3 May they met.'],
    ['Photo: UN Photo/Mark LundThe hall was full.', 'Photo: UN Photo/Mark Lund', 'The hall was full.'],
    ['Photo: Anna McDonaldThe hall was full.', 'Photo: Anna McDonald', 'The hall was full.'],
    ['© UNODC 2019On 3 May they met.', '© UNODC 2019', 'On 3 May they met.'],
    ['Image © GLO.ACTFrom 3 to 5 May they met.', 'Image © GLO.ACT', 'From 3 to 5 May they met.'],
    ['Crédit photo : ONUDCLa réunion a eu lieu.', 'Crédit photo : ONUDC', 'La réunion a eu lieu.'],
    ['Image © ONUDCL’office a ouvert ses portes.', 'Image © ONUDC', 'L’office a ouvert ses portes.'],
    [
      'Photo: Ministry of Interior, RomaniaThe text was signed.',
      'Photo: Ministry of Interior, Romania',
      'The text was signed.',
    ],
  ])('ends before it in “%s”', (line, credit, rest) => {
    expect(creditOf(line)).toEqual({ credit, rest, glued: true });
  });
});

describe('A credit with a space before the body', () => {
  it.each([
    ['Image © UNODC On 3 May they met in Riga.', 'Image © UNODC', 'On 3 May they met in Riga.'],
    ['Image © UNODC Members of the group met in Riga.', 'Image © UNODC', 'Members of the group met in Riga.'],
    ['Image © UNODC. On 3 May they met.', 'Image © UNODC.', 'On 3 May they met.'],
    ['Photo: John Lund The minister spoke at length.', 'Photo: John Lund', 'The minister spoke at length.'],
    ['Image © UNODC 2019. The year was good.', 'Image © UNODC 2019.', 'The year was good.'],
  ])('ends where it begins in “%s”', (line, credit, rest) => {
    expect(creditOf(line)).toEqual({ credit, rest, glued: false });
  });
});

describe('A credit by itself', () => {
  it.each([
    'Image © UNODC',
    'Image ©UNODC',
    'Image © Belgian MoFA',
    'Image © UNODC Brussels Liaison Office',
    'Photo credit UNODC',
    'Photo credit European Parliament',
    'Photo credits: Anna Lund/UNODC',
    'Photo:UNODC',
    'Photo: Ministry of Interior, Romania',
    'Crédits Photo : UNODC',
    '© UNODC',
    '© USAID',
    '© UNODC and partners',
    '(c) UNODC',
    'Bildnachweis: UNODC',
    'Créditos de la foto: UNODC',
  ])('is the whole of “%s”', (line) => {
    expect(parts(line)).toEqual([line, '']);
  });
});

it.each([
  'Images of the event were shown to all.',
  'Photography was the theme of the day.',
  'Credit is due to the officers.',
  'The image © of it all',
  '',
])('“%s” is no credit', (line) => {
  expect(creditOf(line)).toBeNull();
});
