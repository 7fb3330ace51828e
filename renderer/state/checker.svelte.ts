/**
 * The checks of documents. They come with what shows open documents, once the list is on the screen (shell/OpenInspector.svelte),
 * so that the list need not wait for them.
 */
import type * as RulesOfChecking from '../../core/checking/rules.ts';
import type { Checks } from '../../core/checking/rules.ts';
import type { Brochure, Document, NewsItem, Office } from '../../core/document.ts';
import { noVerdicts } from '../../core/spelling/spelling.ts';
import { spelling } from './spelling.svelte.ts';
import { pictureFiles } from './picture-files.svelte.ts';

type Rules = typeof RulesOfChecking;

export const noChecks: Checks = { findings: [], ignored: [] };

class Checker {
  #rules: Rules | null = $state.raw(null);
  #come: (rules: Rules) => void = () => undefined;
  /** Over once they are there. */
  readonly ready = new Promise<Rules>((resolve) => {
    this.#come = resolve;
  });

  take(rules: Rules): void {
    this.#rules = rules;
    this.#come(rules);
  }

  /** Findings about a document; null until the checks are there. */
  ofDocument(document: Document, office: Office): Checks | null {
    const { of } = pictureFiles;
    const verdictOf = spelling.verdictsFor(document.id) ?? noVerdicts;
    return this.#rules?.checksOf(document, office, { pictureFile: of, verdictOf }) ?? null;
  }

  /** Findings about a brochure and its items taken together; likewise. */
  ofBrochure(brochure: Brochure, items: readonly NewsItem[], office: Office): Checks | null {
    const verdictOf = spelling.verdictsFor(brochure.id) ?? noVerdicts;
    return this.#rules?.brochureChecksOf(brochure, items, office, { verdictOf }) ?? null;
  }
}

export const checker = new Checker();
