/** Stretches of a text in which nobody's words are corrected: quotations, links, addresses. */
import type { DocumentText, Span } from './texts.ts';

const quoted = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘[^‘’]*’(?!\p{L})|"[^"]*"/gu;
const addresses =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:org|com|int|net|eu|html?)\b\S*/giu;

/** A function that says whether a stretch of the text touches one of them. */
export function protectedIn({ text, links, isQuotation }: DocumentText): (span: Span) => boolean {
  if (isQuotation) return () => true;
  const spans: Span[] = [...links];
  for (const pattern of [quoted, addresses])
    for (const match of text.matchAll(pattern))
      spans.push({ from: match.index, to: match.index + match[0].length });
  return ({ from, to }) => spans.some((span) => from < span.to && to > span.from);
}
