/** Puts a style sheet into the elements that it speaks of, for programs that show HTML and take no style sheet. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, inline, inlineFragment } from '@css-inline/css-inline-wasm';
import { inlinerProgram } from './inliner-program.ts';

let loading: Promise<void> | null = null;

async function load(): Promise<void> {
  const beside = path.join(import.meta.dirname, inlinerProgram);
  const file = existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve('@css-inline/css-inline-wasm/index_bg.wasm');
  await initWasm({ module_or_path: await readFile(file) } as unknown as BufferSource);
}

const options = { inlineStyleTags: false, keepStyleTags: true, loadRemoteStylesheets: false };

/** A whole page with the rules in its elements; style sheets that are in the page stay as they are. */
export async function inlineStyles(html: string, css: string): Promise<string> {
  await (loading ??= load());
  return inline(html, { ...options, extraCss: css });
}

/** The same of a part of a page. */
export async function inlineStylesInPart(html: string, css: string): Promise<string> {
  await (loading ??= load());
  return inlineFragment(html, css, options);
}
