import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../core/languages/scripts.ts';
import { ScriptNeeds } from '../../core/writing/script-needs.ts';
import { filesFor, filesOf, scriptFonts, type PackageRanges } from '../../core/writing/style/script-fonts.ts';
import { fontPath } from './fonts.ts';
import { readScriptAssets } from './script-assets.ts';

const texts: Record<(typeof scripts)[number], [language: string, text: string]> = {
  greek: ['el', 'Συνάντηση στη Βιέννη: «ἐν ἀρχῇ»'],
  cyrillic: ['ru', 'Совещание в Вене, № 5; Ћирилица, Україна, Қазақстан'],
  arabic: ['ar', 'اجتماع في فيينا، ١١ آذار/مارس؛ پارسی'],
  hebrew: ['he', 'פגישה בווינה, “שָׁלוֹם”'],
  chinese: ['zh', '维也纳会议：“打击腐败”——2024年3月11日，龘'],
  'chinese-traditional': ['zh-Hant', '維也納會議：「打擊貪腐」，龘'],
  japanese: ['ja', 'ウィーンでの会議「腐敗対策」、辻'],
  korean: ['ko', '빈 회의 “부패 방지” 뷁'],
};

const rangesOf = async (name: string): Promise<PackageRanges> =>
  JSON.parse(await readFile(fontPath(`${name}.json`, name, 'unicode.json'), 'utf8')) as PackageRanges;

describe('Fonts of scripts', () => {
  it.each(scripts)('hold every sign of a text in %s, in every weight', async (script) => {
    const [language, text] = texts[script];
    const needs = new ScriptNeeds();
    needs.add(text, language);
    expect([...needs.signs.keys()]).toEqual([script]);
    const told = new Map<string, PackageRanges>();
    for (const font of scriptFonts[script]) told.set(font.package, await rangesOf(font.package));
    const files = filesFor(
      filesOf(script, (name) => told.get(name) ?? {}),
      needs.signs.get(script) ?? new Set(),
    );
    const letters = [...text].filter((sign) => /\p{L}/u.test(sign)).map((sign) => sign.codePointAt(0) ?? 0);
    for (const weight of scriptFonts[script][0]?.weights ?? [])
      for (const letter of letters)
        expect(
          files.some(
            (file) =>
              file.weight === weight &&
              file.ranges.some(([first, last]) => first <= letter && letter <= last),
          ),
          `U+${letter.toString(16)} in ${weight}`,
        ).toBe(true);
  });

  it('come as one style sheet, the files of the signs, and their licence', async () => {
    const needs = new ScriptNeeds();
    needs.add('会议', 'zh');
    const assets = await readScriptAssets(needs);
    const names = assets.map(({ file }) => file);
    expect(names).toContain('assets/fonts/chinese.css');
    expect(names).toContain('assets/fonts/LICENSE-noto-sans-sc.txt');
    expect(names.filter((name) => name.endsWith('.woff2')).length).toBeLessThanOrEqual(4);
    const style = new TextDecoder().decode(assets[0]?.bytes);
    for (const name of names.filter((file) => file.endsWith('.woff2')))
      expect(style).toContain(`url('${name.replace('assets/fonts/', '')}')`);
    // Latin letters in Chinese text are the house's own.
    expect(style).not.toMatch(/U\+4[1-9A-F](?:-|,|;)/);
    for (const { file, bytes } of assets) expect(bytes.length, file).toBeGreaterThan(500);
  });

  it('say the same of a script in every export', async () => {
    const styles = await Promise.all(
      ['会议', '腐败'].map(async (text) => {
        const needs = new ScriptNeeds();
        needs.add(text, 'zh');
        return new TextDecoder().decode((await readScriptAssets(needs))[0]?.bytes);
      }),
    );
    expect(styles[0]).toBe(styles[1]);
  });

  it('are none where all is Latin', async () => {
    const needs = new ScriptNeeds();
    needs.add('“Łódź” – Ærø, ½ €', 'pl');
    expect(await readScriptAssets(needs)).toEqual([]);
  });
});

/** A filter of the packager, which knows `*`, `{a,b}` and `[0-9]`. */
const pattern = (filter: string): RegExp =>
  new RegExp(
    `^${filter
      .replaceAll('.', String.raw`\.`)
      .replaceAll('*', '.*')
      .replace(/\{([^}]*)\}/g, (_all, names: string) => `(?:${names.replaceAll(',', '|')})`)}$`,
  );

it('A packaged desk carries every file of every script, and next to nothing that it does not need', async () => {
  const settings = await readFile(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  const carried = [
    ...settings.matchAll(
      /from: node_modules\/@fontsource\/([\w-]+)\/files\n\s+to: fonts\n\s+filter: \['([^']+)'\]/g,
    ),
  ].map(([, name = '', filter = '']) => [name, filter] as const);
  const wanted = new Set<string>();
  for (const script of scripts) {
    const told = new Map<string, PackageRanges>();
    for (const { package: name } of scriptFonts[script]) {
      told.set(name, await rangesOf(name));
      expect(settings).toContain(
        `from: node_modules/@fontsource/${name}/unicode.json\n    to: fonts/${name}.json`,
      );
      expect(settings).toContain(`to: fonts/LICENSE-${name}.txt`);
    }
    for (const file of filesOf(script, (name) => told.get(name) ?? {})) {
      wanted.add(file.file);
      expect(
        carried.some(([name, filter]) => name === file.package && pattern(filter).test(file.file)),
        file.file,
      ).toBe(true);
    }
  }
  let needless = 0;
  for (const [name, filter] of carried.filter(([, text]) => !text.includes('latin'))) {
    const places = await readdir(path.dirname(fontPath('none', name, 'files/none')));
    needless += places.filter((file) => pattern(filter).test(file) && !wanted.has(file)).length;
  }
  // Three subsets of Chinese, simplified and traditional, hold accented Latin letters alone.
  expect(needless).toBe(12);
});
