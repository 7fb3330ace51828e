import { describe, expect, it } from 'vitest';
import { commandIds, factsOf } from '../../core/commands.ts';
import { keyPlaces } from '../../core/keys.ts';
import { isReserved, reservedKeys, type Keeper } from '../../core/reserved-keys.ts';
import { textTools } from '../../core/text-tools.ts';
import { heard, isSingleKey, matches, mayWriteSign, shown, type Keys } from './shortcuts.ts';

const press = (key: string, held: Partial<Keys> = {}): Keys => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('mean Control, or Command on a Mac', () => {
    expect(matches('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(matches('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
  });

  it('are exact about held keys, so that Ctrl-Shift-S is not Ctrl-S', () => {
    expect(matches('Mod+S', press('S', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matches('N', press('n', { ctrlKey: true }), false)).toBe(false);
    expect(matches('N', press('n'), false)).toBe(true);
  });

  it('find signs and digits on keyboards that need Shift for them', () => {
    expect(matches('/', press('/', { shiftKey: true }), false)).toBe(true);
    expect(matches('Mod+1', press('&', { ctrlKey: true, code: 'Digit1' }), false)).toBe(true);
  });

  it('find letters by their key on keyboards without Latin ones', () => {
    expect(matches('Mod+Z', press('я', { ctrlKey: true, code: 'KeyZ' }), false)).toBe(true);
    // On a French keyboard "w" stands where others have "z".
    expect(matches('Mod+Z', press('w', { ctrlKey: true, code: 'KeyZ' }), false)).toBe(false);
    expect(matches('Mod+Z', press('z', { ctrlKey: true, code: 'KeyW' }), false)).toBe(true);
    expect(matches('N', press('т', { code: 'KeyN' }), false)).toBe(true);
    expect(matches('N', press('ν', { code: 'KeyN' }), false)).toBe(true);
    expect(matches('N', press('Dead', { code: 'KeyN' }), false)).toBe(false);
    expect(matches('M', press(',', { code: 'KeyM' }), false)).toBe(false);
  });

  it('take either letter of a Turkish keyboard for the one of others', () => {
    expect(matches('Mod+Shift+I', press('I', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matches('Mod+I', press('ı', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+Shift+I', press('İ', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('leave what Alt, Option and AltGr write to those who type', () => {
    const altGr = { getModifierState: (name: string) => name === 'AltGraph' };
    for (const sign of [
      press('@', { altKey: true, ctrlKey: true }),
      press('€', { altKey: true }),
      press('2', { altKey: true, code: 'Numpad2' }),
      press('Dead', { altKey: true }),
      { ...press('@'), ...altGr },
    ])
      expect(mayWriteSign(sign)).toBe(true);
    for (const other of [
      press('ArrowLeft', { altKey: true }),
      press('F4', { altKey: true }),
      press('Enter', { altKey: true }),
      press('b', { ctrlKey: true }),
    ])
      expect(mayWriteSign(other)).toBe(false);
  });

  it('are shown and heard in the words of the computer', () => {
    expect(shown('Mod+Shift+N', false)).toBe('Ctrl Shift N');
    expect(shown('Mod+K', true)).toBe('⌘K');
    expect(heard('Mod+K', false)).toBe('Control+K');
    expect([isSingleKey('/'), isSingleKey('F6')]).toEqual([true, false]);
  });

  it('of commands each run their command, and no other that comes before', () => {
    for (const mac of [false, true])
      for (const id of commandIds)
        for (const shortcut of [factsOf(id).keys, factsOf(id).also].filter((one) => one !== undefined)) {
          const parts = shortcut.split('+');
          const key = parts.pop() ?? '';
          const pressed = press(key === 'Plus' ? '+' : key, {
            ctrlKey: parts.includes('Mod') && !mac,
            metaKey: parts.includes('Mod') && mac,
            shiftKey: parts.includes('Shift') || key === '?',
            altKey: parts.includes('Alt'),
          });
          const runs = commandIds.find((one) =>
            [factsOf(one).keys, factsOf(one).also].some(
              (asked) => asked !== undefined && matches(asked, pressed, mac),
            ),
          );
          expect(`${shortcut} ${runs}`).toBe(`${shortcut} ${id}`);
        }
  });

  it('work on every system and in a browser: one of each command’s is kept by nobody else', () => {
    const keepers = Object.keys(reservedKeys) as Keeper[];
    const taken = keepers.flatMap((by) =>
      commandIds.flatMap((id) => {
        const own = [factsOf(id).keys, factsOf(id).also].filter((one) => one !== undefined);
        return own.length > 0 && own.every((one) => isReserved(one, by)) ? [`${by}: ${id}`] : [];
      }),
    );
    // A browser has no other keys for it that would be remembered: there, it is a button and a command of the palette.
    expect(taken).toEqual(['browser: new-brief']);
  });

  it('that menus show and register are none of the system’s', () => {
    for (const id of commandIds) {
      const { keys, also } = factsOf(id);
      const first = [keys, also].find((one) => one !== undefined && one.length > 1);
      if (first === undefined) continue;
      for (const by of ['macos', 'windows', 'gnome', 'kde'] as const)
        expect(isReserved(first, by), `${id}: ${first} on ${by}`).toBe(false);
    }
  });

  it('of the text and of its tools are none that a system or browser keeps', () => {
    const ofText = [
      ...Object.keys(keyPlaces.text),
      ...Object.values(textTools).map((tool) => ('keys' in tool ? tool.keys : '')),
    ];
    for (const by of Object.keys(reservedKeys) as Keeper[])
      expect(
        ofText.filter((one) => isReserved(one, by)),
        by,
      ).toEqual([]);
  });

  it('find plus, minus and equals by their signs, wherever those are', () => {
    expect(matches('Mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matches('Mod+Plus', press('+', { ctrlKey: true, code: 'NumpadAdd' }), false)).toBe(true);
    expect(matches('Mod+-', press('-', { ctrlKey: true, code: 'Digit6' }), false)).toBe(true);
    expect(shown('Mod+Plus', false)).toBe('Ctrl +');
  });

  it('take no digit that is held with Shift, as it is a sign on most keyboards', () => {
    expect(matches('1', press('1', { code: 'Digit1' }), false)).toBe(true);
    expect(matches('1', press('&', { code: 'Digit1' }), false)).toBe(true);
    expect(matches('1', press('!', { code: 'Digit1', shiftKey: true }), false)).toBe(false);
    expect(matches('1', press('1', { code: 'Digit1', shiftKey: true }), false)).toBe(true);
  });
});
