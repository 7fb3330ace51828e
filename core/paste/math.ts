/** Formulas in MathML as words of a line: raised and lowered signs, fractions with a stroke, roots with their sign. */
import { newElement, words, wordsIn, type Element, type Node } from './pasted-html.ts';

/** Signs between two terms, which have spaces around them. */
const between = /^[=+\-−±∓×÷·<>≤≥≠≈≡∼∝→←↔⇒⇔∈∉⊂⊆∪∩∧∨]$/;
/** Signs that are not seen: a function is applied, two factors stand together. */
const unseen = /[\u2061-\u2064]/g;

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((one): one is Element => one.kind === 'element');

/** The words of a `math` element, which stand in a line. */
export const wordsOfMath = (math: Element): Node[] => row(elementsIn(math));

const isBetween = (one: Element | undefined): boolean =>
  one === undefined || (one.tag === 'mo' && between.test(wordsIn(one).trim()));

function row(parts: readonly Element[]): Node[] {
  return parts.flatMap((part, at): Node[] => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (part.tag === 'mo' && isBetween(part)) {
      const sign = wordsIn(part).trim();
      // A sign of its own number: "-3", "x = -3".
      return [words(at === 0 || isBetween(before) || !after ? sign : ` ${sign} `)];
    }
    const made = termOf(part);
    const isAlone = isBetween(before) && isBetween(after);
    return part.tag === 'mfrac' && !isAlone ? [words('('), ...made, words(')')] : made;
  });
}

/** A part of a fraction or under a root, in brackets where it is more than a term. */
const term = (part: Element | undefined): Node[] => {
  if (!part) return [];
  const made = termOf(part);
  return /^m(i|n|text|sup|sub|subsup)$/.test(part.tag) || elementsIn(part).length === 1
    ? made
    : [words('('), ...made, words(')')];
};

const raised = (tag: 'sup' | 'sub', part: Element | undefined): Node[] =>
  part ? [newElement(tag, {}, termOf(part))] : [];

function termOf(part: Element): Node[] {
  const inner = elementsIn(part);
  const [first, second, third] = inner;
  switch (part.tag) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return [words(wordsIn(part).replace(unseen, '').replace(/\s+/g, ' '))];
    case 'semantics':
      return first ? termOf(first) : [];
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return [];
    case 'mspace':
      return [words(' ')];
    case 'msup':
    case 'mover':
      return [...(first ? termOf(first) : []), ...raised('sup', second)];
    case 'msub':
    case 'munder':
      return [...(first ? termOf(first) : []), ...raised('sub', second)];
    case 'msubsup':
    case 'munderover':
      return [...(first ? termOf(first) : []), ...raised('sub', second), ...raised('sup', third)];
    case 'mfrac':
      return [...term(first), words('/'), ...term(second)];
    case 'msqrt':
      return [words('√('), ...row(inner), words(')')];
    case 'mroot':
      return [...raised('sup', second), words('√('), ...(first ? termOf(first) : []), words(')')];
    case 'mfenced':
      return [words('('), ...listed(inner, ', '), words(')')];
    case 'mtable':
      return listed(inner, '; ');
    case 'mtr':
    case 'mlabeledtr':
      return listed(inner, ', ');
    default:
      return row(inner);
  }
}

const listed = (parts: readonly Element[], sign: string): Node[] =>
  parts.flatMap((part, at) => [...(at > 0 ? [words(sign)] : []), ...termOf(part)]);
