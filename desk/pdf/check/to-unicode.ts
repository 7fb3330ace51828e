/** Which letters the codes of a font stand for (ToUnicode; ISO 32000-1, 9.10.3). */

const token = /<([0-9A-Fa-f\s]*)>|\[|\]|beginbfchar|endbfchar|beginbfrange|endbfrange/g;

function letters(hex: string): string {
  let text = '';
  for (let at = 0; at + 4 <= hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  return text;
}

function next(text: string, step: number): string {
  const last = text.charCodeAt(text.length - 1) + step;
  return text.slice(0, -1) + String.fromCharCode(last);
}

/** Letters by code. What cannot be read is left out. */
export function readToUnicode(map: string): Map<number, string> {
  const found = new Map<number, string>();
  let mode: 'none' | 'char' | 'range' = 'none';
  let codes: string[] = [];
  let list: string[] | null = null;
  for (const [all, digits] of map.matchAll(token)) {
    if (all.startsWith('begin')) mode = all === 'beginbfchar' ? 'char' : 'range';
    else if (all.startsWith('end')) mode = 'none';
    else if (mode === 'none') continue;
    else if (all === '[') list = [];
    else if (all === ']') {
      const first = Number.parseInt(codes[0] ?? '', 16);
      list?.forEach((hex, index) => found.set(first + index, letters(hex)));
      [list, codes] = [null, []];
    } else {
      const hex = (digits ?? '').replace(/\s/g, '');
      if (list !== null) {
        list.push(hex);
        continue;
      }
      codes.push(hex);
      const [first = '', second = '', third = ''] = codes;
      if (mode === 'char' && codes.length === 2) {
        found.set(Number.parseInt(first, 16), letters(second));
        codes = [];
      } else if (mode === 'range' && codes.length === 3) {
        const [from, to] = [Number.parseInt(first, 16), Number.parseInt(second, 16)];
        for (let code = from; code <= to && code - from < 65_536; code += 1)
          found.set(code, next(letters(third), code - from));
        codes = [];
      }
    }
  }
  return found;
}
