/** Mends what a rule finds, in many documents, and takes that back. Every change is a save like any other. */
import { randomUUID } from 'node:crypto';
import { fixBrochure, fixDocument } from '../../core/checking/fix-document.ts';
import type { Mended, OneFinding } from '../../core/checking/library/library-checks.ts';
import type { RuleName } from '../../core/checking/checking.ts';
import { isRuleName } from '../../core/checking/rules.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { Pace } from '../storage/pace.ts';
import { ruleOf, type LibraryChecks } from './library-checks.ts';

interface Mending {
  before: Document;
  after: Document;
}

export class Mender {
  readonly #library: Library;
  readonly #checks: LibraryChecks;
  /** The last one, which can be taken back. */
  #last: { undo: string; done: Mending[] } | null = null;

  constructor(library: Library, checks: LibraryChecks) {
    this.#library = library;
    this.#checks = checks;
  }

  /**
   * Mends all findings of a rule that have a fix among those that were looked at last, or `only` one of them. A
   * document that cannot be saved is named, and the others are mended. Throws DeskError where nothing may be written.
   */
  async mend(name: RuleName, only?: OneFinding): Promise<Mended> {
    if (!isRuleName(name)) throw new DeskError('bad-request', `There is no rule “${String(name)}”.`);
    await this.#library.permission.mayWrite();
    const found = this.#checks.findings({ rule: name }).filter(({ fix }) => fix !== undefined);
    const wanted = new Set(
      found.map(({ document }) => document).filter((id) => only === undefined || only.id === id),
    );
    const done: Mending[] = [];
    const failed: Mended['failed'] = [];
    const keep = (id: string, job: Promise<number>): Promise<number> =>
      job.catch((error: unknown) => {
        failed.push({ id, reason: error instanceof Error ? error.message : String(error) });
        return 0;
      });
    const pace = new Pace();
    const rule = ruleOf(name);
    let findings = 0;
    if (rule.about === 'document')
      for (const id of wanted) {
        findings += await keep(
          id,
          this.#one(
            id,
            (document) => {
              const { office, around } = this.#checks.around();
              return fixDocument(document, rule, office, around, only?.about);
            },
            done,
          ),
        );
        if (pace.isOver) await pace.rest();
      }
    else if (rule.about === 'brochure')
      for (const { id } of this.#library.list().filter(({ kind }) => kind === 'brochure')) {
        const { document } = await this.#library.read(id);
        if (document.kind !== 'brochure') continue;
        const { office } = this.#checks.around();
        const { changed } = fixBrochure(
          document,
          await this.#checks.itemsOf(document),
          rule,
          office,
          only?.about,
        );
        for (const next of changed.filter((one) => wanted.has(one.id)))
          findings += await keep(
            next.id,
            this.#one(next.id, () => ({ document: next, fixed: 1 }), done),
          );
        if (pace.isOver) await pace.rest();
      }
    const undo = done.length > 0 ? randomUUID() : null;
    if (undo !== null) this.#last = { undo, done };
    return { documents: done.map(({ after }) => after.id), findings, failed, undo };
  }

  /**
   * Takes a mending back, where nothing has been changed since; gives how many documents are as they were, and the ids of those
   * that were left alone. Throws DeskError `not-found` where it is not the last one.
   */
  async undo(undo: string): Promise<{ restored: number; changedSince: string[] }> {
    if (this.#last?.undo !== undo) throw new DeskError('not-found', says('not-undone-here'));
    const { done } = this.#last;
    this.#last = null;
    const changedSince: string[] = [];
    for (const { before, after } of done)
      try {
        await this.#library.change(after.id, (now) => {
          if (sayTheSame(now, after)) return before;
          changedSince.push(after.id);
          return now;
        });
      } catch {
        changedSince.push(after.id); // removed, or it cannot be read: History has it
      }
    return { restored: done.length - changedSince.length, changedSince };
  }

  async #one(
    id: string,
    fix: (document: Document) => { document: Document; fixed: number },
    done: Mending[],
  ): Promise<number> {
    let mended: (Mending & { fixed: number }) | null = null;
    await this.#library.change(id, (before) => {
      const { document: after, fixed } = fix(before);
      if (after !== before) mended = { before, after, fixed };
      return after;
    });
    const found = mended as (Mending & { fixed: number }) | null;
    if (!found) return 0;
    done.push(found);
    return found.fixed;
  }
}
