/** Names of files that every system takes for what they are, made of what people call things. */

/** Names that Windows takes for devices, with any ending, whatever their case. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\..*)?$/i;

/** True of names that Windows does not take for that of a file. */
export const isDeviceName = (name: string): boolean => device.test(name);

const encoder = new TextEncoder();

/**
 * A name as a file name of at most `most` bytes: composed letters, no signs that some system forbids, no dots or spaces at
 * its ends, no name of a device. `otherwise` where nothing is left.
 */
export function safeFileName(name: string, most: number, otherwise: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ');
  const signs = Array.from(plain.replace(/^[. ]+/, ''));
  for (let bytes = encoder.encode(signs.join('')).length; bytes > most;)
    bytes -= encoder.encode(signs.pop()).length;
  const cut = signs.join('').replace(/[. ]+$/, '');
  if (cut === '') return otherwise;
  return isDeviceName(cut) ? `_${cut}` : cut;
}
