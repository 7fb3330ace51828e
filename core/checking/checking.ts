/** What a check gives: findings, each with the part of the document in which it can be mended; and what a rule is. */
import type { Brochure, Document, Office, Picture } from '../document.ts';
import type { VerdictOf } from '../spelling/spelling.ts';
import type { checking } from '../words/en/checking.ts';
import type { GivenTo } from '../words/given.ts';
import type { DocumentText, TextPlace } from './basis/texts.ts';

/** A stretch of a text, in UTF-16 units. */
interface Stretch {
  from?: number;
  to?: number;
}

/** Part of a document that a finding speaks of. */
export type FindingPlace =
  | ({ part: 'headline' | 'teaser' | 'title' | 'edition' | 'introduction' } & Stretch)
  | { part: 'date' | 'language' | 'source' | 'more' | 'items' | 'closing' }
  | ({ part: 'further-information'; index?: number } & Stretch)
  /** Words in the body: `block` counts its paragraphs and headings, whatever they stand in, from 0. */
  | ({ part: 'body'; block?: number } & Stretch)
  /** A picture by its index in the body. */
  | { part: 'picture'; index: number };

/** `error`: it must not go out like this. `warning`: worth a look. */
export type Grade = 'error' | 'warning';

/** One step of a fix, as a plain value. It names what it expects to find, and does nothing where something else stands. */
export type Change =
  /** Replaces stretches of one text, given in order and apart from each other; `before` is the whole of that text. */
  | { kind: 'text'; at: TextPlace; before: string; edits: { from: number; to: number; becomes: string }[] }
  | { kind: 'heading-level'; block: number; was: number; becomes: number }
  /** Words of a block are in another language than the text; `words` are those that stand there. */
  | { kind: 'passage'; block: number; from: number; words: string; language: string }
  /** Every link of the document that leads to `was`. */
  | { kind: 'address'; was: string; becomes: string }
  | { kind: 'language'; was: string; becomes: string }
  /** A closing line for a brochure that has none. */
  | { kind: 'closing'; becomes: NonNullable<Brochure['closing']> };

/** What all languages say of checks: every rule has its sentences in it (core/words/en/checking.ts). */
export type CheckingWords = typeof checking;
/** Stable name of a rule: command lines and `ignoredChecks` have it. */
export type RuleName = keyof CheckingWords['rules'];
/** Where a rule comes from: a standard, a style guide, or the house itself. */
export type RuleSource = keyof CheckingWords['sources'];

/** What one click does about a finding. */
export interface Fix {
  /** What the words of its button speak of. */
  given?: object | undefined;
  changes: Change[];
}

/** A doubt about a document, and where to mend it. It says nothing: `sayFinding` words it in any language. */
export interface Finding {
  rule: RuleName;
  grade: Grade;
  source: RuleSource;
  /** What its sentences speak of, as its rule's words ask for it. */
  given?: object | undefined;
  place: FindingPlace;
  /** The words that it speaks of, as `ignoredChecks` remembers them. */
  about: string;
  /** Id of the document in which it can be mended, where that is another one than the one checked. */
  document?: string;
  fix?: Fix | undefined;
}

/** What is found of whatever rule. */
export type AnyFound = Omit<Finding, 'rule' | 'grade' | 'source'>;

type FixOf<W> = W extends { fix: infer F }
  ? { fix?: GivenTo<F> & { changes: Change[] } }
  : { fix?: undefined };

/** What a rule finds in one place, with what its words ask for; the table adds its name, grade and source. */
export type Found<R extends RuleName = RuleName> = R extends RuleName
  ? Pick<Finding, 'place' | 'about'> &
      GivenTo<CheckingWords['rules'][R]['message']> &
      FixOf<CheckingWords['rules'][R]>
  : never;
/** The same, of a rule that looks at several documents. */
export type FoundIn<R extends RuleName = RuleName> = Found<R> & { document: string };

/** A document as rules see it. */
export interface Checked<D extends Document = Document> {
  document: D;
  office: Office;
  /** Every text that readers see, in their order. */
  texts: readonly DocumentText[];
  pictures: readonly Picture[];
  /** The words of the text as paragraphs. */
  paragraphs: readonly string[];
  /** Today, as an ISO day. */
  today: string;
  /** Pixels and bytes of a picture's file; undefined where they are not known here. */
  pictureFile: (src: string) => PictureFile | undefined;
  /** How words are spelt; undefined where that is not known here. */
  verdictOf: VerdictOf;
}

export interface PictureFile {
  width: number;
  height: number;
  bytes: number;
}

interface RuleFacts<R extends RuleName> {
  name: R;
  grade: Grade;
  source: RuleSource;
}

/** Looks at one document: pure, and quick enough to run after every pause in typing. */
export interface DocumentRule<R extends RuleName = RuleName> extends RuleFacts<R> {
  about: 'document';
  check: (checked: Checked) => Found<R>[];
}

/** Looks at a brochure with its items. */
export interface BrochureRule<R extends RuleName = RuleName> extends RuleFacts<R> {
  about: 'brochure';
  check: (brochure: Checked<Brochure>, items: readonly Checked[]) => (Found<R> | FoundIn<R>)[];
}

/**
 * Looks at all documents of a library: at what it has noted of each, so that nobody has to hold ten thousand texts at once.
 * `check` gives null now and then, so that other work can be done in between.
 */
export interface LibraryRule<R extends RuleName = RuleName> extends RuleFacts<R> {
  about: 'library';
  note: (checked: Checked) => unknown;
  check: (notes: ReadonlyMap<string, unknown>) => Iterable<FoundIn<R> | null>;
}

export type Rule<R extends RuleName = RuleName> = DocumentRule<R> | BrochureRule<R> | LibraryRule<R>;
