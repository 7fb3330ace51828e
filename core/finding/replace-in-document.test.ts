import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../body/body-text.ts';
import { checkBody } from '../body/body.ts';
import { markRules, nodeRules } from '../body/schema.ts';
import { documentSchema, type BodyNode, type Document, type NewsItem } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { anyDocument } from '../fields/testing/any-document.ts';
import { loadExpressions } from './expression.ts';
import { excerptOf, findInDocument } from './find-in-document.ts';
import type { Needle } from './needle.ts';
import { replaceInDocument } from './replace-in-document.ts';
import { attributeParts, placesIn } from './text-places.ts';

await loadExpressions();

const exact = (words: string): Needle => ({ words, case: true, wholeWord: false, accents: true });
const loose = (words: string): Needle => ({ words, case: false, wholeWord: false, accents: false });
const item = (fields: Partial<NewsItem>): NewsItem => ({
  ...beginDocument('news', { id: 'one', at: '2024-03-11T09:00:00.000Z' }),
  ...fields,
});
const words = (text: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const bold = { type: 'bold' };
const link = (href: string) => ({ type: 'link', attrs: { href } });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });
const every = () => true;
const isWhole = (one: BodyNode): boolean => {
  try {
    return checkBody(one) === one;
  } catch {
    return false;
  }
};

describe('places of texts', () => {
  it('are known for every attribute of the schema that may hold words', () => {
    const names = [...Object.values(nodeRules), ...Object.values(markRules)].flatMap(({ attributes }) =>
      Object.keys(attributes.shape),
    );
    const without = [
      'colspan',
      'rowspan',
      'src',
      'licenceUntil',
      'decorative',
      'crop',
      'focus',
      'level',
      'start',
      'type',
      'target',
      'rel',
      'class',
      'lang',
    ];
    for (const name of names)
      expect(Object.hasOwn(attributeParts, name) || without.includes(name), name).toBe(true);
  });

  it('are everywhere: headline, teaser, text, captions, credits, links and further information', () => {
    const document = item({
      headline: 'The kittiwake',
      teaser: 'A kittiwake.',
      place: 'Kittiwake Bay',
      source: { label: 'Kittiwake News', href: 'https://kittiwake.example/' },
      furtherInformation: {
        heading: 'On the kittiwake',
        links: [{ label: 'Kittiwakes', href: 'https://example.org/' }],
      },
      body: body(
        paragraph(
          words('Read on '),
          words('the kitti', link('https://example.org/kittiwake')),
          words('wake', link('https://example.org/kittiwake'), bold),
        ),
        { type: 'blockquote', content: [paragraph(words('No kittiwake here.'))] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('kittiwake'))] }] },
        {
          type: 'picture',
          attrs: { src: null, alt: 'A kittiwake', caption: 'Kittiwake', credit: '© Kittiwake' },
        },
      ),
    });
    const hits = findInDocument(document, loose('kittiwake'));
    expect(hits.map(({ part, caution }) => `${part} ${caution ?? ''}`.trim())).toEqual([
      'headline',
      'details',
      'teaser',
      'text',
      'links address',
      'text quotation',
      'text',
      'alternatives',
      'captions',
      'credits',
      'links',
      'links address',
      'further',
      'further',
    ]);
    expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
  });
});

describe('replacing', () => {
  it('keeps the marks of the first sign that is replaced, and merges nothing else', () => {
    const document = item({
      body: body(paragraph(words('The '), words('organ', bold), words('isation met.'), words(' End', bold))),
    });
    const { document: next, replaced } = replaceInDocument(document, {
      needle: loose('organisation'),
      becomes: 'office',
    });
    expect(replaced).toBe(1);
    expect((next as NewsItem).body).toEqual(
      body(paragraph(words('The '), words('office', bold), words(' met.'), words(' End', bold))),
    );
  });

  it('leaves links where they lead, quotations as they were said, and addresses alone unless they are asked for', () => {
    const href = 'https://example.org/organisation';
    const document = item({
      body: body(paragraph(words('The organisation', link(href))), {
        type: 'blockquote',
        content: [paragraph(words('An organisation.'))],
      }),
    });
    const asked = { needle: loose('organisation'), becomes: 'organization' };
    expect((replaceInDocument(document, asked).document as NewsItem).body).toEqual(
      body(paragraph(words('The organization', link(href))), {
        type: 'blockquote',
        content: [paragraph(words('An organisation.'))],
      }),
    );
    const all = replaceInDocument(document, asked, every);
    expect(all.replaced).toBe(3);
    expect(JSON.stringify(all.document)).not.toContain('isation');
    const broken = replaceInDocument(document, { needle: loose('https:'), becomes: 'javascript:' }, every);
    expect(broken.document).toBe(document);
    expect(broken.refused).toHaveLength(1);
  });

  it('does not take a link away with its words unasked', () => {
    const document = item({
      body: body(paragraph(words('See '), words('here', link('https://example.org/')), words('.'))),
    });
    expect(findInDocument(document, loose('here'), { becomes: '' })[0]?.caution).toBe('link');
    expect(findInDocument(document, loose('her'), { becomes: '' })[0]?.caution).toBeNull();
  });

  it('does not take a link away that lies within a hit, or of which brackets hold nothing, unasked', () => {
    const document = item({
      body: body(paragraph(words('See '), words('here', link('https://example.org/')), words(' now.'))),
    });
    const cautions = (needle: Needle, becomes: string) =>
      findInDocument(document, needle, { becomes }).map(({ caution }) => caution);
    expect(cautions(loose('see here now'), 'gone')).toEqual(['link']);
    expect(cautions(loose('here now'), 'gone')).toEqual([null]);
    expect(cautions({ ...loose('(x)?here'), regex: true }, '$1')).toEqual(['link']);
    expect(cautions({ ...loose('(x)?here'), regex: true }, '$1there')).toEqual([null]);
  });

  it('leaves breaks where expressions have them, and none as a sign among words', () => {
    const lines = item({
      teaser: 'one\ntwo',
      body: body(paragraph(words('one', bold), { type: 'hardBreak' }, words('two'), words('three', bold))),
    });
    const replaced = (expression: string, becomes: string) => {
      const needle = { ...exact(expression), regex: true };
      const { document } = replaceInDocument(lines, { needle, becomes });
      const [{ content = [] } = {}] = document.body.content ?? [];
      return [
        document.teaser,
        content.map(({ text, marks }) => (text === undefined ? '/' : marks ? `*${text}*` : text)).join(''),
      ];
    };
    expect(replaced('(one\\ntwo)', '[$1]')).toEqual(['[one\ntwo]', '*[one*/*two]three*']);
    expect(replaced('one\\ntwo', '[$&]')[0]).toBe('[one\ntwo]');
    expect(replaced('(one)\\n(two)', '$2 $1')).toEqual(['two one', '*two onethree*']);
    expect(replaced('\\n', ' ')).toEqual(['one two', '*one *two*three*']);
    expect(replaced('\\ntwo', '; 2')).toEqual(['one; 2', '*one*; 2*three*']);
    expect(replaced('(\\n)two', '$1$1')).toEqual(['one\n\n', '*one*//*three*']);
  });

  it('finds nothing across a line break', () => {
    const document = item({ body: body(paragraph(words('one'), { type: 'hardBreak' }, words('two'))) });
    expect(findInDocument(document, loose('one two'))).toEqual([]);
    const { document: next } = replaceInDocument(document, { needle: loose('two'), becomes: 'three' });
    expect((next as NewsItem).body).toEqual(
      body(paragraph(words('one'), { type: 'hardBreak' }, words('three'))),
    );
  });

  it('takes the new words as they are, also where they hold the old ones or signs of patterns', () => {
    const document = item({ teaser: 'A cat, a Cat, CAT.' });
    const becomes = (to: string, needle = loose('cat')) =>
      (replaceInDocument(document, { needle, becomes: to }).document as NewsItem).teaser;
    expect(becomes('wildcat')).toBe('A wildcat, a Wildcat, WILDCAT.');
    expect(becomes('Dog')).toBe('A Dog, a Dog, Dog.');
    expect(becomes('$& $1 \\0')).toBe('A $& $1 \\0, a $& $1 \\0, $& $1 \\0.');
    expect(becomes('dog', exact('cat'))).toBe('A dog, a Cat, CAT.');
    expect(becomes('', exact(', a Cat'))).toBe('A cat, CAT.');
  });

  it('replaces only the hits that are chosen', () => {
    const document = item({ teaser: 'one one one' });
    const hits = findInDocument(document, loose('one'));
    const { document: next } = replaceInDocument(
      document,
      { needle: loose('one'), becomes: 'two' },
      ({ key }) => key === hits[1]?.key,
    );
    expect((next as NewsItem).teaser).toBe('one two one');
  });

  it('gives documents and bodies of the right shape, and replacing back gives what was there', () => {
    const needle = fc.constantFrom('a', 'e', 'o', 'the', ' ', 'é', 'x');
    fc.assert(
      fc.property(anyDocument, needle, (document: Document, from) => {
        const to = '\u2603\u2603';
        if (JSON.stringify(document).includes('\u2603')) return;
        const there = replaceInDocument(document, { needle: exact(from), becomes: to }, every);
        expect(documentSchema.safeParse(there.document).error).toBeUndefined();
        if (document.kind !== 'brochure' && there.document.kind !== 'brochure')
          if (isWhole(document.body)) checkBody(there.document.body);
        const back = replaceInDocument(there.document, { needle: exact(to), becomes: from }, every);
        if (there.refused.length === 0 && back.refused.length === 0) {
          expect(back.replaced).toBe(there.replaced);
          const texts = (one: Document) => placesIn(one).map(({ text }) => text);
          expect(texts(back.document)).toEqual(texts(document));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts in the text what it counts in its words, wherever marks begin and end', () => {
    const piece = fc.tuple(
      fc.constantFrom('ab', 'a', 'b', 'ba', '😀', 'é'),
      fc.subarray([bold, { type: 'italic' }, link('https://example.org/')]),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('ab', 'aba', 'b😀'),
        (pieces, from) => {
          const document = item({
            body: body(paragraph(...pieces.map(([text, marks]) => words(text, ...marks)))),
          });
          const { document: next } = replaceInDocument(
            document,
            { needle: exact(from), becomes: 'Z' },
            every,
          );
          expect(bodyText((next as NewsItem).body)).toBe(bodyText(document.body).replaceAll(from, 'Z'));
          const hrefs = (one: NewsItem) => JSON.stringify(one.body).includes('example.org');
          if (hrefs(next as NewsItem)) expect(hrefs(document)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an excerpt', () => {
  it('begins and ends at words, and says where the text goes on', () => {
    const text = `${'many words before '.repeat(8)}the hit${' and many behind'.repeat(8)}`;
    const from = text.indexOf('the hit');
    const [before, hit, behind] = excerptOf(text, { from, to: from + 7 });
    expect(hit).toBe('the hit');
    expect(before).toMatch(/^…(many|words|before) /);
    expect(behind).toMatch(/\w…$/);
    expect(excerptOf('the hit', { from: 4, to: 7 })).toEqual(['the ', 'hit', '']);
  });
});

describe('a long text', () => {
  it('of 20,000 words is looked through within a blink, in any script', () => {
    for (const word of ['trafficking ', 'criminalité ', 'преступность ', 'الجريمة ']) {
      const text = word.repeat(200);
      const document = item({ body: body(...Array.from({ length: 100 }, () => paragraph(words(text)))) });
      const began = performance.now();
      expect(findInDocument(document, { ...loose(word.trim().slice(0, -1)), wholeWord: false })).toHaveLength(
        20_000,
      );
      expect(findInDocument(document, { ...loose('x'.repeat(200)) })).toHaveLength(0);
      expect(performance.now() - began).toBeLessThan(8_000);
    }
    const spaces = item({ teaser: 'a'.repeat(100_000) });
    const began = performance.now();
    findInDocument(spaces, { ...loose('a'.repeat(1_000)), wholeWord: true });
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe('replacing in one paragraph', () => {
  const plain = (many: number): BodyNode[] => [words('port and wörd '.repeat(many))];
  const marked = (many: number): BodyNode[] =>
    Array.from({ length: many }, (_, at) => words('port and ', ...(at % 2 === 0 ? [bold] : [])));
  const linked = (many: number): BodyNode[] =>
    Array.from({ length: many }, (_, at) => words('port and ', link(`https://example.org/${String(at)}`)));

  it.each([
    ['an expression with brackets', plain, { ...loose('(p)ort'), regex: true }, '$1ier'],
    ['an expression among links', linked, { ...loose('(p)ort'), regex: true }, '$1ier'],
    ['words among marks', marked, loose('port'), 'pier'],
    ['words among links', linked, loose('port'), ''],
  ] as const)('takes time by the number of hits and no faster: %s', (_, content, needle, becomes) => {
    const time = (many: number): number => {
      const document = item({ body: body(paragraph(...content(many))) });
      const began = performance.now();
      expect(replaceInDocument(document, { needle, becomes }).replaced).toBe(many);
      return performance.now() - began;
    };
    time(1_000); // what is compiled on the way does not count
    const short = Math.min(time(2_000), time(2_000), time(2_000));
    // Twenty times the hits; what looks through the whole paragraph at each of them would need four hundred times as long.
    expect(time(40_000)).toBeLessThan(Math.max(short, 5) * 200);
  });
});
