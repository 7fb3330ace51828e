/**
 * Stretches of a text in which nobody's words are corrected: quotations, links, addresses, names of files, words of programs, and
 * passages in other languages.
 */
import { readOnce } from '../../text/read-once.ts';
import { technicalIn } from '../../text/technical.ts';
import type { DocumentText, Span } from './texts.ts';

/**
 * In the marks of any language, also where a quotation goes on in the next paragraph or comes from the one before, so that only one
 * of its marks is here.
 */
const quoted =
  /“[^”]*(?:”|$)|^[^“„«”]*\S”(?=$|[\s.,;:!?)])|”[^”]*”|„[^„“”]*[“”]|«[^»]*(?:»|$)|^[^«»]*(?:\S|\u00a0)»(?=$|[\s.,;:!?)])|»[^«»]*«|‹[^‹›]*›|‘[^‘’]*’(?!\p{L})|"[^"]*"|(?<=^|[\s([])'(?=\S)(?:[^'\n]|(?<=\p{L})'(?=\p{L}))*'(?!\p{L})|「[^」]*」|『[^』]*』/gu;
const known = new WeakMap<DocumentText, Span[]>();

/** Quotations in a text. */
export const quotationsIn = readOnce((text): readonly Span[] =>
  [...text.matchAll(quoted)].map(({ index, 0: { length } }) => ({ from: index, to: index + length })),
);

const spansIn = (text: DocumentText): Span[] => [
  ...text.links,
  ...text.outside,
  ...quotationsIn(text.text),
  ...technicalIn(text.text),
];

/** A function that says whether a stretch of the text touches one of them. */
export function protectedIn(text: DocumentText): (span: Span) => boolean {
  if (text.isQuotation) return () => true;
  // Several rules ask for the same.
  let spans = known.get(text);
  if (!spans) known.set(text, (spans = spansIn(text)));
  const all = spans;
  return ({ from, to }) => all.some((span) => from < span.to && to > span.from);
}

/** A function that says whether a stretch of the text touches a quotation. */
export function quotedIn(text: DocumentText): (span: Span) => boolean {
  if (text.isQuotation) return () => true;
  return ({ from, to }) => quotationsIn(text.text).some((span) => from < span.to && to > span.from);
}
