import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import type { Searchable } from './searchable-document.ts';
import { WordIndex } from './word-index.ts';
import { noWork } from '../../core/list/listing.ts';
import { folded, wordsOf } from '../../core/text/folded-words.ts';

const text = (fields: Partial<Searchable>): Searchable => ({
  headline: '',
  teaser: '',
  tags: [],
  body: '',
  date: null,
  status: 'draft',
  language: 'en',
  work: noWork,
  said: '',
  translation: null,
  ...fields,
});

function indexOf(documents: Record<string, Partial<Searchable>>): WordIndex {
  const index = new WordIndex();
  for (const [id, fields] of Object.entries(documents)) index.put(id, text(fields));
  return index;
}

/** What the index is to find, worked out the slow way: every word, or the beginning of one. */
const holders = (documents: ReadonlyMap<string, string>, words: string): string[] => {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  return [...documents]
    .filter(([, body]) => asked.every((word) => wordsOf(body).some((held) => held.startsWith(word))))
    .map(([id]) => id)
    .sort();
};

describe('an index of words', () => {
  it('puts headlines before teasers, teasers before texts, and rare words before frequent ones', () => {
    const index = indexOf({
      body: { headline: 'Three', body: 'A day about ivory in the north.' },
      teaser: { headline: 'Two', teaser: 'A day about ivory in the north.' },
      headline: { headline: 'Ivory', teaser: 'A day in the north.' },
    });
    expect(index.find('ivory')).toEqual(['headline', 'teaser', 'body']);
  });

  it('puts whole words before those that they begin, and near ones before far ones', () => {
    const index = indexOf({
      typo: { headline: 'Parts' },
      longer: { headline: 'Portsmouth' },
      whole: { headline: 'Ports' },
      other: { headline: 'Airfields' },
    });
    expect(index.find('ports')).toEqual(['whole', 'typo', 'longer']);
    expect(index.find('port')).toEqual(['whole', 'longer']);
    expect(index.find('potrs')).toEqual(['whole']);
  });

  it('forgives one letter too many, too few, wrong or the wrong way round, in words of four letters and more', () => {
    const index = indexOf({ a: { body: 'Wildlife crime' }, b: { body: 'An age' } });
    for (const word of ['wildliffe', 'wildlif', 'wildlyfe', 'widlife', 'wildilfe', 'iwldlife'])
      expect(index.find(word), word).toEqual(['a']);
    for (const word of ['wyldlyfe', 'widlilfe', 'aje', 'gae']) expect(index.find(word), word).toEqual([]);
  });

  it('takes no year for another one', () => {
    const index = indexOf({
      a: { headline: 'Since 2018' },
      b: { headline: 'Since 2019' },
      c: { headline: 'In 20190' },
    });
    expect(index.find('2019')).toEqual(['b', 'c']);
    expect(index.find('2091')).toEqual([]);
  });

  it('finds documents by the names that their tags have now', () => {
    const index = indexOf({ a: { tags: ['t1'], body: 'seized timber' }, b: { tags: ['t2'] } });
    index.nameTags(new Map([['t1', 'Forest crime']]));
    expect(index.find('forest')).toEqual(['a']);
    expect(index.find('fores timber')).toEqual(['a']);
    index.nameTags(new Map([['t1', 'Woodland']]));
    expect(index.find('forest')).toEqual([]);
    expect(index.find('woodland')).toEqual(['a']);
  });

  it('takes a tag’s name that is no word, and words that are names of JavaScript’s own', () => {
    const index = indexOf({ a: { headline: 'constructor __proto__ toString', tags: ['__proto__'] } });
    index.nameTags(new Map([['__proto__', '—']]));
    for (const word of ['constructor', 'proto', 'tostring']) expect(index.find(word)).toEqual(['a']);
    expect(index.find('—')).toEqual([]);
  });

  it('finds exactly what holds the words, through any puts, drops and tidyings', () => {
    const words = fc.constantFrom(
      'port',
      'ports',
      'portal',
      'drug',
      'rug',
      'an',
      'and',
      'été',
      'x1',
      'Xylophone',
    );
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const body = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '));
    const step = fc.oneof(
      fc.record({ id, body }),
      fc.record({ drop: id }),
      fc.constant('tidy' as const),
      fc.constant('begin tidying' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), words, words, (steps, one, other) => {
        const index = new WordIndex();
        const documents = new Map<string, string>();
        let tidying: Generator | null = null;
        for (const now of steps) {
          tidying?.next();
          if (now === 'tidy') {
            for (const _ of tidying ?? index.tidy());
            tidying = null;
          } else if (now === 'begin tidying') tidying ??= index.tidy();
          else if ('drop' in now) {
            index.drop(now.drop);
            documents.delete(now.drop);
          } else {
            index.put(now.id, text({ body: now.body }));
            documents.set(now.id, now.body);
          }
        }
        expect(index.size).toBe(documents.size);
        for (const asked of [one, `${one} ${other}`]) {
          const exact = new Set(holders(documents, asked));
          const found = index.find(asked);
          expect(new Set(found).size).toBe(found.length);
          for (const held of exact) expect(found, asked).toContain(held);
          for (const held of found) expect([...documents.keys()]).toContain(held);
          if (wordsOf(asked).every((word) => word.length < 4)) expect(found.sort()).toEqual([...exact]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds what MiniSearch finds, to whose radix tree the words belong', () => {
    const words = 'port ports portal drug drugs rug rugs officer office offices crime crimes prime été'.split(
      ' ',
    );
    const some = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join(' '));
    const asked = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.nat(3)), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([word, cut]) => word.slice(0, Math.max(2, word.length - cut))).join(' '));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), asked, (bodies, query) => {
        const index = new WordIndex();
        const theirs = new MiniSearch({
          fields: ['body'],
          processTerm: (term) => folded(term) || null,
          searchOptions: {
            prefix: (term) => term.length > 1,
            fuzzy: (term) => (term.length > 3 ? 0.2 : false),
            maxFuzzy: 1,
            combineWith: 'AND',
          },
        });
        for (const [at, body] of bodies.entries()) {
          index.put(String(at), text({ body }));
          theirs.add({ id: String(at), body });
        }
        expect(index.find(query).sort()).toEqual(
          theirs
            .search(query)
            .map(({ id }) => String(id))
            .sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives the numbers of replaced texts to new ones', () => {
    const index = new WordIndex();
    for (let round = 0; round < 30; round += 1) {
      for (let n = 0; n < 100; n += 1) index.put(`d${n}`, text({ body: `round ${round}` }));
      if (index.isUntidy) for (const _ of index.tidy());
    }
    expect(index.isUntidy).toBe(false);
    expect(index.find('29')).toHaveLength(100);
    expect(index.find('28')).toEqual([]);
  });

  it('finds translations, those that are older than their original, and originals', () => {
    const of = (digest: string, original = 'en') => ({
      of: original,
      at: '2024-03-11T09:00:00.000Z',
      digest,
    });
    const index = indexOf({
      en: { headline: 'Ports', said: 'two' },
      fr: { headline: 'Ports', language: 'fr', translation: of('two') },
      ar: { headline: 'موانئ', language: 'ar', translation: of('one') },
      alone: { headline: 'Courts' },
      lost: { headline: 'Courts', language: 'es', translation: of('one', 'gone') },
    });
    const find = (typed: string): string[] => index.find(typed).sort();
    expect(find('translation:any')).toEqual(['ar', 'fr', 'lost']);
    expect(find('translation:older')).toEqual(['ar']);
    expect(find('translation:original')).toEqual(['en']);
    expect(find('translation:fr')).toEqual(['ar', 'en']);
    expect(find('translation:arabic ports')).toEqual(['en', 'fr']);
    expect(find('-translation:fr ports')).toEqual(['fr']);
  });

  it('finds days, statuses, tags, languages and phrases, and leaves out what has a minus before it', () => {
    const index = indexOf({
      july: { headline: 'Ports', date: { start: '2023-07-30' }, tags: ['t1'], status: 'cleared' },
      words: { headline: 'What was said in July 2023', language: 'fr', body: 'Clean sport\nfor all' },
      march: { headline: 'Sport, clean', date: { start: '2024-03-01', end: '2024-03-02' }, tags: ['t2'] },
    });
    index.nameTags(
      new Map([
        ['t1', 'Human trafficking'],
        ['t2', 'Sport'],
      ]),
    );
    const find = (typed: string): string[] => index.find(typed, '2024-04-15').sort();
    expect(find('July 2023')).toEqual(['july', 'words']);
    for (const typed of ['30.07', '30/07/2023', '2023-07 tag:human', 'from:2023-07 to:2023-08', 'cleared'])
      expect(find(typed), typed).toEqual(['july']);
    expect(find('juillet 2023')).toEqual(['july']);
    expect(find('last month')).toEqual(['march']);
    expect(find('language:french')).toEqual(['words']);
    expect(find('status:draft -language:fr')).toEqual(['march']);
    expect(find('"clean sport"')).toEqual(['words']);
    expect(find('"sport for')).toEqual([]);
    expect(find('"clean sp')).toEqual(['words']);
    expect(find('clean -"clean sport"')).toEqual(['march']);
    expect(find('-sport')).toEqual(['july']);
    expect(find('tag:')).toEqual([]);
    expect(find('s')).toEqual(['march', 'words']);
    expect(index.holding(['port', 'clea'])).toEqual(['march']);
    expect(index.holding(['sport', 'for'])).toEqual([]);
  });
});

it('finds by whom and when: who works on it, when it is due, what is late, and what waits for somebody', () => {
  const work = (fields: Partial<typeof noWork>) => ({ ...noWork, ...fields });
  const index = indexOf({
    mine: { headline: 'Ports', work: work({ assignedTo: 'Ines Marek', due: '2024-03-10' }) },
    out: { status: 'published', work: work({ assignedTo: 'Ines Marek', due: '2024-03-10' }) },
    theirs: { status: 'in-review', work: work({ assignedTo: 'Tomás Král', due: '2024-03-14' }) },
    asked: { status: 'published', work: work({ openComments: 1, mentions: ['ines: which figure?'] }) },
    words: { headline: 'A late arrival' },
  });
  const find = (typed: string): string[] => index.find(typed, '2024-03-12').sort();
  expect(find('assigned:ines')).toEqual(['mine', 'out']);
  expect(find('assigned:"tomas kral"')).toEqual(['theirs']);
  expect(find('assigned:nobody')).toEqual(['asked', 'words']);
  expect(find('due:"this week"')).toEqual(['theirs']);
  expect(find('due:late')).toEqual(['mine']);
  expect(find('late')).toEqual(['mine', 'words']);
  expect(find('for:"Ines Marek"')).toEqual(['asked', 'mine']);
  expect(find('for:"Tomas Kral" status:review')).toEqual(['theirs']);
  expect(find('-assigned:ines ports')).toEqual([]);
});
