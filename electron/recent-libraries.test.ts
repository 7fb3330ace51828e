import { expect, it } from 'vitest';
import { asMenuLabel, jumpList, recentItems } from './recent-libraries.ts';

const one = (officeName: string, path: string, gone = false) => ({ officeName, path, gone });

it('shows those that are there, by office and place', () => {
  const items = recentItems([
    one('Office in Lisbon', '/home/ines/Documents/Lisbon'),
    one('Gone', '/mnt/away/Gone', true),
    one('Office & sons', 'D:\\Libraries\\Sons'),
  ]);
  expect(items.map(({ label }) => asMenuLabel(label))).toEqual([
    'Office in Lisbon — Documents/Lisbon',
    'Office && sons — Libraries\\Sons',
  ]);
});

it('keeps signs out of menus that turn or break a line, and long names short', () => {
  const [item] = recentItems([one(`An\u202Eoffice\n${'x'.repeat(200)}`, '/a/b')]);
  expect(item?.label).toMatch(/^Anoffice x+…$/);
  expect(item?.label).toHaveLength(80);
});

it('gives Windows each path as one argument, without what the person has taken out', () => {
  const items = recentItems([one('A', 'C:\\'), one('B', 'D:\\My library'), one('C', '\\\\server\\share\\C')]);
  const [category] = jumpList(items, {
    title: 'Recent',
    program: 'C:\\desk.exe',
    removed: ['"D:\\My library"'],
  });
  expect(category).toMatchObject({ type: 'custom', name: 'Recent' });
  expect(category?.items?.map(({ args }) => args)).toEqual(['"C:\\\\"', '"\\\\server\\share\\C"']);
  expect(jumpList([], { title: 'Recent', program: 'x', removed: [] })).toEqual([]);
});
