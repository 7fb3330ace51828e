/** Stretches of a text in which nobody's words are corrected: quotations, links, addresses. */
import type { DocumentText, Span } from './texts.ts';

const quoted = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘[^‘’]*’(?!\p{L})|"[^"]*"/gu;
const addresses =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:org|com|int|net|eu|html?)\b\S*/giu;

const known = new WeakMap<DocumentText, Span[]>();

function spansIn({ text, links }: DocumentText): Span[] {
  const spans: Span[] = [...links];
  for (const pattern of [quoted, addresses])
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
