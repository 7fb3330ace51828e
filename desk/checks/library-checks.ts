/** All checks of an open library: each document is looked at once, and again only when it has changed. */
import { isoDayOf } from '../../core/dates/iso-day.ts';
import type { Finding, Rule } from '../../core/checking/checking.ts';
import type {
  FindingsQuery,
  LibraryCounts,
  LibraryFinding,
} from '../../core/checking/library/library-checks.ts';
import {
  brochureChecksOf,
  checkedOf,
  checksIn,
  checksOf,
  libraryRules,
  named,
  ruleNames,
  rules,
  whyIgnored,
  type Around,
} from '../../core/checking/rules.ts';
import { picturesOf } from '../documents/summarise.ts';
import type { Brochure, Document, IgnoredCheck, NewsItem, Office } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { Pace } from '../storage/pace.ts';
import { wordsToLookUp } from '../../core/checking/basis/spelled.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { Counting } from './counting.ts';
import { PictureFiles } from './picture-files.ts';

/** What is kept of a document that was looked at. */
interface Looked {
  rev: number;
  findings: LibraryFinding[];
  ignored: readonly IgnoredCheck[];
  /** What the rules about the whole library noted of it, by the rule's name. */
  notes: ReadonlyMap<string, unknown>;
}

/** Milliseconds of one stretch: with the longest document in it, still half of a frame. */
const stretch = 3;

export class LibraryChecks {
  readonly #library: Library;
  readonly #pictures: PictureFiles;
  readonly #spelling: Spelling;
  #looked = new Map<string, Looked>();
  /** What the findings depend on beside the documents. */
  #around = '';
  #together: LibraryFinding[] = [];
  #unread: string[] = [];
  #running: Promise<void> | null = null;

  constructor(library: Library, spelling: Spelling) {
    this.#library = library;
    this.#spelling = spelling;
    this.#pictures = new PictureFiles(library.files.root);
  }

  get pictures(): PictureFiles {
    return this.#pictures;
  }

  /** Looks at every document that has changed since it was last looked at; `onProgress` hears how far it is. */
  async look(onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
    // Two who ask at once wait for the same.
    this.#running ??= this.#look(onProgress).finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** In short, of what was looked at last. */
  async counts({ grade }: Pick<FindingsQuery, 'grade'> = {}): Promise<LibraryCounts> {
    const counting = new Counting();
    const pace = new Pace(stretch);
    for (const { findings } of [...this.#looked.values(), { findings: this.#together }])
      for (const finding of findings) {
        if (grade === undefined || finding.grade === grade) counting.add(finding);
        if (pace.isOver) await pace.rest();
      }
    return { documents: this.#looked.size, unread: this.#unread, ...counting.result() };
  }

  /** Findings of what was looked at last, in the order of the rules' table. */
  findings(query: FindingsQuery = {}): LibraryFinding[] {
    const order = new Map<string, number>(ruleNames.map((name, index) => [name, index]));
    return this.#suiting(query).sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  }

  #suiting({ rule, id, grade }: FindingsQuery): LibraryFinding[] {
    const own = id === undefined ? [...this.#looked.values()] : [this.#looked.get(id)];
    const suits = (one: LibraryFinding): boolean =>
      (rule === undefined || one.rule === rule) &&
      (id === undefined || one.document === id) &&
      (grade === undefined || one.grade === grade);
    return [...own.flatMap((one) => one?.findings.filter(suits) ?? []), ...this.#together.filter(suits)];
  }

  /** The office and what else rules may ask for. */
  around(): { office: Office; around: Around } {
    return {
      office: this.#library.settings.office,
      around: {
        today: isoDayOf(new Date()),
        pictureFile: (src) => this.#pictures.get(src),
        verdictOf: this.#spelling.verdictOf,
      },
    };
  }

  async #look(onProgress: (done: number, total: number) => void): Promise<void> {
    const { office, around } = this.around();
    const depends = JSON.stringify([office, around.today]);
    if (depends !== this.#around) this.#looked = new Map();
    this.#around = depends;
    const pace = new Pace(stretch);
    const entries = this.#library.entries();
    const looked = new Map<string, Looked>();
    const brochures: Brochure[] = [];
    const unread: string[] = [];
    for (const [index, { summary }] of entries.entries()) {
      const known = this.#looked.get(summary.id);
      const isBrochure = summary.kind === 'brochure';
      if (known && known.rev === this.#library.entry(summary.id)?.rev && !isBrochure)
        looked.set(summary.id, known);
      else
        try {
          const { document, rev } = await this.#library.read(summary.id);
          if (pace.isOver) await pace.rest();
          await this.prepare(document, true);
          looked.set(summary.id, lookAt(document, rev, office, around));
          if (document.kind === 'brochure') brochures.push(document);
        } catch {
          unread.push(summary.id); // the library lists it as troubled
        }
      if (pace.isOver) {
        onProgress(index + 1, entries.length);
        await pace.rest();
      }
    }
    const together = [
      ...(await this.#brochures(brochures, office, around, pace)),
      ...(await this.#all(looked, pace)),
    ];
    this.#looked = looked;
    this.#unread = unread;
    this.#together = together;
    onProgress(entries.length, entries.length);
  }

  /** Looks at what checks of a document ask for: its pictures and, where wanted, its words. */
  async prepare(document: Document, spelling: boolean): Promise<void> {
    await this.#pictures.look(picturesOf(document));
    if (!spelling) return;
    // A dictionary that cannot be opened keeps no document from its other checks.
    for (const words of wordsToLookUp(document)) await this.#spelling.look(words).catch(() => null);
  }

  async #brochures(
    brochures: readonly Brochure[],
    office: Office,
    around: Around,
    pace: Pace,
  ): Promise<LibraryFinding[]> {
    const found: LibraryFinding[] = [];
    for (const brochure of brochures) {
      const items = await this.itemsOf(brochure);
      const own = new Set(this.#namesOf(checksOf(brochure, office, around).findings));
      found.push(
        ...brochureChecksOf(brochure, items, office, around)
          .findings.filter((finding) => !own.has(JSON.stringify([finding.rule, finding.about])))
          .map((finding) => inShort(finding, brochure.id)),
      );
      if (pace.isOver) await pace.rest();
    }
    return found;
  }

  #namesOf(findings: readonly Finding[]): string[] {
    return findings.map(({ rule, about }) => JSON.stringify([rule, about]));
  }

  /** The items of a brochure that can be read, in its order; those of a frozen edition as it keeps them. */
  async itemsOf({ items, frozen }: Brochure): Promise<NewsItem[]> {
    if (frozen) return frozen.items;
    const read: NewsItem[] = [];
    for (const id of items) {
      const stored = this.#library.has(id) ? await this.#library.read(id).catch(() => null) : null;
      if (stored?.document.kind === 'news') read.push(stored.document);
    }
    return read;
  }

  async #all(looked: ReadonlyMap<string, Looked>, pace: Pace): Promise<LibraryFinding[]> {
    const found: LibraryFinding[] = [];
    for (const rule of libraryRules) {
      const notes = new Map<string, unknown>();
      for (const [id, one] of looked) {
        notes.set(id, one.notes.get(rule.name));
        if (pace.isOver) await pace.rest();
      }
      for (const one of rule.check(notes)) {
        const ignored = one && looked.get(one.document)?.ignored;
        if (one && whyIgnored({ rule: rule.name, about: one.about }, ignored ?? []) === undefined)
          found.push(inShort(named(rule, one), one.document));
        if (pace.isOver) await pace.rest();
      }
    }
    return found;
  }
}

function lookAt(document: Document, rev: number, office: Office, around: Around): Looked {
  const checked = checkedOf(document, office, around);
  return {
    rev,
    findings: checksIn(checked).findings.map((finding) => inShort(finding, document.id)),
    ignored: document.ignoredChecks,
    notes: new Map(libraryRules.map((rule) => [rule.name, rule.note(checked)])),
  };
}

const inShort = ({ fix, ...finding }: Finding, document: string): LibraryFinding => ({
  ...finding,
  document: finding.document ?? document,
  ...(fix ? { fix: { given: fix.given } } : {}),
});

/** A rule by its name. */
export const ruleOf = (name: keyof typeof rules): Rule => rules[name];
