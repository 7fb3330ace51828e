/** Shortcuts: written once as "Mod+Shift+N", matched against keys, and shown beside their commands. */

/** The parts of a keyboard event that a shortcut looks at. */
export type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A shortcut in its parts. */
interface Parts {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

/** Taken apart once: every key press is compared with all of them. */
const taken = new Map<string, Parts>();

function partsOf(shortcut: string): Parts {
  let parts = taken.get(shortcut);
  if (!parts) {
    const names = shortcut.split('+');
    const key = names.pop() ?? '';
    const wants = (name: string): boolean => names.includes(name);
    taken.set(shortcut, (parts = { key, mod: wants('Mod'), alt: wants('Alt'), shift: wants('Shift') }));
  }
  return parts;
}

/** True where the keys pressed are those of the shortcut. `Mod` is Command on a Mac and Control elsewhere. */
export function matches(shortcut: string, keys: Keys, mac: boolean): boolean {
  const wanted = partsOf(shortcut);
  const { key } = wanted;
  const mod = mac ? keys.metaKey : keys.ctrlKey;
  const other = mac ? keys.ctrlKey : keys.metaKey;
  if (mod !== wanted.mod || other || keys.altKey !== wanted.alt) return false;
  if (key === 'Plus') return keys.key === '+';
  // A sign such as "/" needs Shift on some keyboards; only letters and named keys are strict about it.
  const sign = key.length === 1 && !/[a-z]/i.test(key);
  if (!sign && keys.shiftKey !== wanted.shift) return false;
  // Digits by their place, so that they work on keyboards that need Shift for them, and with Alt on a Mac.
  if (letterOf(keys.key) === key.toLowerCase()) return true;
  if (/^\d$/.test(key) && keys.code === `Digit${key}`) return isCombined(wanted) || !keys.shiftKey;
  // Keyboards without Latin letters, as Greek or Russian ones: the letter that stands on the same key.
  return /^[a-z]$/i.test(key) && isForeignLetter(keys.key) && keys.code === `Key${key.toUpperCase()}`;
}

const isCombined = ({ mod, alt, shift }: Parts): boolean => mod || alt || shift;

/** Turkish keyboards have two letters for the one of others. */
const letterOf = (key: string): string => (/^[ıİ]$/.test(key) ? 'i' : key.toLowerCase());
/** A letter of another script; not the names of dead keys and of keys that compose. */
const isForeignLetter = (key: string): boolean => /^(?!\p{Script=Latin})\p{L}$/u.test(key);

/** True of a key that writes a letter or sign, and nothing is held with it but Shift. */
export const writesSign = (keys: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  !keys.ctrlKey && !keys.metaKey && !keys.altKey && [...keys.key].length === 1;

/** A single letter or sign, which must not be taken from someone who types. */
export const isSingleKey = (shortcut: string): boolean => shortcut.length === 1;

/**
 * True where a key pressed with Alt, Option or AltGr may write a sign: "@" on a Belgian keyboard, "€" on a Mac, a code on the
 * number pad. Whoever types gets that sign, never a shortcut.
 */
export const mayWriteSign = (
  keys: Pick<KeyboardEvent, 'key' | 'altKey'> & Partial<Pick<KeyboardEvent, 'getModifierState'>>,
): boolean =>
  (keys.altKey || keys.getModifierState?.('AltGraph') === true) &&
  (keys.key === 'Dead' || [...keys.key].length === 1);

const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Backspace: '⌫' };
const names: Record<string, string> = {
  Mod: 'Ctrl',
  Plus: '+',
  Delete: 'Del',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The shortcut as it is shown: "Ctrl K", or "⌘K" on a Mac. */
export function shown(shortcut: string, mac: boolean): string {
  const parts = shortcut.split('+').map((part) => (mac ? macSigns[part] : undefined) ?? names[part] ?? part);
  return parts.join(mac ? '' : ' ');
}

/** The shortcut for `aria-keyshortcuts`: "Control+K". */
export const heard = (shortcut: string, mac: boolean): string =>
  shortcut.replace('Mod', mac ? 'Meta' : 'Control');
