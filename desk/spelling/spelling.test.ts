import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dictionaries, spelledLanguages } from '../../core/spelling/dictionaries.ts';
import { programFile } from '../programs.ts';
import { spelledWords } from '../../core/spelling/spelled-words.ts';
import { Spelling } from './spelling.ts';

const spelling = new Spelling(programFile('spelling-worker'));
afterAll(() => {
  spelling.close();
});

/** The words of a text that would be marked. */
async function marked(text: string, language: string): Promise<string[] | null> {
  const words = spelledWords(text).map(({ word }) => word);
  const verdicts = await spelling.look({ language, words, isShouted: false });
  return verdicts && verdicts.flatMap(({ unknown }) => [...unknown]);
}

describe('the dictionaries', () => {
  it('know English as the United Nations spell it, and nothing else', async () => {
    const text =
      'The organization recognized the programme’s labour centre, ad hoc: its vice-president analysed, advised and supervised the defence. Organizations “mobilize” resources; UNODC’s SDGs don’t.';
    expect(await marked(text, 'en')).toEqual([]);
    expect(await marked(text.toUpperCase(), 'en')).toEqual([]);
    expect(await marked('They analyze, advize and supervize the color of a center.', 'en-GB')).toEqual([
      ...['analyze', 'advize', 'supervize', 'color', 'center'],
    ]);
  });

  it('know words that English has from others, and names of states', async () => {
    const text =
      'A naïve fiancée’s résumé, in a café. Côte d’Ivoire’s and Türkiye’s, São Tomé and Príncipe, Eswatini, Timor-Leste, Viet Nam, Costa Rica, Romania.';
    for (const form of ['NFC', 'NFD']) expect(await marked(text.normalize(form), 'en'), form).toEqual([]);
    expect(await marked('A naïv café in turkiye', 'en')).toEqual(['naïv', 'turkiye']);
  });

  it('suggest without waiting for a long text', async () => {
    const words = Array.from({ length: 2_000 }, (_, n) => `zqeltro${n.toString(36).replace(/\d/g, 'v')}k`);
    let isLooked = false;
    const looked = spelling.look({ language: 'en', words, isShouted: false }).then(() => {
      isLooked = true;
    });
    expect((await spelling.suggest('recieve', 'en'))[0]).toBe('receive');
    expect(isLooked).toBe(false);
    await looked;
  });

  it('suggest what was meant, best first, as the United Nations spell it', async () => {
    expect((await spelling.suggest('recieve', 'en'))[0]).toBe('receive');
    expect((await spelling.suggest('organistion', 'en'))[0]).toBe('organization');
    expect((await spelling.suggest('Goverment', 'en'))[0]).toBe('Government');
    expect((await spelling.suggest('developement', 'fr'))[0]).toBe('développement');
  });

  it('know elided words, compounds and other scripts, however they are composed', async () => {
    expect(
      await marked(
        'L’Organisation des Nations Unies, aujourd’hui, lutte contre la criminalité qu’elle étudie.',
        'fr',
      ),
    ).toEqual([]);
    expect(await marked('la réunion'.normalize('NFD'), 'fr')).toEqual([]);
    expect(await marked('L’ufficio dell’ONU è un’organizzazione.', 'it')).toEqual([]);
    expect(
      await marked(
        'Drogen- und Verbrechensbekämpfung, Menschenrechtsverteidiger und Korruptionsbekämpfung',
        'de',
      ),
    ).toEqual([]);
    expect(await marked('Организация Объединённых Наций, UNODC, Вена', 'ru')).toEqual([]);
    expect(await marked('Организация и органзация', 'ru')).toEqual(['органзация']);
    expect(await marked('A organização e o fenómeno', 'pt')).toEqual([]);
  });

  it('mark nothing in a headline of capitals but what must have been another word', async () => {
    const shouted = async (text: string): Promise<string[]> => {
      const words = spelledWords(text).map(({ word }) => word);
      const verdicts = await spelling.look({ language: 'en', words, isShouted: true });
      return verdicts?.flatMap(({ unknown }) => [...unknown]) ?? [];
    };
    expect(await shouted('UNODC, INTERPOL AND KOTANIDZE OPEN SHERLOC IN ODESA WITH UNCAC’S COSP')).toEqual(
      [],
    );
    expect(await shouted('MINISTERS OF THE GOVERMENT MEET THE ORGANIZATION')).toEqual(['GOVERMENT']);
    expect(await marked('UNODC’s and INTERPOL’s SHERLOC, by KOTANIDZE', 'en')).toEqual([]);
  });

  it('say nothing of languages that have none', async () => {
    for (const language of ['ar', 'zh', 'fi', 'mt', 'ja', 'no such language', ''])
      expect(await marked('Anything at all', language), language).toBeNull();
    expect(await spelling.suggest('anythng', 'zh')).toEqual([]);
  });

  it('never mark words that they have', async () => {
    // A word list is in the order of its alphabet: every so many of them are a sample of all.
    for (const language of ['en', 'fr', 'es', 'ru'] as const) {
      const main = createRequire(import.meta.url).resolve(dictionaries[language].package);
      const lines = readFileSync(path.join(path.dirname(main), 'index.dic'), 'utf8')
        .split('\n')
        .slice(1);
      const step = Math.floor(lines.length / 500);
      const words = lines
        .filter((_, i) => i % step === 0)
        .map((line) => /^[^/\s]+/.exec(line)?.[0] ?? '')
        .filter((word) => /^\p{L}{3,}$/u.test(word));
      expect(words.length).toBeGreaterThan(200);
      const sentence = await marked(words.join(' '), language);
      // A few entries are roots that need an ending, or are forbidden.
      expect(sentence?.length, `${language}: ${String(sentence?.slice(0, 9))}`).toBeLessThan(
        words.length / 20,
      );
    }
  });

  it('are all there, each with its licence', () => {
    for (const language of spelledLanguages) {
      const main = createRequire(import.meta.url).resolve(dictionaries[language].package);
      const folder = path.dirname(main);
      const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
        license: string;
      };
      expect(license.replace(/^\(|\)$/g, ''), language).toBe(dictionaries[language].licence);
      // Where there is no file of its own, its description says it.
      expect(readdirSync(folder).some((name) => /^(?:license|readme\.md)$/.test(name))).toBe(true);
    }
  });

  it('are closed when others are asked for, and opened again', async () => {
    for (const language of ['hr', 'lt', 'it', 'hr'])
      expect(await marked('xqzwt', language), language).toEqual(['xqzwt']);
    spelling.close();
    expect(await marked('xqzwtt', 'hr')).toEqual(['xqzwtt']);
  });
});
