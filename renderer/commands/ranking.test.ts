import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds, factsOf, type CommandId } from '../../core/commands.ts';
import { findable, ranked, rankOf } from './ranking.ts';

const rows = commandIds.map((id) => ({ id, words: findable(factsOf(id).title, factsOf(id).synonyms) }));
const find = (typed: string, used: readonly CommandId[] = []): CommandId[] =>
  ranked(
    typed,
    rows,
    ({ words }) => words,
    ({ id }) => (used.includes(id) ? used.indexOf(id) : Infinity),
  ).map(({ id }) => id);

/** What people type, and what they mean. */
const meant: Readonly<Record<string, CommandId>> = {
  delete: 'remove',
  pdf: 'export',
  dark: 'look-dark',
  night: 'look-dark',
  undo: 'undo',
  find: 'find-in-item',
  replace: 'replace-in-item',
  help: 'shortcuts',
  shortcuts: 'shortcuts',
  shortcust: 'shortcuts',
  'bigger text': 'bigger-text',
  'zoom in': 'bigger-text',
  font: 'bigger-text',
  'status: cleared': 'status-cleared',
  approve: 'status-cleared',
  publish: 'status-published',
  preferences: 'settings',
  sett: 'settings',
  setings: 'settings',
  trash: 'remove',
  bin: 'remove',
  recent: 'open-recent',
  zen: 'focus-mode',
  'backup folder': 'backup-folder',
  wordpress: 'copy-cms',
  outlook: 'copy-mail',
  docx: 'compare-word',
};

describe('what is typed in the palette', () => {
  it.each(Object.entries(meant))('“%s” finds %s first', (typed, id) => {
    expect(find(typed)[0]).toBe(id);
  });

  it('finds nothing where it is no word of anything', () => {
    expect(find('xyzzy')).toEqual([]);
  });

  it('finds everything, in the order of the table, where nothing is typed', () => {
    expect(find('')).toEqual(commandIds);
  });

  it('finds words with and without their accents', () => {
    expect(rankOf('ete', findable('L’été'))).toBe(2);
    expect(rankOf('Curaçao', findable('Curacao'))).toBe(0);
  });

  it('brings what was used last forward, but never before what fits better', () => {
    expect(find('', ['print'])[0]).toBe('print');
    expect(find('go to', ['go-trash'])[0]).toBe('go-trash');
    expect(find('print', ['export'])[0]).toBe('print');
  });

  it('takes nothing for a slip where something has the words as they were typed', () => {
    const words = ['Tag: Sport', 'Keyboard shortcuts'];
    const found = (typed: string): string[] =>
      ranked(
        typed,
        words,
        (one) => findable(one),
        () => Infinity,
      );
    expect(found('sport')).toEqual(['Tag: Sport']);
    expect(found('shprtcuts')).toEqual(['Keyboard shortcuts']);
  });

  it('has every command by its own title, before all others', () => {
    for (const id of commandIds) expect(find(factsOf(id).title)[0]).toBe(id);
  });

  it('has a word with one slip in it wherever it has the word', () => {
    const words = [...new Set(rows.flatMap(({ words: { title } }) => title))].filter((w) => w.length > 4);
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, seed) => {
        const at = 1 + (seed % (word.length - 2));
        const slip = word.slice(0, at) + word.slice(at + 1);
        expect(rankOf(slip, findable(word))).not.toBeNull();
      }),
    );
  });
});
