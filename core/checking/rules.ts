/** THE table of rules, and the checks that run them over a document, or over a brochure with its items. */
import { bodyPictures, bodyParagraphs } from '../body/body.ts';
import { isoDayOf } from '../dates/iso-day.ts';
import type { Brochure, Document, IgnoredCheck, NewsItem, Office } from '../document.ts';
import { capitalisedIn } from './basis/names.ts';
import { quotationsIn } from './basis/protected.ts';
import { textsOf, type DocumentText } from './basis/texts.ts';
import { capitals } from './capitals.ts';
import type {
  AnyFound,
  BrochureRule,
  Checked,
  DocumentRule,
  Finding,
  LibraryRule,
  PictureFile,
  Rule,
  RuleName,
} from './checking.ts';
import { dateAgainstText } from './date-against-text.ts';
import { doubleSpace } from './double-space.ts';
import { doubtfulAddress } from './doubtful-address.ts';
import { duplicate } from './duplicate.ts';
import { emptyFurtherInformation } from './empty-further-information.ts';
import { fileNameAsAlt } from './file-name-as-alt.ts';
import { languageNotSet } from './language-not-set.ts';
import { licenceExpired } from './licence-expired.ts';
import { licenceEnding } from './licence-ending.ts';
import { longTeaser } from './long-teaser.ts';
import { lostLink } from './lost-link.ts';
import { missingClosingLine } from './missing-closing-line.ts';
import { missingDate } from './missing-date.ts';
import { missingHeadline } from './missing-headline.ts';
import { missingPicture } from './missing-picture.ts';
import { missingTeaser } from './missing-teaser.ts';
import { mixedDateForms } from './mixed-date-forms.ts';
import { nameInTwoWays } from './name-in-two-ways.ts';
import { nameInTwoWaysInBrochure } from './name-in-two-ways-in-brochure.ts';
import { nameInTwoWaysInLibrary } from './name-in-two-ways-in-library.ts';
import { nothingToRead } from './nothing-to-read.ts';
import { percentSign } from './percent-sign.ts';
import { pictureTooHeavy } from './picture-too-heavy.ts';
import { pictureTooSmall } from './picture-too-small.ts';
import { pictureWithoutAlt } from './picture-without-alt.ts';
import { pictureWithoutCaption } from './picture-without-caption.ts';
import { pictureWithoutCredit } from './picture-without-credit.ts';
import { skippedHeadingLevel } from './skipped-heading-level.ts';
import { noVerdicts, type VerdictOf } from '../spelling/spelling.ts';
import { technicalIn } from '../text/technical.ts';
import { gatherMisspelt, spelling, type Misspellings } from './spelling.ts';
import { straightQuotes } from './straight-quotes.ts';
import { teaserRepeatsText } from './teaser-repeats-text.ts';
import { textInAnotherLanguage } from './text-in-another-language.ts';
import { translationBehind } from './translation-behind.ts';
import { translationOlder } from './translation-older.ts';
import { otherwiseIn, unSpelling } from './un-spelling.ts';
import { unsafeAddress } from './unsafe-address.ts';
import { untaggedLanguage } from './untagged-language.ts';
import { untranslated } from './untranslated.ts';
import { vagueLink } from './vague-link.ts';

/** Every rule by its name, in the order in which findings are shown. */
export const rules = {
  'missing-headline': missingHeadline,
  'missing-date': missingDate,
  'missing-teaser': missingTeaser,
  'nothing-to-read': nothingToRead,
  'long-teaser': longTeaser,
  'teaser-repeats-text': teaserRepeatsText,
  'date-against-text': dateAgainstText,
  'language-not-set': languageNotSet,
  'text-in-another-language': textInAnotherLanguage,
  'untagged-language': untaggedLanguage,
  'empty-further-information': emptyFurtherInformation,
  'lost-link': lostLink,
  'unsafe-address': unsafeAddress,
  'doubtful-address': doubtfulAddress,
  'vague-link': vagueLink,
  'missing-picture': missingPicture,
  'licence-expired': licenceExpired,
  'licence-ending': licenceEnding,
  'picture-without-alt': pictureWithoutAlt,
  'file-name-as-alt': fileNameAsAlt,
  'picture-without-caption': pictureWithoutCaption,
  'picture-without-credit': pictureWithoutCredit,
  'picture-too-small': pictureTooSmall,
  'picture-too-heavy': pictureTooHeavy,
  capitals,
  'skipped-heading-level': skippedHeadingLevel,
  'double-space': doubleSpace,
  'percent-sign': percentSign,
  'straight-quotes': straightQuotes,
  'un-spelling': unSpelling,
  spelling,
  'name-in-two-ways': nameInTwoWays,
  'missing-closing-line': missingClosingLine,
  'mixed-date-forms': mixedDateForms,
  'name-in-two-ways-in-brochure': nameInTwoWaysInBrochure,
  duplicate,
  'name-in-two-ways-in-library': nameInTwoWaysInLibrary,
  'translation-older': translationOlder,
  'translation-behind': translationBehind,
  untranslated,
} as const satisfies { readonly [R in RuleName]: Rule<R> };

export const ruleNames = Object.keys(rules) as RuleName[];
const every: readonly Rule[] = Object.values(rules);

export const isRuleName = (name: string): name is RuleName => Object.hasOwn(rules, name);

const about = <A extends Rule['about']>(what: A): Extract<Rule, { about: A }>[] =>
  every.filter((rule) => rule.about === what) as Extract<Rule, { about: A }>[];
export const documentRules: readonly DocumentRule[] = about('document');
export const brochureRules: readonly BrochureRule[] = about('brochure');
export const libraryRules: readonly LibraryRule[] = about('library');

/** What checks may know beside the documents. */
export interface Around {
  /** Today, as an ISO day; that of this computer where left out. */
  today?: string;
  /** Pixels and bytes of a picture's file; where left out, no check speaks of them. */
  pictureFile?: (src: string) => PictureFile | undefined;
  /** How words are spelt; where left out, no check speaks of it. */
  verdictOf?: VerdictOf;
}

/** Findings, and those that the editor has decided to leave. */
export interface Checks {
  findings: Finding[];
  ignored: (Finding & { reason: string })[];
}

/** Of the office's own clock: what runs out today is not over since yesterday evening. */
const todayHere = (): string => isoDayOf(new Date());

/** A document as rules see it. */
export function checkedOf<D extends Document>(document: D, office: Office, around: Around = {}): Checked<D> {
  const isBrochure = document.kind === 'brochure';
  return {
    document,
    office,
    texts: textsOf(document),
    pictures: isBrochure ? [] : bodyPictures(document.body),
    paragraphs: isBrochure ? [] : bodyParagraphs(document.body),
    today: around.today ?? todayHere(),
    pictureFile: around.pictureFile ?? (() => undefined),
    verdictOf: around.verdictOf ?? noVerdicts,
  };
}

/** A finding with what the table knows of its rule. */
export const named = ({ name: rule, grade, source }: Rule, found: AnyFound): Finding => ({
  rule,
  grade,
  source,
  ...found,
});

/** The reason why a finding is left as it is; undefined where it is not. */
export const whyIgnored = (
  { rule, about }: Pick<Finding, 'rule' | 'about'>,
  ignored: readonly IgnoredCheck[],
): string | undefined => ignored.find((one) => one.rule === rule && one.about === about)?.reason;

/** Tells findings that are shown from those that the editor has decided to leave. */
export function sorted(
  findings: readonly Finding[],
  ignoredOf: (finding: Finding) => readonly IgnoredCheck[],
): Checks {
  const checks: Checks = { findings: [], ignored: [] };
  for (const finding of findings) {
    const reason = whyIgnored(finding, ignoredOf(finding));
    if (reason === undefined) checks.findings.push(finding);
    else checks.ignored.push({ ...finding, reason });
  }
  return checks;
}

/** Findings of all rules about one document, and those that are ignored. */
export const checksOf = (document: Document, office: Office, around: Around = {}): Checks =>
  checksIn(checkedOf(document, office, around));

/** Findings of a frozen edition offer no fix: what readers have in their hands stays as it is until it is edited again. */
const asItMayBe = (document: Document, findings: Finding[]): Finding[] =>
  document.kind === 'brochure' && document.frozen
    ? findings.map(({ fix: _, ...finding }) => finding)
    : findings;

/** A block in several languages is looked at in each, and may be found fault with in each. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, place, about }) => {
    const key = JSON.stringify([rule, place, about]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The rule about spelling text by text, for whoever has to let other work in between. */
export function gatherSpelling(
  office: Office,
  verdictOf: VerdictOf,
): { take: (text: DocumentText) => void; result: () => Misspellings<Finding> } {
  const { take, result } = gatherMisspelt(office, verdictOf);
  return {
    take,
    result: () => {
      const { found, strange } = result();
      return { found: found.map((one) => named(spelling, one)), strange };
    },
  };
}

/** Findings about a document, and those that are ignored, from what was found in it. */
export const checksFrom = (document: Document, found: Finding[]): Checks =>
  sorted(asItMayBe(document, found), () => document.ignoredChecks);

/** The same of a document as rules see it already. */
export function checksIn(checked: Checked): Checks {
  const found = once(documentRules.flatMap((rule) => rule.check(checked).map((one) => named(rule, one))));
  return checksFrom(checked.document, found);
}

/**
 * `checksOf` in steps, for whoever has to let other work in between. What takes long in a long text is read paragraph by
 * paragraph first; each rule is a step then.
 */
export function* checkingOf(
  document: Document,
  office: Office,
  around: Around = {},
): Generator<void, Checks> {
  const checked = checkedOf(document, office, around);
  yield;
  for (const text of checked.texts) {
    readAhead(text.text);
    yield;
  }
  const found: Finding[] = [];
  for (const rule of documentRules) {
    found.push(...rule.check(checked).map((one) => named(rule, one)));
    yield;
  }
  return checksFrom(document, once(found));
}

/** Reads what several rules find in a text, and remember of it. */
function readAhead(text: string): void {
  technicalIn(text);
  quotationsIn(text);
  otherwiseIn(text);
  capitalisedIn(text);
}

/** Findings of all rules about one document; what the editor has decided to ignore is left out. */
export const checkDocument = (document: Document, office: Office, around: Around = {}): Finding[] =>
  checksOf(document, office, around).findings;

/**
 * Findings about a brochure and about its items taken together; each item's own are `checkDocument`'s. `document` in a
 * finding is the item in which it stands.
 */
export function brochureChecksOf(
  brochure: Brochure,
  items: readonly NewsItem[],
  office: Office,
  around: Around = {},
): Checks {
  const [checked, ...others] = [
    checkedOf(brochure, office, around),
    ...items.map((item) => checkedOf(item, office, around)),
  ] as [Checked<Brochure>, ...Checked[]];
  const together = brochureRules.flatMap((rule) =>
    rule.check(checked, others).map((found): Finding => {
      const { document, ...rest } = { document: undefined, ...found };
      return named(rule, document === undefined || document === brochure.id ? rest : { ...rest, document });
    }),
  );
  const own = checksIn(checked);
  const both = sorted(asItMayBe(brochure, together), ({ document }) => [
    ...brochure.ignoredChecks,
    ...(items.find(({ id }) => id === document)?.ignoredChecks ?? []),
  ]);
  return {
    findings: [...own.findings, ...both.findings],
    ignored: [...own.ignored, ...both.ignored],
  };
}

/** The same without what is ignored. */
export const checkBrochure = (
  brochure: Brochure,
  items: readonly NewsItem[],
  office: Office,
  around: Around = {},
): Finding[] => brochureChecksOf(brochure, items, office, around).findings;
