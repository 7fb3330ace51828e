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
