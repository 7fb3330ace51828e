/** What checks find in the open document, for inspector, status bar and the way from finding to finding. */
import { bodyPictures } from '../../core/body/body.ts';
import type { Finding } from '../../core/checking/checking.ts';
import type { Checks } from '../../core/checking/rules.ts';
import type { NewsItem } from '../../core/document.ts';
import { messages } from '../words/messages.ts';
import { announcer } from './announcer.svelte.ts';
import { desk } from '../api.ts';
import { documents } from './documents.svelte.ts';
import { checker, noChecks } from './checker.svelte.ts';
import { library } from './library.svelte.ts';
import { pictureFiles } from './picture-files.svelte.ts';
import { workspace } from './workspace.svelte.ts';

/** A finding that the editor has decided to leave, as the list of them shows it. */
export type Ignored = Pick<Checks['ignored'][number], 'rule' | 'about' | 'message' | 'reason'>;

class OpenChecks {
  /** The items of the open brochure, as its inspector reads them. */
  items: readonly NewsItem[] = $state.raw([]);
  readonly #checks: Checks = $derived.by(() => {
    const settled = workspace.current?.settled;
    const { office } = library;
    if (!settled || !office) return noChecks;
    return (
      (settled.kind === 'brochure'
        ? checker.ofBrochure(settled, this.items, office)
        : checker.ofDocument(settled, office)) ?? noChecks
    );
  });
  /** The finding that was gone to last. */
  #last: Finding | null = null;
  /** Goes to where a finding can be mended; the editor's room says how. */
  visit: (finding: Finding) => unknown = () => undefined;

  /** What was found in the library as a whole when it was last checked, and by now is in the open document still. */
  #ofLibrary: { id: string; findings: Finding[] } | null = $state.raw(null);
  readonly findings: Finding[] = $derived.by(() => {
    const open = workspace.current;
    const known = this.#ofLibrary;
    return open && known?.id === open.id
      ? [...this.#checks.findings, ...known.findings]
      : this.#checks.findings;
  });
  readonly ignored: Ignored[] = $derived.by(() => {
    const names: Readonly<Record<string, string>> = messages.checks.rules;
    const ofLibrary = (workspace.current?.settled.ignoredChecks ?? []).filter(({ rule }) =>
      checker.isOfLibrary(rule),
    );
    return [
      ...this.#checks.ignored,
      ...ofLibrary.map((one) => ({ ...one, message: names[one.rule] ?? one.rule })),
    ];
  });

  /** Asks for what was found in the library as a whole. For an effect: again whenever a document has been saved. */
  askForLibrary(): void {
    const id = workspace.current?.id;
    void documents.generation;
    if (id === undefined) return;
    desk.libraryFindings({ id, from: 0, most: 1_000 }).then(
      ({ findings }) => {
        const own = findings
          .filter(({ rule, document }) => document === id && checker.isOfLibrary(rule))
          .map(({ fix: _label, document: _own, ...finding }): Finding => finding);
        if (own.length > 0 || this.#ofLibrary !== null) this.#ofLibrary = { id, findings: own };
      },
      () => undefined, // what is found in the document itself is shown
    );
  }

  /** Asks for what checks have to know of the pictures of the open document. For an effect. */
  askForPictures(): void {
    const settled = workspace.current?.settled;
    if (settled && settled.kind !== 'brochure')
      pictureFiles.ask(bodyPictures(settled.body).map(({ src }) => src));
  }

  /** Goes to the next finding (1) or the one before (-1), round and round. */
  step(by: 1 | -1): void {
    const { findings } = this;
    const count = findings.length;
    if (count === 0) return;
    const last = findings.findIndex(
      ({ rule, about }) => rule === this.#last?.rule && about === this.#last.about,
    );
    const index = last === -1 ? (by === 1 ? 0 : count - 1) : (last + by + count) % count;
    const next = findings[index] as Finding;
    this.#last = next;
    announcer.say(messages.checks.findingOf(index + 1, count, next.message));
    this.visit(next);
  }
}

export const openChecks = new OpenChecks();
