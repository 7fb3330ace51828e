/** The checks of documents. They are a part of the page that comes once the list is on the screen, so they are there a moment later. */
import type * as RulesOfChecking from '../../core/checking/rules.ts';
import type { Checks } from '../../core/checking/rules.ts';
import type { Brochure, Document, NewsItem, Office } from '../../core/document.ts';
import { pictureFiles } from './picture-files.svelte.ts';

type Rules = typeof RulesOfChecking;

export const noChecks: Checks = { findings: [], ignored: [] };

class Checker {
  #rules: Rules | null = $state.raw(null);
  #loading: Promise<Rules> | null = null;

  /** Loads them, once. */
  load(): Promise<Rules> {
    this.#loading ??= import('../../core/checking/rules.ts').then((rules) => (this.#rules = rules));
    return this.#loading;
  }

  /** Findings about a document; null until the checks are there. */
  ofDocument(document: Document, office: Office): Checks | null {
    const { of } = pictureFiles;
    return this.#rules?.checksOf(document, office, { pictureFile: of }) ?? null;
  }

  /** Findings about a brochure and its items taken together; likewise. */
  ofBrochure(brochure: Brochure, items: readonly NewsItem[], office: Office): Checks | null {
    return this.#rules?.brochureChecksOf(brochure, items, office) ?? null;
  }
}

export const checker = new Checker();
