/**
 * The checks of documents. They come with what shows open documents, once the list is on the screen (shell/OpenInspector.svelte),
 * so that the list need not wait for them.
 */
import type { Finding } from '../../core/checking/checking.ts';
import type * as RulesOfChecking from '../../core/checking/rules.ts';
import type { Checks } from '../../core/checking/rules.ts';
import type { Brochure, Document, NewsItem, Office } from '../../core/document.ts';
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

  /** Findings about a document, and `more` that were found otherwise; null until the checks are there. */
  ofDocument(document: Document, office: Office, more: Finding[]): Checks | null {
    const { of } = pictureFiles;
    return this.#with(this.#rules?.checksOf(document, office, { pictureFile: of }), document, more);
  }

  /** Findings about a brochure and its items taken together; likewise. */
  ofBrochure(brochure: Brochure, items: readonly NewsItem[], office: Office, more: Finding[]): Checks | null {
    return this.#with(this.#rules?.brochureChecksOf(brochure, items, office), brochure, more);
  }

  #with(checks: Checks | undefined, document: Document, more: Finding[]): Checks | null {
    if (!checks || !this.#rules) return null;
    const others = this.#rules.checksFrom(document, more);
    return {
      findings: [...checks.findings, ...others.findings],
      ignored: [...checks.ignored, ...others.ignored],
    };
  }
}

export const checker = new Checker();
