/** What the check of a finished PDF found: plain values, for remarks and for the report beside the file. */

/** Standards that a PDF may claim. */
export const pdfStandards = ['universal', 'archival'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

/** A rule, and every place where it is broken; none where it passes. */
export interface CheckedRule {
  standard: PdfStandard;
  /** Short and lasting, e.g. "figures-described". */
  id: string;
  /** Clause of the standard. */
  clause: string;
  /** Failure conditions of the Matterhorn Protocol 1.1 that it covers. */
  checkpoints: readonly string[];
  /** What holds where it passes, as a sentence. */
  says: string;
  /** Pages count from 1; null where a finding concerns the whole file. */
  findings: { page: number | null; what: string }[];
}

/** What a person has to judge, as it stands in the file. */
export interface PdfFacts {
  pages: number;
  title: string;
  /** Alternative texts, in the order of reading. */
  figures: { page: number | null; alt: string }[];
  /** Pictures that are shown and left out for readers who cannot see, as decoration is. */
  silentPictures: number;
  /** The language of the document first, then those of its parts. */
  languages: string[];
  bookmarks: string[];
  links: number;
  /** Pages of a brochure that stay emptier than a third; left out of other publications. */
  emptyPages?: EmptyPaper[];
}

/** A page of a brochure below whose last item more than a third stays empty. */
export interface EmptyPaper {
  /** From 1. */
  page: number;
  millimetres: number;
  /** Headlines of the item above, and of the next one, which begins another page. */
  below: string;
  next: string;
  /** True where the editor decided that the next one begins a page, or its picture stands beside its text. */
  decided: boolean;
}

/** What was found in a finished PDF. */
export interface PdfCheck {
  rules: CheckedRule[];
  facts: PdfFacts;
}

/** What each standard is called. */
export const standardNames: Readonly<Record<PdfStandard, string>> = {
  universal: 'PDF/UA-1',
  archival: 'PDF/A-2u',
};

/** True where every rule of a standard passes, and there is one. */
export function meets(check: PdfCheck, standard: PdfStandard): boolean {
  const rules = check.rules.filter((rule) => rule.standard === standard);
  return rules.length > 0 && rules.every(({ findings }) => findings.length === 0);
}

const pagesOf = (rule: CheckedRule): string => {
  const pages = [...new Set(rule.findings.flatMap(({ page }) => page ?? []))].slice(0, 5);
  return pages.length === 0 ? '' : ` (page ${pages.join(', ')})`;
};

/** Sentences about pages that stay empty without need; none where there are none. */
export const emptyPageRemarks = ({ facts: { emptyPages = [] } }: PdfCheck): string[] =>
  emptyPages.map(
    ({ page, millimetres, below, next, decided }) =>
      `“${below}”: ${millimetres} mm of page ${page} stay empty below it. ${
        decided
          ? `Let “${next}” follow it, or move another item there.`
          : `“${next}” does not fit there: give it a smaller picture, or move another item there.`
      }`,
  );

/** Sentences about what a PDF may not claim, and why; none where everything passes. */
export function pdfRemarks(file: string, { rules }: PdfCheck): string[] {
  const broken = rules.filter(({ findings, standard }) => standard === 'universal' && findings.length > 0);
  if (broken.length === 0) return [];
  const why = broken.slice(0, 3).map((rule) => `${rule.findings[0]?.what ?? rule.says}${pagesOf(rule)}`);
  const more = broken.length > 3 ? `, and ${broken.length - 3} more` : '';
  return [
    `“${file}” does not claim PDF/UA, the standard for PDFs that everyone can read: ${why.join('; ')}${more}.`,
  ];
}
