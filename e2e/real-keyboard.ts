/** A keyboard as the computer knows it: keys by their place, under a layout, on a screen of the test's own (X11 only). */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { startScreen, type Screen } from './own-screen.ts';

const run = promisify(execFile);

/** Programs that a real keyboard needs; tests say which are missing. */
export const missingPrograms = (): string[] =>
  ['Xvfb', 'xdotool', 'setxkbmap', 'xkbcomp'].filter((program) => spawnSync('which', [program]).status !== 0);

/** Keys by their place on a keyboard of 105 keys: their names on an American one, and their X11 key codes. */
const places: Readonly<Record<string, number | string>> = {
  ...inRow('1234567890-=', 10),
  ...inRow('qwertyuiop[]', 24),
  ...inRow("asdfghjkl;'`", 38),
  ...inRow('zxcvbnm,./', 52),
  Ctrl: 37,
  Shift: 50,
  Alt: 64,
  AltGr: 108,
  // By its name: xdotool takes a code of one digit for the digit.
  Escape: 'Escape',
  Enter: 36,
  Space: 65,
  Pad1: 87,
  Pad2: 88,
  Pad3: 89,
};

function inRow(keys: string, first: number): Record<string, number> {
  return Object.fromEntries([...keys].map((key, index) => [key, first + index]));
}

/** A screen with a keyboard; `display` is its address for the DISPLAY of what is shown there. */
export class RealKeyboard {
  readonly display: string;
  readonly #screen: Screen;

  private constructor(screen: Screen) {
    this.display = screen.display;
    this.#screen = screen;
  }

  static async start(): Promise<RealKeyboard> {
    return new RealKeyboard(await startScreen());
  }

  /** Gives the keyboard the layout of a country ("be"), or a variant of it ("us(intl)"). */
  async use(layout: string): Promise<void> {
    const [, country = layout, variant = ''] = /^(\w+)\((.+)\)$/.exec(layout) ?? [];
    const given = ['-model', 'pc105', '-layout', country, '-variant', variant];
    await run('setxkbmap', ['-display', this.display, ...given]);
  }

  /** Presses keys one after the other, each written as "AltGr+2", by their places. */
  async press(...chords: string[]): Promise<void> {
    const steps = chords.flatMap((chord) => {
      const codes = chord.split('+').map((key) => String(places[key] ?? unknownKey(key)));
      return [
        ...codes.flatMap((code) => ['keydown', code]),
        ...codes.reverse().flatMap((code) => ['keyup', code]),
      ];
    });
    await run('xdotool', steps, { env: { ...process.env, DISPLAY: this.display } });
  }

  /** Gives the keyboard to the window with that title: on a screen without a window manager nobody else does. */
  async focus(title: string): Promise<void> {
    const env = { ...process.env, DISPLAY: this.display };
    await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync'], {
      env,
    });
  }

  stop(): void {
    this.#screen.stop();
  }
}

function unknownKey(key: string): never {
  throw new Error(`No key "${key}" is in the table of places.`);
}
