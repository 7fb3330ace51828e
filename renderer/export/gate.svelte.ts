/** Who goes out: what the editor chose, and what that means for the documents of the library, counted as it is chosen. */
import { saidDigest } from '../../core/translations/said-digest.ts';
import { isoDayOf } from '../../core/dates/iso-day.ts';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { embargoField } from '../../core/drafts/leftover.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { handlingOfNews } from '../../core/export/formats.ts';
import {
  isCleared,
  release,
  type Handling,
  type ReleaseChoice,
  type ReleaseLevel,
  type ReleaseRule,
} from '../../core/export/release.ts';
import type { Stayed } from '../../core/export/stayed.ts';
import { noWork, type Summary } from '../../core/list/listing.ts';
import { documents } from '../state/documents.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { typedWords } from '../state/typed-words.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { hasPart } from './subject.ts';

/** What goes out by a request, and what stays. */
export interface Outcome {
  goes: Summary[];
  stays: Stayed[];
  /** Items in brochures and briefs that go out with a mark on every page. */
  uncleared: Summary[];
  /** The brochure asked for. */
  brochure: Brochure | null;
}

type Asked = Pick<ExportRequest, 'formats' | 'brochure' | 'documents' | 'only'>;

class Gate {
  /** Null: what the office releases. */
  #level: ReleaseLevel | null = $state(null);
  from: string | null = $state(null);
  to: string | null = $state(null);
  /** Id of a tag, or "all". */
  tag = $state('all');
  /** BCP 47 tag, or "all". */
  language = $state('all');
  leaveOut: string[] = $state.raw([]);

  get level(): ReleaseLevel {
    return this.#level ?? library.office?.releases ?? 'published';
  }
  set level(level: ReleaseLevel) {
    this.#level = level;
  }

  readonly choice: ReleaseChoice = $derived({
    level: this.level,
    from: this.from ?? undefined,
    to: this.to ?? undefined,
    tags: this.tag === 'all' ? [] : [this.tag],
    languages: this.language === 'all' ? [] : [this.language],
    leaveOut: this.leaveOut,
  });

  reset(): void {
    this.#level = null;
    this.from = null;
    this.to = null;
    this.tag = 'all';
    this.language = 'all';
    this.leaveOut = [];
  }

  /** What a request lets out at a level: the same rule that the export itself stands under. */
  outcome(asked: Asked, level: ReleaseLevel = this.level): Outcome {
    const rule: ReleaseRule = {
      ...this.choice,
      level,
      today: isoDayOf(new Date()),
      documents: asked.documents,
      unclear: typedWords.all.filter((id) => embargoField in typedWords.of(id)),
    };
    const brochure = asked.brochure === undefined ? null : brochureNow(asked.brochure);
    const heaps = [
      ...(hasPart(asked, 'news') || (asked.brochure === undefined && hasPart(asked, 'brochure'))
        ? [this.#sorted(documents.news, rule, handlingOfNews(asked.formats))]
        : []),
      ...(brochure && hasPart(asked, 'brochure')
        ? [
            this.#sorted(
              brochure.frozen
                ? brochure.frozen.items.map(keptSummary)
                : brochure.items.flatMap((id) => documents.summary(id) ?? []),
              rule,
              'chosen',
            ),
          ]
        : []),
      ...(hasPart(asked, 'briefs') ? [this.#sorted(documents.briefs, rule, 'mark')] : []),
    ];
    // An item may be in Latest News as it is now and in a frozen edition as it was.
    const goes = [...new Map(heaps.flatMap((heap) => heap.goes.map((one) => [one.id, one]))).values()];
    const out = new Set(goes.map(({ id }) => id));
    return {
      goes,
      stays: [...new Map(heaps.flatMap(({ stays }) => stays.map((one) => [one.id, one]))).values()].filter(
        ({ id }) => !out.has(id),
      ),
      uncleared: level === 'all' ? [] : goes.filter((one) => !isCleared(one)),
      brochure,
    };
  }

  #sorted(
    summaries: readonly Summary[],
    rule: ReleaseRule,
    handling: Handling,
  ): { goes: Summary[]; stays: Stayed[] } {
    const { goes, stays } = release(summaries, rule, handling);
    return {
      goes,
      stays: stays.flatMap(({ document: { id, kind, headline, notBefore }, why }) =>
        why === 'not-chosen'
          ? []
          : [{ id, kind, headline, why, until: why === 'embargo' ? (notBefore ?? undefined) : undefined }],
      ),
    };
  }
}

/** What lists know of an item, with what a frozen edition keeps of it. */
function keptSummary(kept: NewsItem): Summary {
  const { id, headline, status, date, tags, language, notBefore } = kept;
  const known = documents.summary(id) ?? {
    ...kept,
    cover: null,
    words: 0,
    work: noWork,
    said: saidDigest(kept),
  };
  return { ...known, headline, status, date, tags, language, notBefore };
}

/** A brochure as it stands in this window. */
function brochureNow(id: string): Brochure | null {
  const open = workspace.inMemory(id)?.document;
  return open?.kind === 'brochure' ? open : (documents.brochure(id) ?? null);
}

export const gate = new Gate();
