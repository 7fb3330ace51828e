import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commandIds, factsOf } from '../core/commands.ts';
import { shellWords } from '../core/words/shell-words.ts';
import { menuTemplate } from './menu-template.ts';

const words = shellWords([]);
const systems = ['darwin', 'win32', 'linux'] as const;
type System = (typeof systems)[number];

function menusOf(platform: System, recent = [{ label: 'Office & sons — a/b', path: '/a/b' }]) {
  const done: string[] = [];
  const menus = menuTemplate({
    platform,
    name: 'Liaison Desk',
    words,
    recent,
    run: (id) => done.push(id),
    openRecent: (path) => done.push(path),
  });
  return { menus, done };
}

const itemsOf = (item: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  Array.isArray(item?.submenu) ? item.submenu : [];
const named = (items: readonly MenuItemConstructorOptions[], label: string) =>
  items.find((item) => item.label === label);
/** Labels from top to bottom, each menu on a line. */
const outline = (items: readonly MenuItemConstructorOptions[]): string =>
  items.map(({ type, label }) => (type === 'separator' ? '-' : (label ?? ''))).join(' · ');
const allItems = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...allItems(itemsOf(item))]);

describe.each(systems)('the menu on %s', (platform) => {
  const { menus } = menusOf(platform);

  it('has every command of the table that belongs into a menu, once', () => {
    const labels = allItems(menus).map(({ label }) => label);
    for (const id of commandIds.filter((one) => factsOf(one).menu !== undefined)) {
      const label = id === 'settings' && platform === 'darwin' ? 'Settings…' : factsOf(id).title;
      expect([id, labels.filter((one) => one === label).length]).toEqual([id, 1]);
    }
  });

  it('has a word for every entry, and no line at an end or beside another', () => {
    for (const menu of [...menus, ...allItems(menus)].filter((item) => item.submenu)) {
      const items = itemsOf(menu);
      const isLine = items.map(({ type }) => type === 'separator');
      expect(isLine[0]).toBe(false);
      expect(isLine.at(-1)).toBe(false);
      expect(isLine.some((one, at) => one && isLine[at + 1])).toBe(false);
      for (const item of items) if (item.type !== 'separator') expect(item.label).toBeTruthy();
    }
  });

  it('takes no key twice', () => {
    const keys = allItems(menus).flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('opens libraries that were opened before, and forgets them', () => {
    const { menus: fresh, done } = menusOf(platform);
    const recent = itemsOf(named(itemsOf(named(fresh, '&File')), 'Recent libraries'));
    expect(outline(recent)).toBe('Office && sons — a/b · - · Clear recent libraries');
    for (const item of recent) (item.click as (() => void) | undefined)?.();
    expect(done).toEqual(['/a/b', 'clear-recent-libraries']);
    const none = named(itemsOf(named(menusOf(platform, []).menus, '&File')), 'Recent libraries');
    expect(none?.enabled).toBe(false);
  });
});

it('has the program’s own menu first on a Mac, as all its programs do', () => {
  const { menus, done } = menusOf('darwin');
  expect(outline(menus)).toBe('Liaison Desk · &File · &Edit · &View · &Window · &Help');
  const own = itemsOf(menus[0]);
  expect(outline(own)).toBe(
    'About Liaison Desk · - · Settings… · - · Services · - · Hide Liaison Desk · Hide others · Show all · - · Quit Liaison Desk',
  );
  expect(named(own, 'Settings…')?.accelerator).toBe('CmdOrCtrl+,');
  expect(own.flatMap(({ role }) => role ?? [])).toEqual(['services', 'hide', 'hideOthers', 'unhide', 'quit']);
  for (const label of ['About Liaison Desk', 'Settings…'])
    (named(own, label)?.click as (() => void) | undefined)?.();
  expect(done).toEqual(['about', 'settings']);
  expect(itemsOf(named(menus, '&File')).at(-1)?.role).toBe('close');
  expect(itemsOf(named(menus, '&Window')).at(-1)?.role).toBe('front');
});

it.each([
  ['win32', 'Exit'],
  ['linux', 'Quit'],
] as const)('has settings and the end in File, and About in Help, on %s', (platform, end) => {
  const { menus } = menusOf(platform);
  expect(outline(menus)).toBe('&File · &Edit · &View · &Window · &Help');
  const file = itemsOf(named(menus, '&File'));
  expect(file.at(-1)).toEqual({ role: 'quit', label: end });
  expect(named(file, factsOf('settings').title)?.accelerator).toBe('CmdOrCtrl+,');
  expect(itemsOf(named(menus, '&Help')).at(-1)?.label).toBe('About Liaison Desk');
});
