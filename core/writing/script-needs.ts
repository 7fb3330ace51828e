/** Which scripts beyond Latin a text is written in, so that its fonts come along. */
import { scriptsIn, type Script } from '../languages/scripts.ts';
import type { Markup } from '../markup.ts';

/** The scripts of a page's parts, each read in the language that it says. */
export function scriptsOf(markup: Markup, language: string, found = new Set<Script>()): Set<Script> {
  if (markup === null || markup === false) return found;
  if (typeof markup === 'string') for (const script of scriptsIn(markup, language)) found.add(script);
  else if (Array.isArray(markup)) for (const one of markup) scriptsOf(one, language, found);
  else {
    const { lang } = markup.attributes;
    const own = typeof lang === 'string' ? lang : language;
    for (const child of markup.children) scriptsOf(child, own, found);
  }
  return found;
}

/** The style sheet of a script's fonts, beside the house's own. */
export const scriptStylesheet = (stylesheet: string, script: Script): string =>
  `${stylesheet.slice(0, stylesheet.lastIndexOf('/') + 1)}fonts/${script}.css`;

/** Signs by script, gathered from all that an export may say. */
export class ScriptNeeds {
  readonly signs = new Map<Script, Set<number>>();

  /** Adds the signs of a text to those of every script that it is written in. */
  add(text: string, language: string): void {
    for (const script of scriptsIn(text, language)) {
      const signs = this.signs.get(script) ?? new Set();
      for (const sign of text) {
        const code = sign.codePointAt(0) ?? 0;
        if (code > 0x7f) signs.add(code);
      }
      this.signs.set(script, signs);
    }
  }
}
