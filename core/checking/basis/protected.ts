/** Stretches of a text in which nobody's words are corrected: quotations, links, addresses, names of files, words of programs. */
import type { DocumentText, Span } from './texts.ts';

/**
 * In the marks of any language, also where a quotation goes on in the next paragraph or comes from the one before, so that only one
 * of its marks is here.
 */
const quoted =
  /“[^”]*(?:”|$)|^[^“„«”]*\S”(?=$|[\s.,;:!?)])|”[^”]*”|„[^„“”]*[“”]|«[^»]*(?:»|$)|^[^«»]*(?:\S|\u00a0)»(?=$|[\s.,;:!?)])|»[^«»]*«|‹[^‹›]*›|‘[^‘’]*’(?!\p{L})|"[^"]*"|(?<=^|[\s([])'(?=\S)(?:[^'\n]|(?<=\p{L})'(?=\p{L}))*'(?!\p{L})|「[^」]*」|『[^』]*』/gu;
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;
/** With a sign in them that words do not have: "docs.example.int/color", "report_program.pdf", "C:\center", "#labor", "@program". */
const technical =
  /`[^`\n]*`|(?<=^|[\s([{“"'])(?:[#@~/\\][\p{L}\p{N}_]|\p{L}:\\)\S*|\S*(?:[\p{L}\p{N}]\.\p{L}{2,}|[\p{L}\p{N}]_[\p{L}\p{N}]|\\|\p{L}\/\S*\/\p{L})\S*/gu;
/** What a writer has looked at and means. */
const meant = /[\p{L}\p{N}%’'-]+\s*[[(]sic\b/giu;

const known = new WeakMap<DocumentText, Span[]>();

function spansIn({ text, links }: DocumentText): Span[] {
  const spans: Span[] = [...links];
  for (const pattern of [quoted, addresses, technical, meant])
    for (const match of text.matchAll(pattern))
      spans.push({ from: match.index, to: match.index + match[0].length });
  return spans;
}

/** A function that says whether a stretch of the text touches one of them. */
export function protectedIn(text: DocumentText): (span: Span) => boolean {
  if (text.isQuotation) return () => true;
  // Several rules ask for the same.
  let spans = known.get(text);
  if (!spans) known.set(text, (spans = spansIn(text)));
  const all = spans;
  return ({ from, to }) => all.some((span) => from < span.to && to > span.from);
}
