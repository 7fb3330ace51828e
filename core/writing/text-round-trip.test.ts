import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateForms, type BodyNode, type EventDate } from '../document.ts';
import { readText } from '../reading/read-text.ts';
import { isNews, type NewsDraft } from '../import/reading.ts';
import { writeArticleText, writeBriefText, writeBrochureText, writeLatestNewsText } from './text.ts';
import { body, news, office, paragraph } from './testing/ports.ts';

describe('What is written is read again', () => {
  const words = fc.constantFrom(
    ...'ports register judges harbour training survey officers ministers containers notes youth rights border scanners'.split(
      ' ',
    ),
  );
  const phrase = (least: number, most: number): fc.Arbitrary<string> =>
    fc
      .array(words, { minLength: least, maxLength: most })
      .map((list) => list.join(' '))
      .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
  const sentence = phrase(4, 20).map((text) => `The ${text} of the year are in the hall.`);
  const first = Date.UTC(1990, 0, 1);
  const iso = (day: number): string => new Date(first + day * 86_400_000).toISOString().slice(0, 10);
  const date: fc.Arbitrary<EventDate> = fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 0, 1, 3, 40))
    .map(([start, length]) =>
      length === 0 ? { start: iso(start) } : { start: iso(start), end: iso(start + length) },
    );
  const link = fc.oneof(
    phrase(2, 5).map((label) => ({ label })),
    phrase(2, 5).map((label) => ({ label, href: 'https://www.example.org/a' })),
    fc.constant({ label: 'https://www.example.org/b', href: 'https://www.example.org/b' }),
  );
  const picture = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(
          '',
          '',
          '12.03.2019: A ceremony',
          '“Quoted”',
          '- A dash',
          'Photo: the masters',
          '© X',
        ),
        phrase(1, 9),
        sentence,
      ),
      fc.constantFrom('', 'Image © UNODC', 'Image © European Union', '© Council of Europe'),
    )
    .filter(([caption, credit]) => caption !== '' || credit !== '')
    .map(([caption, credit]): BodyNode => ({
      type: 'picture',
      attrs: { src: null, alt: '', caption, credit },
    }));
  const captioned = picture.filter(({ attrs }) => attrs?.['caption'] !== '');
  const bodies = fc
    .tuple(
      fc.option(picture, { nil: undefined }),
      fc
        .array(
          fc.oneof({ weight: 4, arbitrary: sentence.map(paragraph) }, { weight: 1, arbitrary: captioned }),
          {
            minLength: 1,
            maxLength: 4,
          },
        )
        .filter((blocks) => blocks.some(({ type }) => type === 'paragraph')),
      fc.array(phrase(2, 6), { maxLength: 3 }),
    )
    .map(([cover, paragraphs, points]) =>
      body(
        ...(cover ? [cover] : []),
        ...paragraphs,
        ...(points.length === 0
          ? []
          : [
              {
                type: 'bulletList',
                content: points.map((point) => ({ type: 'listItem', content: [paragraph(point)] })),
              },
            ]),
      ),
    );
  const item: fc.Arbitrary<NewsDraft> = fc
    .record({
      headline: phrase(3, 9),
      date,
      body: bodies,
      source: fc.option(fc.constantFrom({ label: 'UNODC Vienna' }, { label: 'The Port of Riga' })),
      furtherInformation: fc.option(
        fc.record({
          heading: fc.constantFrom('Further information', 'Further Information:', 'More information:'),
          links: fc.array(link, { maxLength: 3 }),
        }),
      ),
    })
    .map((given) => news({ teaser: '', more: null, ...given }));
  const plain = ({ headline, date: when, source, furtherInformation, body: text }: NewsDraft): unknown => ({
    headline,
    date: when,
    source,
    furtherInformation,
    body: text,
  });

  it('a brochure in either date form', () => {
    const frame = fc.record({
      title: phrase(2, 4),
      introduction: sentence,
      closing: fc.constant({ label: 'Read our past stories here.' }),
      dateForm: fc.constantFrom(...dateForms),
    });
    fc.assert(
      fc.property(frame, fc.array(item, { minLength: 2, maxLength: 5 }), (outside, items) => {
        const again = readText(writeBrochureText(outside, items, office));
        expect(again.brochure).toMatchObject(outside);
        expect(again.drafts.filter(isNews).map(plain)).toEqual(items.map(plain));
      }),
      { numRuns: 300 },
    );
  });

  it('a Latest News page', () => {
    const entry = fc
      .record({
        headline: phrase(3, 9),
        date,
        teaser: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
        more: fc.constantFrom(
          { label: 'more' },
          { label: 'Read more' },
          { label: 'more', href: 'https://www.example.org/a' },
        ),
      })
      .map(news);
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('-' as const, '–' as const),
        (items, rangeMark) => {
          const again = readText(writeLatestNewsText(items, { ...office, rangeMark }));
          const strip = ({ imported: _, ...draft }: NewsDraft): unknown => draft;
          expect(again.office).toEqual({ name: office.name, latestNewsTitle: office.latestNewsTitle });
          expect(again.drafts.filter(isNews).map(strip)).toEqual(items.map(strip));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an article', () => {
    fc.assert(
      fc.property(item, (article) => {
        const [again] = readText(writeArticleText(article, office), { as: 'article' }).drafts.filter(isNews);
        expect(again && plain(again)).toEqual(plain(article));
      }),
      { numRuns: 300 },
    );
  });
});

describe('The caption of a picture', () => {
  const picture = (caption: string, credit = ''): BodyNode => ({
    type: 'picture',
    attrs: { src: null, alt: '', caption, credit },
  });
  const text = paragraph(
    'Twelve officers from four ports spent a week on the quays of Riga, where they read seals and papers side by side.',
  );
  const shown = body(
    picture('The masters in Riga.', 'Image © UNODC'),
    text,
    picture('The masters in Riga'),
    picture('', '© Port of Riga'),
    picture('The masters in Riga'),
    text,
    text,
  );

  it('is set in, with the credit right below it', () => {
    expect(writeArticleText(news({ body: shown }), office)).toContain(
      '\n\n\u2003\u2003The masters in Riga.\nImage © UNODC\n\nTwelve officers',
    );
  });

  it('comes back out of an article, and out of a brief whose lines are wrapped', () => {
    const article = writeArticleText(news({ body: shown }), office);
    expect(readText(article, { as: 'article' }).drafts[0]?.body).toEqual(shown);
    const brief = writeBriefText({ ...news({ body: shown }), kind: 'brief', form: 'policy' }, office);
    expect(brief).toMatch(/seals and papers\nside/);
    expect(readText(brief, { as: 'brief' }).drafts[0]?.body).toEqual(shown);
  });

  it('stands in the text as its own words where the em spaces were lost', () => {
    const article = writeArticleText(news({ body: body(picture('The masters'), text) }), office);
    const { drafts } = readText(article.replaceAll('\u2003', ''), { as: 'article' });
    expect(JSON.stringify(drafts[0]?.body)).toContain('The masters');
  });
});
