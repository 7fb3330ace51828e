import { describe, expect, it } from 'vitest';
import { pseudoLanguage } from '../../core/words/pseudo-language.ts';
import { en } from './en/en.ts';
import { messages, windowLanguage, windowLanguages, type Words } from './messages.ts';

/** Every value of a table with its way there ("common.save"). */
const leaves = (value: unknown, way = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => leaves(part, way === '' ? name : `${way}.${name}`))
    : [[way, value]];

const pseudo: Words = pseudoLanguage(en);

describe('a language of the window', () => {
  it('is a table of texts, of functions that give texts, and of nothing that could not be translated', () => {
    const others = leaves(en).filter(([, value]) => !['string', 'function'].includes(typeof value));
    expect(others).toEqual([]);
  });

  it('has no text that begins or ends in a space: no sentence is put together of pieces', () => {
    const glued = leaves(en).filter(([, value]) => typeof value === 'string' && value !== value.trim());
    expect(glued).toEqual([]);
  });

  it('can be made of another one, with every message in it', () => {
    expect(leaves(pseudo).map(([way]) => way)).toEqual(leaves(en).map(([way]) => way));
    expect(pseudo.common.cancel).toBe('[Cåñçél···]');
    expect(pseudo.count.file(3)).toBe('[3 fïléš···]');
  });
});

it('the window speaks a language of its table', () => {
  expect(messages).toBe(windowLanguages[windowLanguage]);
});
