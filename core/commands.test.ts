import { describe, expect, it } from 'vitest';
import { menuNames } from './command-facts.ts';
import { commandIds, commands, factsOf, menuGroups } from './commands.ts';
import { textTools, toolGroups } from './text-tools.ts';

describe('commands', () => {
  it('have a shortcut of their own, and no two the same', () => {
    const keys = commandIds.flatMap((id) => [factsOf(id).keys, factsOf(id).also].filter((one) => one));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stand in a menu once each, in the order of the table', () => {
    const placed = menuNames.flatMap((menu) => menuGroups(menu).flat());
    expect(new Set(placed).size).toBe(placed.length);
    expect(placed.length).toBe(commandIds.filter((id) => factsOf(id).menu).length);
    expect(menuGroups('help')).toEqual([['shortcuts'], ['show-log', 'about']]);
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
