/** Keyboards of the office's countries, with real keys under real layouts: signs are written, and shortcuts found. */
import { emptyLibrary, expect, test, windowOnly } from './desk.ts';
import { missingPrograms, RealKeyboard } from './real-keyboard.ts';
import { headlineField, textField } from './screens.ts';

interface Layout {
  /** Keys by their places, and what they write. */
  typed: readonly (readonly [keys: readonly string[], written: string])[];
  /** Where the letters of shortcuts stand. */
  letters: Readonly<Record<'a' | 'b' | 'k' | 'n' | 'z', string>>;
}

const latin = { b: 'b', k: 'k', n: 'n' };
const layouts: Readonly<Record<string, Layout>> = {
  be: {
    typed: [
      [['2', '9', 'Shift+1', 'Shift+2'], 'éç12'],
      [['AltGr+2', 'AltGr+3', 'AltGr+e', 'AltGr+[', 'AltGr+]'], '@#€[]'],
      [['[', 'e', 'Shift+[', 'o'], 'êö'],
    ],
    letters: { ...latin, a: 'q', z: 'w' },
  },
  fr: {
    typed: [
      [['2', '0', 'Shift+3'], 'éà3'],
      [['AltGr+0', 'AltGr+e', 'AltGr+5', 'AltGr+6'], '@€[|'],
      [['[', 'i', 'Shift+[', 'e'], 'îë'],
    ],
    letters: { ...latin, a: 'q', z: 'w' },
  },
  de: {
    typed: [
      [['-', ';', 'Shift+[', 'y', 'z'], 'ßöÜzy'],
      [['AltGr+q', 'AltGr+e', 'AltGr+7', 'AltGr+0', 'AltGr+m'], '@€{}µ'],
      [['=', 'e'], 'é'],
    ],
    letters: { ...latin, a: 'a', z: 'y' },
  },
  ru: {
    typed: [
      [['q', 'w', 'Shift+e', '`'], 'йцУё'],
      [['Shift+3', '.'], '№ю'],
    ],
    letters: { ...latin, a: 'a', z: 'z' },
  },
  gr: {
    typed: [
      [['a', 'b', 'Shift+g', 'w'], 'αβΓς'],
      [[';', 'a', 'Shift+;', 'i'], 'άϊ'],
      [['AltGr+e'], '€'],
    ],
    letters: { ...latin, a: 'a', z: 'z' },
  },
  // Quotation marks are dead keys here, and still become the language's.
  'us(intl)': {
    typed: [
      [["'", 'e', "Shift+'", 'u', 'AltGr+5', 'AltGr+s'], 'éü€ß'],
      [['Space', "Shift+'", 'Space', 'a', "Shift+'", 'Space'], ' “a”'],
    ],
    letters: { ...latin, a: 'a', z: 'z' },
  },
  tr: {
    typed: [[['i', "'", 'Shift+i', "Shift+'", 'AltGr+q'], 'ıiIİ@']],
    letters: { ...latin, a: 'a', z: 'z' },
  },
  hu: {
    typed: [[['y', 'z', '[', 'AltGr+v', 'AltGr+f'], 'zyő@[']],
    letters: { ...latin, a: 'a', z: 'y' },
  },
  cz: {
    typed: [[['2', '3', '4', 'y', 'AltGr+2'], 'ěščz@']],
    letters: { ...latin, a: 'a', z: 'y' },
  },
  bg: {
    typed: [[['a', 'b', 'Shift+d'], 'ьфА']],
    letters: { ...latin, a: 'a', z: 'z' },
  },
  ara: {
    typed: [[['a', 'b', 'd'], 'شلاي']],
    letters: { ...latin, a: 'a', z: 'z' },
  },
  il: {
    typed: [[['a', 'b', 'AltGr+4'], 'שנ₪']],
    letters: { ...latin, a: 'a', z: 'z' },
  },
};

test(
  'keyboards of other countries write their signs and find the shortcuts',
  windowOnly,
  async ({ start, folder }) => {
    const missing = missingPrograms();
    test.skip(missing.length > 0, `Real keys need ${missing.join(', ')}.`);
    const keyboard = await RealKeyboard.start();
    try {
      const { page } = await start({
        library: await emptyLibrary(folder),
        env: { DISPLAY: keyboard.display },
      });
      await keyboard.focus('Liaison Desk');
      const text = textField(page);
      const palette = page.getByRole('dialog', { name: 'Search or run a command' });
      for (const [layout, { typed, letters }] of Object.entries(layouts))
        await test.step(layout, async () => {
          await keyboard.use(layout);
          await page.getByRole('listbox', { name: 'Documents' }).or(page.locator('body')).first().focus();
          await keyboard.press(letters.n);
          // The new item takes the focus once it is there.
          await expect(headlineField(page)).toBeFocused();
          await text.click();
          await expect(text).toBeFocused();
          let written = '';
          for (const [keys, signs] of typed) {
            await keyboard.press(...keys);
            written += signs;
            await expect(text, `${layout}: ${keys.join(' ')}`).toHaveText(written);
          }
          // Alt with a digit of the number pad writes signs on Windows, and does nothing here.
          await keyboard.press('Alt+Pad1', 'Alt+Pad2', 'Alt+Pad3');
          await expect(text.locator('h1, h2, h3')).toHaveCount(0);
          await keyboard.press(`Ctrl+${letters.a}`, `Ctrl+${letters.b}`);
          await expect(text.locator('strong')).toHaveText(written);
          await keyboard.press(`Ctrl+${letters.z}`);
          await expect(text.locator('strong')).toHaveCount(0);
          await keyboard.press('Ctrl+Shift+1');
          await expect(text.locator('h2')).toHaveText(written);
          await keyboard.press(`Ctrl+${letters.z}`);
          await keyboard.press(`Ctrl+${letters.k}`);
          await expect(palette.getByRole('combobox')).toBeFocused();
          await keyboard.press('Escape');
          await expect(palette).toBeHidden();
          // The text has the focus again; letters are commands on its row in the list.
          await keyboard.press('Escape');
          await expect(text).not.toBeFocused();
        });
    } finally {
      keyboard.stop();
    }
  },
);
