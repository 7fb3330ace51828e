/** Fonts of scripts beyond Latin for an export: their style sheets, and the files that hold the signs of its texts. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../../core/document.ts';
import type { Script } from '../../core/languages/scripts.ts';
import { languageSays } from '../../core/languages/words.ts';
import { ScriptNeeds, scriptStylesheet } from '../../core/writing/script-needs.ts';
import {
  filesFor,
  filesOf,
  scriptFonts,
  scriptStyle,
  type PackageRanges,
} from '../../core/writing/style/script-fonts.ts';
import type { Selection, ExportSource } from './selection.ts';
import { fontPath, withoutFonts } from './fonts.ts';

interface Asset {
  file: string;
  bytes: Uint8Array;
}

const rangesSchema = z.record(z.string(), z.string());

/** All that an export may say, by the languages that it is said in. */
export function scriptNeeds(
  shown: readonly Article[],
  { brochure }: Pick<Selection, 'brochure'>,
  { office, tags }: Pick<ExportSource, 'office' | 'tags'>,
): ScriptNeeds {
  const needs = new ScriptNeeds();
  const documents = [...shown, brochure];
  for (const document of documents) needs.add(JSON.stringify(document), document.language);
  const said = JSON.stringify([office, tags]);
  for (const language of new Set([office.language, ...documents.map((document) => document.language)])) {
    needs.add(languageSays(language), language);
    needs.add(said, language);
  }
  return needs;
}

/**
 * The files for `assets/`, with the licences of their fonts. The style sheet of a script is the same in every export, and
 * files come to those that are there: exports into one folder share them. Throws DeskError `failed` where the desk was
 * installed without its fonts.
 */
export async function readScriptAssets(needs: ScriptNeeds, folder?: string): Promise<Asset[]> {
  return (
    await Promise.all([...needs.signs].map(([script, signs]) => assetsOf(script, signs, folder)))
  ).flat();
}

async function assetsOf(script: Script, signs: ReadonlySet<number>, folder?: string): Promise<Asset[]> {
  try {
    const packages = scriptFonts[script].map((font) => font.package);
    const told = new Map<string, PackageRanges>();
    for (const name of packages)
      told.set(
        name,
        rangesSchema.parse(
          JSON.parse(await readFile(fontPath(`${name}.json`, name, 'unicode.json', folder), 'utf8')),
        ),
      );
    const files = filesOf(script, (name) => told.get(name) ?? {});
    const style = new TextEncoder().encode(scriptStyle(files));
    return [
      { file: scriptStylesheet('assets/', script), bytes: style },
      ...(await Promise.all(
        filesFor(files, signs).map(async ({ file, package: name }) => ({
          file: `assets/fonts/${file}`,
          bytes: await readFile(fontPath(file, name, `files/${file}`, folder)),
        })),
      )),
      ...(await Promise.all(
        // The Open Font License travels with the font; that of the house's own families is there anyway.
        packages
          .filter((name) => name.startsWith('noto-'))
          .map(async (name) => ({
            file: `assets/fonts/LICENSE-${name}.txt`,
            bytes: await readFile(fontPath(`LICENSE-${name}.txt`, name, 'LICENSE', folder)),
          })),
      )),
    ];
  } catch (error) {
    throw withoutFonts(error);
  }
}
