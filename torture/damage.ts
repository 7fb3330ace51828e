/** Trial: a file of the library is damaged while nobody looks. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { remark, timed, type Figures } from './figures.ts';
import { chance, upTo } from './random.ts';
import { story, versionOf } from './story.ts';

/** A way to damage a file. */
export interface Damage {
  label: string;
  bytes: Uint8Array;
}

/** What the desk made of the damaged files. */
export interface DamageFigures extends Figures {
  /** Listed as troubled, with a sentence. */
  troubled: number;
  /** Valid, with other words than were saved: taken for an edit by hand, with a greater revision. */
  edited: number;
  /** Valid, with the words that were saved; only the envelope's revision or time may differ. */
  harmless: number;
}

/** The file cut at every byte; with a step, at each byte of its two ends and every so many between. */
export function* everyCut(whole: Uint8Array, step = 1): Generator<Damage> {
  const isNear = (length: number): boolean => length < 200 || length > whole.length - 200;
  for (let length = 0; length < whole.length; length += isNear(length) ? 1 : step)
    yield { label: `cut to ${length} bytes`, bytes: whole.subarray(0, length) };
}

/** One bit turned, at places by chance. */
export function* bitFlips(whole: Uint8Array, count: number, seed: number): Generator<Damage> {
  const random = chance(seed);
  for (let flip = 0; flip < count; flip += 1) {
    const at = upTo(whole.length, random);
    const bit = upTo(8, random);
    const bytes = Uint8Array.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    yield { label: `bit ${bit} of byte ${at} turned`, bytes };
  }
}

/** What disks, editors and programs leave in the place of a file. */
export function* wholeReplacements(whole: Uint8Array): Generator<Damage> {
  const text = (label: string, content: string): Damage => ({ label, bytes: Buffer.from(content) });
  const words = Buffer.from(whole).toString('utf8');
  for (const content of [
    '',
    ' ',
    '\n',
    'null',
    '[]',
    '{}',
    '0',
    '""',
    'true',
    '{"document": null}',
    '\ufeff',
  ])
    yield text(JSON.stringify(content), content);
  yield { label: 'NULs', bytes: new Uint8Array(whole.length) };
  for (const share of [0.1, 0.5, 0.9]) {
    const bytes = Uint8Array.from(whole);
    bytes.fill(0, Math.floor(whole.length * share));
    yield { label: `NULs from ${share} on`, bytes };
  }
  yield text('a byte order mark before', `\ufeff${words}`);
  yield text('Windows line ends', words.replaceAll('\n', '\r\n'));
  yield text('twice', words + words);
  yield { label: 'UTF-16', bytes: Buffer.from(`\ufeff${words}`, 'utf16le') };
  yield { label: 'Latin-1', bytes: Buffer.from(words, 'latin1') };
  yield text('the document without its envelope', JSON.stringify(JSON.parse(words).document));
  yield text('a newer form', words.replace(/"schema": \d+/, '"schema": 999'));
  yield text('a revision of nothing', words.replace(/"rev": \d+/, '"rev": null'));
  yield text('HTML', '<!doctype html><title>Sign in</title>');
}

/**
 * Puts each damaged file into a library and opens it. It is silent, and counts as corrupt, if the file is neither
 * troubled nor valid with the words as saved nor valid with a greater revision; if the other story suffers; or if
 * the file is changed by the opening.
 */
export function lookAtDamage(
  what: string,
  folder: string,
  damages: (whole: Uint8Array) => Iterable<Damage>,
): Promise<DamageFigures> {
  let [troubled, edited, harmless] = [0, 0, 0];
  const look = async (counted: Figures): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const library = await createLibrary(path.join(folder, 'library'));
    const { root } = library.files;
    await library.create(story('other', 1, 1));
    const { document, rev } = await library.create(story('struck', 1));
    const saved = JSON.stringify(document);
    const file = path.join(root, 'news', 'struck.json');
    for (const { label, bytes } of damages(await readFile(file))) {
      counted.trials += 1;
      await writeFile(file, bytes);
      const wrong = await judge(label, bytes);
      if (wrong === null) continue;
      counted.corrupt += 1;
      counted.failed += 1;
      remark(counted, `${label}: ${wrong}`);
    }

    async function judge(label: string, bytes: Uint8Array): Promise<string | null> {
      const opened = await openLibrary(root);
      if (versionOf((await opened.read('other')).document, 1) !== 1) return 'the other story suffered';
      if (!(await readFile(file)).equals(bytes)) return 'the opening changed the file';
      const [trouble, ...more] = opened.state().troubled;
      if (more.length > 0) return `more than one file is troubled (${label})`;
      if (trouble) {
        if (trouble.path !== 'news/struck.json' || !/^[“A-Z].*\.$/.test(trouble.reason))
          return `“${trouble.reason}” of “${trouble.path}” is no sentence about the file`;
        if (opened.has('struck')) return 'it is troubled and listed';
        troubled += 1;
        return null;
      }
      const found = await opened.read('struck');
      if (JSON.stringify(found.document) === saved) harmless += 1;
      else if (found.rev > rev) edited += 1;
      else return `other words, and revision ${found.rev} as if nothing had happened`;
      return null;
    }
  };
  return timed(what, 'desk', look).then((figures) => ({ ...figures, troubled, edited, harmless }));
}
