import { describe, expect, it } from 'vitest';
import { commandIds, commands, factsOf, findCommands, menuGroups, menuNames } from './commands.ts';
import { textTools, toolGroups } from './text-tools.ts';

describe('commands', () => {
  it('are found by the words that people know them by', () => {
    expect(findCommands('delete')).toContain('remove');
    expect(findCommands('pdf')).toContain('export');
    expect(findCommands('dark')).toContain('look-dark');
    expect(findCommands('theme')).toContain('look-dark');
    expect(findCommands('backup folder')).toEqual(['backup-folder']);
    expect(findCommands('xyzzy')).toEqual([]);
  });

  it('are found by the beginnings of words, those with the words in their title first', () => {
    expect(findCommands('trash')[0]).toBe('remove');
    expect(findCommands('sett')[0]).toBe('settings');
    expect(findCommands('')).toEqual(commandIds);
  });

  it('have a shortcut of their own, and no two the same', () => {
    const keys = commandIds.flatMap((id) => [factsOf(id).keys, factsOf(id).also].filter((one) => one));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stand in a menu once each, in the order of the table', () => {
    const placed = menuNames.flatMap((menu) => menuGroups(menu).flat());
    expect(new Set(placed).size).toBe(placed.length);
    expect(placed.length).toBe(commandIds.filter((id) => factsOf(id).menu).length);
    expect(menuGroups('help')).toEqual([['shortcuts']]);
    expect(menuGroups('file')[0]).toEqual(['new-news', 'new-brief', 'new-brochure', 'new-from-template']);
  });

  it('have titles that differ', () => {
    const titles = Object.values(commands).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('the toolbar', () => {
  it('has each tool once', () => {
    expect(toolGroups().flat()).toEqual(Object.keys(textTools));
    expect(toolGroups()[0]).toEqual(['undo', 'redo']);
  });
});
