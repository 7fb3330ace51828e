/** A line of how to reach the office, and where it leads. */
import { safeHref } from '../addresses/address.ts';

export interface ContactLine {
  words: string;
  /** Null for a line that leads nowhere, like one of a postal address. */
  href: string | null;
}

const targetOf = (line: string): string | undefined =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line)
    ? `mailto:${line}`
    : /^\+[\d\s()-]{6,}$/.test(line)
      ? `tel:${line.replace(/[^\d+]/g, '')}`
      : /^https?:\/\/\S+$/.test(line)
        ? line
        : undefined;

/** The lines of a contact; those that are an e-mail or web address or a telephone number lead there. */
export const contactLines = (contact: string): ContactLine[] =>
  contact
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => ({ words, href: safeHref(targetOf(words)) }));
