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

  /** Looks for findings about a document in steps; null until the checks are there. */
  ofDocument(document: Document, office: Office): Generator<void, Checks> | null {
    const pictureFile = pictureFiles.now();
    return this.#rules?.checkingOf(document, office, { pictureFile }) ?? null;
  }

  /** Findings about a brochure and its items taken together; likewise null. */
  ofBrochure(brochure: Brochure, items: readonly NewsItem[], office: Office): Checks | null {
    return this.#rules?.brochureChecksOf(brochure, items, office) ?? null;
  }

  /** Findings about a document, and `more` that were found otherwise. */
  together(checks: Checks, document: Document, more: Finding[]): Checks {
    if (!this.#rules || more.length === 0) return checks;
    const others = this.#rules.checksFrom(document, more);
    return {
      findings: [...checks.findings, ...others.findings],
      ignored: [...checks.ignored, ...others.ignored],
    };
  }
}

export const checker = new Checker();
