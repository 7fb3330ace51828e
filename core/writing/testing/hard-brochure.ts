/** A brochure that is hard to set: forty items, pictures of every shape, scripts, lengths, and whatever may be missing. */
import type { BodyNode, Brochure, NewsItem, Tag } from '../../document.ts';
import { beginDocument } from '../../fields/fields.ts';
import { body, heading, list, newsItem, paragraph, picture } from './sample.ts';

const instant = '2024-05-01T08:00:00.000Z';

/** Sizes of the pictures, by name. */
export const hardSizes = {
  wide: [1600, 900],
  panorama: [1600, 360],
  square: [900, 900],
  tall: [900, 1200],
  narrow: [300, 1200],
  logo: [800, 300],
  small: [240, 180],
} as const satisfies Record<string, readonly [number, number]>;
export type HardShape = keyof typeof hardSizes;
const shapes = Object.keys(hardSizes) as HardShape[];

/** Place of a picture in the library, told by its shape: a logo is a PNG, the others are photographs. */
export const hardPicture = (shape: HardShape): string =>
  `media/${String(shapes.indexOf(shape)).padStart(16, 'a0')}.${shape === 'logo' ? 'png' : 'jpg'}`;

/** Shape of a picture by its place. */
export const shapeAt = (src: string): HardShape =>
  shapes.find((shape) => hardPicture(shape) === src) ?? 'wide';

export const hardTags: Tag[] = [
  { id: 'environment', name: 'Environment', colour: 'green' },
  { id: 'health', name: 'Drugs, health and the people who wait for both', colour: 'teal' },
  { id: 'corruption', name: 'Corruption', colour: 'amber' },
  { id: 'borders', name: 'Trafficking and borders', colour: 'rust' },
];

const sentences = [
  'A port unit is a small thing: six people, two screens and the right to say stop.',
  'Each team brought one container that it had missed and told the others why.',
  'Half of the cases that were shown ended at the quay, since the evidence could not be used in court.',
  'The units will keep a shared list of such signs; it is short, and it is read every Monday.',
  'Money for rebuilding arrives fast, and controls arrive late.',
  'By noon the wall of the meeting room carried thirty-one activities on coloured cards.',
  'One ministry had needed eleven signatures for a single ampoule. It now needs three.',
];
const prose = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => sentences[(from + index) % sentences.length]).join(' ');

const titles = [
  'Forty ports, one way of looking',
  'Σαράντα λιμάνια, ένας τρόπος να κοιτάς: τι μάθαμε',
  'Сорок портов и один способ смотреть на грузы, которые никто не ждал',
  'أربعون ميناء وطريقة واحدة للنظر',
  'ארבעים נמלים, דרך אחת להביט',
  '四十个港口，一种查看方式：第一年的经验',
  'Řecko, Łódź, Țara și İzmir: čtyřicet přístavů',
  'Access to justice, public health and safe borders: what the European Union and the United Nations achieved together in a year of many crises',
  'Donaudampfschifffahrtsgesellschaftskapitänsversammlungsprotokoll',
  'Two',
];

const image = (shape: HardShape, words = 1): BodyNode =>
  picture({
    src: hardPicture(shape),
    alt: shape === 'logo' ? 'Logo of the port unit' : `A picture that is ${shape}`,
    caption: words === 0 ? '' : `${prose(words, 3)}`,
    credit: words === 0 ? '' : 'Image © Liaison Desk sample library',
  });
const quote = (words: string, ...speaker: string[]): BodyNode => ({
  type: 'blockquote',
  content: [paragraph(words), ...speaker.map((name) => paragraph(`– ${name}`))],
});

/** Openings of items: every shape, every gallery, none. */
const openings: BodyNode[][] = [
  [image('wide')],
  [image('tall')],
  [],
  [image('wide'), image('wide', 0), image('square', 0)],
  [image('square')],
  [image('logo')],
  [image('wide'), image('tall')],
  [image('panorama')],
  [],
  [image('wide'), image('square', 0), image('tall', 0), image('wide', 0)],
  [image('narrow')],
  [image('small', 2)],
  [image('wide'), ...Array.from({ length: 5 }, () => image('square', 0))],
];

function textOf(index: number): BodyNode[] {
  const length = [1, 3, 6, 9, 14][index % 5] ?? 1;
  const paragraphs = Array.from({ length }, (_, at) => paragraph(prose(2 + ((index + at) % 4), index + at)));
  return [
    ...paragraphs.slice(0, 2),
    ...(index % 3 === 0
      ? [
          heading(2, 'What made the difference'),
          paragraph('Four steps cost little:'),
          list('orderedList', ...sentences.slice(0, 4)),
        ]
      : []),
    ...paragraphs.slice(2, 5),
    ...(index % 4 === 2
      ? [
          quote(
            'Nobody was ever short of a strategy. What we were short of was a date and a name.',
            'Chair of the dialogue, in Vienna',
          ),
        ]
      : []),
    ...(index % 7 === 3 ? [image(index % 2 === 0 ? 'tall' : 'wide')] : []),
    ...(index % 5 === 4 ? [quote(prose(3, index))] : []),
    ...paragraphs.slice(5),
    ...(index % 6 === 1 ? [paragraph('Three remain:'), list('bulletList', 'one', 'two', 'three')] : []),
  ];
}

/** Items of every kind; those from a number on follow the same rules. */
export const hardItems = (count: number): NewsItem[] =>
  Array.from({ length: count }, (_, index) =>
    newsItem(`hard-${index + 1}`, {
      headline: titles[index % titles.length] ?? '',
      date:
        index % 9 === 8
          ? null
          : {
              start: `2023-${String(1 + (index % 12)).padStart(2, '0')}-11`,
              ...(index % 4 === 1 ? { end: `2024-01-0${1 + (index % 8)}` } : {}),
            },
      place: index % 3 === 0 ? '' : 'Vienna and online',
      teaser: index % 6 === 5 ? '' : prose(2, index + 2),
      language:
        ['en', 'el', 'ru', 'ar', 'he', 'zh', 'cs'][titles.indexOf(titles[index % titles.length] ?? '')] ??
        'en',
      tags: index % 5 === 4 ? [] : [hardTags[index % hardTags.length]?.id ?? ''],
      source: index % 8 === 6 ? { label: 'the office in Vienna' } : null,
      body:
        index % 13 === 12
          ? body({ type: 'paragraph' })
          : body(...(openings[index % openings.length] ?? []), ...textOf(index)),
      furtherInformation:
        index % 2 === 0
          ? {
              heading: 'Further information',
              links: [
                { label: 'Second progress report', href: 'https://example.org/progress' },
                { label: 'The group’s own news', href: 'https://example.org/news' },
              ],
            }
          : null,
    }),
  );

/** The brochure of some items, with the longest title that it is made for and a full introduction. */
export const hardBrochure = (items: readonly NewsItem[], given: Partial<Brochure> = {}): Brochure => ({
  ...beginDocument('brochure', { id: 'hard', at: instant }),
  status: 'published',
  title: titles[7] ?? '',
  introduction: prose(11, 0).slice(0, 880),
  items: items.map(({ id }) => id),
  closing: { label: 'Read our past stories here.', href: 'https://example.org/stories' },
  language: 'en',
  ...given,
});
