import { describe, expect, it } from 'vitest';
import { rightWord, type VerdictOf } from '../spelling/spelling.ts';
import { fixDocument } from './fix-document.ts';
import { checkedOf, checksOf, rules } from './rules.ts';
import { find, news, office, picture, quotation, bodyOf, paragraph, said, text } from './testing/check.ts';

/** A dictionary that lacks some words. */
const lacking =
  (...words: (string | [string, string])[]): VerdictOf =>
  (word) => {
    const found = words.find((one) => (typeof one === 'string' ? one : one[0]) === word);
    if (found === undefined) return rightWord;
    return { unknown: [word], sure: typeof found === 'string' ? null : found[1] };
  };
const verdictOf = lacking(
  'naloxon',
  ['recieve', 'receive'],
  'Kotanidze',
  ['Goverment', 'Government'],
  'color',
);

describe('words that no dictionary has', () => {
  it('are told once each, with the number of their places, wherever they stand', () => {
    const document = news({
      headline: 'Ports recieve a register',
      teaser: 'Nine ports recieve it.',
      body: bodyOf(paragraph('They recieve naloxon.'), picture({ caption: 'A quay with naloxon' })),
    });
    expect(said(find('spelling', document, { verdictOf }))).toEqual([
      '“recieve” is not in the dictionary (3 times).',
      '“naloxon” is not in the dictionary (2 times).',
    ]);
  });

  it('are mended in all their places where one word must have been meant', () => {
    const document = news({ headline: 'Ports recieve it', ...text('They recieve and recieve.') });
    const { document: after, fixed } = fixDocument(document, rules.spelling, office, { verdictOf });
    expect(fixed).toBe(1);
    expect(after.kind === 'news' && after.headline).toBe('Ports receive it');
    expect(JSON.stringify(after)).not.toContain('recieve');
  });

  it('are left alone where they are the office’s, names, in a quotation, or among another language', () => {
    const own = { ...office, spellingWords: ['naloxon'] };
    const document = news({
      ...text('Naloxon and naloxon came with Kotanidze, who said: “We recieve it.” La recieve de Paris.'),
      body: bodyOf(
        paragraph('The naloxon came with Kotanidze, who said: “We recieve it.” La recieve de la mer.'),
        quotation('They recieve it.'),
      ),
    });
    const { findings } = checksOf(document, own, { verdictOf });
    expect(findings.filter(({ rule }) => rule === 'spelling')).toEqual([]);
  });

  it('are told although they have a capital where one word must have been meant, and not where the house’s spelling says it', () => {
    expect(said(find('spelling', news(text('The Goverment has a color.')), { verdictOf }))).toEqual([
      '“Goverment” is not in the dictionary.',
    ]);
  });

  it('are no longer told of once they are ignored, in the whole document', () => {
    const ignoredChecks = [{ rule: 'spelling', about: 'recieve', reason: '' }];
    const document = news({ headline: 'Ports recieve it', teaser: 'They recieve it.', ignoredChecks });
    const { findings, ignored } = checksOf(document, office, { verdictOf });
    expect(findings.filter(({ rule }) => rule === 'spelling')).toEqual([]);
    expect(ignored.map(({ about }) => about)).toEqual(['recieve']);
  });

  it('are left alone in passages of another language', () => {
    const document = news(text('They came. Ils recieve tout.'));
    const texts = checkedOf(document, office).texts.map((one) => ({
      ...one,
      outside: [{ from: 11, to: 28 }],
    }));
    const checked = { ...checkedOf(document, office, { verdictOf }), texts };
    expect(rules.spelling.check(checked)).toEqual([]);
  });

  it('are nobody’s business where no dictionary has been asked', () => {
    expect(find('spelling', news(text('They recieve it.')))).toEqual([]);
  });

  it('are not told one by one where the text is in another language than the one chosen', () => {
    const strange: VerdictOf = (word) => (word.length > 2 ? { unknown: [word], sure: null } : rightWord);
    const french =
      'Les juges de neuf pays se sont réunis à la mairie et ils ont dit que les ports du pays sont les plus sûrs de la région, et que le registre est une aide pour tous ceux qui sont dans les ports.';
    // French is told by its own check, and other languages by this one.
    expect(
      find('spelling', news({ headline: '', teaser: '', ...text(french) }), { verdictOf: strange }),
    ).toEqual([]);
    const maltese = 'qorti ħafna żgħar tmien sigriet jgħid illum ġdid '.repeat(5);
    const found = find('spelling', news({ headline: '', teaser: '', ...text(maltese) }), {
      verdictOf: strange,
    });
    expect(said(found)).toEqual([
      'Most words are not in the dictionary of English. They may be in another language.',
    ]);
    expect(found[0]?.place).toEqual({ part: 'language' });
  });
});
