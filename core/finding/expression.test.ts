import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { beginDocument } from '../fields/fields.ts';
import { loadExpressions, troubleOf } from './expression.ts';
import { finderOf, type Needle } from './needle.ts';
import { newWords } from './new-words.ts';
import { replaceInDocument } from './replace-in-document.ts';
import { gap } from './text-places.ts';

const expression = (words: string, more: Partial<Needle> = {}): Needle => ({
  ...{ words, case: false, wholeWord: false, accents: false, regex: true },
  ...more,
});
const found = (text: string, words: string, more: Partial<Needle> = {}): string[] =>
  finderOf(expression(words, more))(text).map(({ from, to }) => text.slice(from, to));

beforeAll(loadExpressions);

describe('a regular expression', () => {
  it('finds what it says, by the ways of finding that are chosen', () => {
    expect(found('From 2019 to 2024', String.raw`\d{4}`)).toEqual(['2019', '2024']);
    expect(found('Port, ports, PORTS', 'ports?')).toEqual(['Port', 'ports', 'PORTS']);
    expect(found('Port, ports, PORTS', 'ports?', { case: true })).toEqual(['ports']);
    expect(found('report, port', 'port', { wholeWord: true })).toEqual(['port']);
    expect(found('élan et été', String.raw`\p{L}+`)).toEqual(['élan', 'et', 'été']);
    expect(found('one\u{1f600}two', '.')).toHaveLength(7);
    expect(found('été'.normalize('NFD'), 'e')).toEqual([]);
  });

  it('finds nothing empty, and nothing beyond the end of a line', () => {
    expect(found('abc', 'x*')).toEqual([]);
    expect(found(`one${gap}two`, 'one.two')).toEqual([]);
    expect(found(`one${gap}two`, '^two$')).toEqual(['two']);
  });

  it('that cannot be read says why, and finds nothing', () => {
    const kind = (words: string): string | undefined => troubleOf(expression(words))?.kind;
    expect(
      ['(a', 'a)', '[a', '*a', 'a**', 'a{2000}', 'a\\', String.raw`\q`, '[z-a]', '(?=a)', '(?<!a)'].map(kind),
    ).toEqual([
      ...['open', 'closed', 'open-class', 'nothing-to-repeat', 'repeated-twice', 'repeated-too-often'],
      ...['backslash', 'escape', 'range', 'unknown', 'unknown'],
    ]);
    expect(found('(a', '(a')).toEqual([]);
    expect(kind('a(b|c)')).toBeUndefined();
    expect(troubleOf({ ...expression('(a'), regex: false })).toBeNull();
  });

  it('never throws, whatever is typed, and gives stretches in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (words, text) => {
        const spans = finderOf(expression(words))(text);
        spans.forEach(({ from, to }, at) => {
          expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          newWords(expression(words), '$1 $& ${a}', text, { from, to });
        });
      }),
    );
  });

  it('takes time by the length of a text and no faster, also where others try all ways', () => {
    const time = (length: number): number => {
      const text = `${'a'.repeat(length)}!`;
      const began = performance.now();
      expect(found(text, '^(a+)+$')).toEqual([]);
      return performance.now() - began;
    };
    time(2_000); // what is compiled on the way does not count
    const [short, long] = [time(4_000), time(40_000)];
    // Ten times the text; an engine that tries all ways would need two to the power of it.
    expect(long).toBeLessThan(Math.max(short, 5) * 60);
  });
});

describe('what it becomes', () => {
  const becomes = (words: string, with_: string, text: string): string => {
    const [span] = finderOf(expression(words))(text);
    if (!span) return '';
    const { from, to } = span;
    return newWords(expression(words), with_, text, { from, to });
  };

  it('has in the place of $1 and others what their brackets hold', () => {
    expect(becomes(String.raw`(\d+)\.(\d+)\.(\d{4})`, '$3-$2-$1', 'on 14.11.2023')).toBe('2023-11-14');
    expect(becomes(String.raw`(?<first>\w+) (\w+)`, '${2}, ${first}', 'Ines Marek')).toBe('Marek, Ines');
    expect(becomes('(port)s?', '[$&] $$1 $10 $2', 'ports')).toBe('[ports] $1 port0 $2');
    expect(becomes('(a)|(b)', '<$2>', 'a')).toBe('<>');
  });

  it('is told by what stands around it', () => {
    expect(becomes(String.raw`\B(ort)`, '$1!', 'port')).toBe('ort!');
  });

  it('stands in the document, with every mark around it', () => {
    const bold = { type: 'text', text: '14.11.2023', marks: [{ type: 'bold' }] };
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'On ' }, bold, { type: 'text', text: ' too' }] },
      ],
    };
    const { document, replaced } = replaceInDocument(
      { ...beginDocument('news', { id: 'one', at: '2024-03-11T09:00:00.000Z' }), body },
      {
        needle: expression(String.raw`(\d+)\.(\d+)\.(\d+)`),
        becomes: '$3-$2-$1',
      },
    );
    expect(replaced).toBe(1);
    expect(document.body.content?.[0]?.content?.[1]).toEqual({ ...bold, text: '2023-11-14' });
  });
});
