/** Counts findings by rule and by document. */
import type {
  DocumentCount,
  LibraryCounts,
  LibraryFinding,
  RuleCount,
} from '../../core/checking/library/library-checks.ts';
import type { RuleName } from '../../core/checking/checking.ts';
import { ruleNames } from '../../core/checking/rules.ts';

export class Counting {
  readonly #rules = new Map<RuleName, RuleCount & { of: Set<string> }>();
  readonly #items = new Map<string, DocumentCount>();
  #errors = 0;
  #warnings = 0;

  add({ rule, grade, source, document, fix }: LibraryFinding): void {
    let count = this.#rules.get(rule);
    if (!count) {
      count = { rule, grade, source, findings: 0, documents: 0, fixable: 0, of: new Set() };
      this.#rules.set(rule, count);
    }
    count.findings += 1;
    if (fix !== undefined) count.fixable += 1;
    count.of.add(document);
    let item = this.#items.get(document);
    if (!item) this.#items.set(document, (item = { id: document, errors: 0, warnings: 0 }));
    if (grade === 'error') {
      item.errors += 1;
      this.#errors += 1;
    } else {
      item.warnings += 1;
      this.#warnings += 1;
    }
  }

  result(): Pick<LibraryCounts, 'errors' | 'warnings' | 'rules' | 'items'> {
    return {
      errors: this.#errors,
      warnings: this.#warnings,
      rules: ruleNames.flatMap((rule) => {
        const found = this.#rules.get(rule);
        if (!found) return [];
        const { of, ...count } = found;
        return [{ ...count, documents: of.size }];
      }),
      items: [...this.#items.values()].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings),
    };
  }
}
