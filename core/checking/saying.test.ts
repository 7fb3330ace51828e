import { describe, expect, it } from 'vitest';
import { missingWords } from '../words/with-english.ts';
import { checking } from '../words/en/checking.ts';
import { pseudoLanguage, pseudoWords } from '../words/pseudo-language.ts';
import type { CheckingWords, DocumentRule, Found, Rule, RuleName } from './checking.ts';
import { checkDocument, rules } from './rules.ts';
import { sayFinding } from './saying.ts';
import { news, office, text } from './testing/check.ts';

describe('a finding', () => {
  const [percent] = checkDocument(news(text('Some 75% came.')), office);
  if (!percent) throw new Error('Nothing is found in a text with a sign.');

  it('is worded by the table that it is given, and holds no words of its own', () => {
    expect(sayFinding(checking, percent)).toEqual({
      message: '“75%” is written “75 per cent”.',
      remedy: 'Show it',
      fix: 'Write “75 per cent”',
    });
    expect(sayFinding(pseudoLanguage(checking), percent)).toEqual({
      message: pseudoWords('“75%” is written “75 per cent”.'),
      remedy: pseudoWords('Show it'),
      fix: pseudoWords('Write “75 per cent”'),
    });
    expect(JSON.stringify(percent)).not.toContain('is written');
  });

  it('can be worded after it has been sent or kept as JSON, with or without its changes', () => {
    const { changes: _changes, ...fix } = percent.fix ?? { changes: [] };
    const sent = JSON.parse(JSON.stringify({ ...percent, fix })) as typeof percent;
    expect(sayFinding(checking, sent)).toEqual(sayFinding(checking, percent));
  });

  it('has no words of a fix where it has none', () => {
    const [bare] = checkDocument(news({ teaser: '' }), office);
    expect(bare && sayFinding(checking, bare)).toMatchObject({ fix: null });
  });
});

it('what a language lacks of the checks is listed rule by rule', () => {
  expect(missingWords(checking, { ...checking, rules: { ...checking.rules, capitals: {} } })).toEqual(
    ['name', 'message', 'remedy', 'fix'].map((part) => `rules.capitals.${part}`),
  );
});

it('a rule without its words does not compile, nor words without their rule', () => {
  // @ts-expect-error - no table has the words of this rule
  const unsaid: DocumentRule<'too-many-commas'>['name'] = 'too-many-commas';
  expect(Object.keys(checking.rules)).not.toContain(unsaid);
  const { capitals: _one, ...others } = rules;
  // @ts-expect-error - a rule that has words is not there
  const lacking: { readonly [R in RuleName]: Rule<R> } = others;
  expect(lacking).toBe(others);
  // @ts-expect-error - the words of a rule are not there
  const wordless: CheckingWords['rules'] = { spelling: checking.rules.spelling };
  expect(wordless.capitals).toBeUndefined();
});

it('a finding that gives its words something else than they ask for does not compile', () => {
  const at = { place: { part: 'body' as const }, about: '' };
  // @ts-expect-error - the sentence names the other way of writing it too
  const short: Found<'percent-sign'> = { ...at, given: { words: '75%' } };
  // @ts-expect-error - the button of the fix names what it writes
  const mute: Found<'capitals'> = { ...at, given: { words: 'A' }, fix: { changes: [] } };
  // @ts-expect-error - no language has words for such a fix
  const fixless: Found<'vague-link'> = { ...at, given: { words: 'here' }, fix: { changes: [] } };
  expect([short, mute, fixless]).toHaveLength(3);
});
