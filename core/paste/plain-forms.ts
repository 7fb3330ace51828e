/** What a page shows by other means than words, as words: formulas, readings of signs, emoji, quotation marks, lines of verse. */
import { habitsOf } from '../typography/habits.ts';
import { wordsOfMath } from './math.ts';
import { newElement, words, within, type Element, type Node } from './pasted-html.ts';

/** Where the nodes stand. */
interface Around {
  /** The language that the words are in. */
  language: string;
  /** Quotations around them. */
  quotes: number;
  /** Line ends in the source are line ends on the page. */
  keepsLines: boolean;
}

/** The same nodes, with words in place of what is shown by other means. */
export const withPlainForms = (nodes: readonly Node[], language: string): Node[] =>
  nodes.flatMap((node) => plain(node, { language, quotes: 0, keepsLines: false }));

function plain(node: Node, around: Around): Node[] {
  if (node.kind === 'words')
    return around.keepsLines
      ? linesOf(node.text, /\r\n?|[\n\v\u2028\u2029]/)
      : linesOf(node.text, /[\v\u2028\u2029]/);
  const { tag, attributes, children } = node;
  if (tag === 'math') return wordsOfMath(node);
  const formula = formulaIn(node);
  if (formula) return wordsOfMath(formula);
  if (tag === 'img') return isEmoji(node) ? [words(attributes['alt'] ?? '')] : [node];
  if (attributes['data-stringify-type'] === 'paragraph-break') return [br(), br()];
  const inside: Around = {
    language: attributes['lang'] ?? around.language,
    quotes: around.quotes + (tag === 'q' ? 1 : 0),
    keepsLines: keepsLines(node) ?? around.keepsLines,
  };
  const made = (tag === 'ruby' ? withBrackets(children) : children).flatMap((child) => plain(child, inside));
  if (tag !== 'q') return [{ ...node, children: made }];
  const { outer, inner } = habitsOf(inside.language);
  const [opening, closing] = around.quotes % 2 === 0 ? outer : inner;
  return [{ ...node, children: [words(opening), ...made, words(closing)] }];
}

const br = (): Element => newElement('br', {}, []);

const linesOf = (text: string, end: RegExp): Node[] =>
  text.split(end).flatMap((line, at): Node[] => [...(at > 0 ? [br()] : []), words(line)]);

/** What an element says of line ends in its words; null where it says nothing. */
function keepsLines({ tag, style }: Element): boolean | null {
  const told = style['white-space'] ?? style['white-space-collapse'];
  if (told === undefined) return /^(pre|listing|xmp)$/.test(tag) ? true : null;
  if (/^(pre|break-spaces)/.test(told)) return true;
  return /^(normal|nowrap|collapse|initial)/.test(told) ? false : null;
}

/** The formula of an element that shows it twice: drawn, and as MathML for those who hear it. */
function formulaIn(element: Element): Element | null {
  const isDouble =
    element.tag === 'mjx-container' ||
    /(^|\s)(katex|mwe-math-element|MathJax)(\s|$)/.test(element.attributes['class'] ?? '');
  if (!isDouble) return null;
  for (const one of within(element)) if (one.tag === 'math') return one;
  return null;
}

/** Pictures of a single sign, as chats and mail write emoji. */
function isEmoji({ attributes }: Element): boolean {
  const alt = attributes['alt']?.trim() ?? '';
  if (alt === '' || alt.length > 60) return false;
  const isPictograph =
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt) && !/\p{L}/u.test(alt);
  const isMarked =
    /(^|[\s_-])(emoji|emoticon|smiley)/i.test(attributes['class'] ?? '') ||
    'data-emoji' in attributes ||
    /emoji/i.test(`${attributes['data-stringify-type'] ?? ''} ${attributes['itemtype'] ?? ''}`);
  return isPictograph || isMarked;
}

/** A reading beside its sign stands in brackets, as it does where the page brings its own. */
function withBrackets(children: readonly Node[]): Node[] {
  if (children.some((one) => one.kind === 'element' && one.tag === 'rp')) return [...children];
  return children.flatMap((one) =>
    one.kind === 'element' && /^(rt|rtc)$/.test(one.tag) ? [words('('), one, words(')')] : [one],
  );
}
