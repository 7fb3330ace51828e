/** What checks find in the open document, for inspector, status bar and the way from finding to finding. */
import { untrack } from 'svelte';
import { bodyPictures } from '../../core/body/body.ts';
import type { Finding } from '../../core/checking/checking.ts';
import type { Checks } from '../../core/checking/rules.ts';
import type { Document, NewsItem } from '../../core/document.ts';
import { wordsOfFinding } from '../words/findings.ts';
import { messages } from '../words/messages.ts';
import { announcer } from './announcer.svelte.ts';
import { checker, noChecks } from './checker.svelte.ts';
import { inStretches } from './in-stretches.ts';
import { library } from './library.svelte.ts';
import { spelling } from './spelling.svelte.ts';
import { openSpelling } from './open-spelling.svelte.ts';
import { pictureFiles } from './picture-files.svelte.ts';
import { workspace } from './workspace.svelte.ts';

class OpenChecks {
  /** The items of the open brochure, as its inspector reads them. */
  items: readonly NewsItem[] = $state.raw([]);
  /** Of the document as it was looked at last, apart from its spelling. */
  #own: { document: Document; checks: Checks } | null = $state.raw(null);
  readonly #checks: Checks = $derived.by(() => {
    const own = this.#own;
    const id = workspace.current?.id;
    if (!own || own.document.id !== id) return noChecks;
    return checker.together(own.checks, own.document, openSpelling.of(id));
  });
  /** The finding that was gone to last. */
  #last: Finding | null = null;
  /** Goes to where a finding can be mended; the editor's room says how. */
  visit: (finding: Pick<Finding, 'document' | 'place'>) => unknown = () => undefined;

  get findings(): Finding[] {
    return this.#checks.findings;
  }

  get ignored(): Checks['ignored'] {
    return this.#checks.ignored;
  }

  /** Asks for what checks have to know of the pictures of the open document. For an effect. */
  askForPictures(): void {
    const settled = workspace.current?.settled;
    if (settled && settled.kind !== 'brochure')
      pictureFiles.ask(bodyPictures(settled.body).map(({ src }) => src));
  }

  /** Looks at the open document, but for its spelling: in stretches, where it is long. For an effect; gives what stops it. */
  lookAtDocument(): (() => void) | undefined {
    const document = workspace.current?.settled;
    const { office } = library;
    if (!document || !office) return undefined;
    const take = (checks: Checks): void => {
      this.#own = { document, checks };
    };
    if (document.kind === 'brochure') {
      take(checker.ofBrochure(document, this.items, office) ?? noChecks);
      return undefined;
    }
    const steps = checker.ofDocument(document, office);
    return steps ? untrack(() => inStretches(steps, take)) : undefined;
  }

  /** Looks at the spelling of the open document. For an effect. */
  lookAtWords(): void {
    const settled = workspace.current?.settled;
    const { office } = library;
    void spelling.isOn;
    if (settled && office) void untrack(() => openSpelling.look(settled, office));
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
    announcer.say(messages.checks.findingOf(index + 1, count, wordsOfFinding(next).message));
    this.visit(next);
  }
}

export const openChecks = new OpenChecks();
