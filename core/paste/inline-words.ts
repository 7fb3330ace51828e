/** Words in a paragraph with their marks, and the spaces between them as a text has them. */
import type { MarkName } from '../body/schema.ts';
import type { BodyNode } from '../document.ts';
import { offeredLanguage } from '../languages/words.ts';
import { withoutLigatures } from '../text/ligatures.ts';
import type { Element } from './pasted-html.ts';

/** Marks that hold at a place; a link has its address. */
export interface Look {
  bold: boolean;
  italic: boolean;
  raised: 'superscript' | 'subscript' | null;
  href: string | null;
  /** The language that the words are in as far as their program says; null where it does not say. */
  language: string | null;
}
export const plainLook: Look = { bold: false, italic: false, raised: null, href: null, language: null };

const isBold = (weight: string): boolean | null => {
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) return true;
  return /^(normal|lighter|[1-5]00)$/.test(weight) ? false : null;
};
const isItalic = (style: string): boolean | null => {
  if (/^(italic|oblique)/.test(style)) return true;
  return style === 'normal' ? false : null;
};

const raisingTags: Readonly<Record<string, Look['raised']>> = { sup: 'superscript', sub: 'subscript' };
/** Elements of a line, which a style may raise. A block or a picture that is moved is not raised. */
const inLine = new Set(
  'a abbr b bdi bdo big cite code dfn em font i ins kbd label mark q s small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Words above or below the line: a style comes before a tag. Many pages raise `sup` by its own offset. */
function raisedIn({ tag, style }: Element, around: Look['raised']): Look['raised'] {
  if (!inLine.has(tag)) return around;
  const own = raisingTags[tag];
  const place = style['vertical-align'] ?? '';
  if (place === 'super' || style['font-variant-position'] === 'super') return 'superscript';
  if (place === 'sub' || style['font-variant-position'] === 'sub') return 'subscript';
  if (own) return own;
  const height =
    heightOf(place) ??
    heightOf(style['mso-text-raise']) ??
    (style['position'] === 'relative' ? (heightOf(style['bottom']) ?? heightOf(style['top'], -1)) : null);
  if (height !== null) return height > 0 ? 'superscript' : 'subscript';
  return around;
}

/** Least and most that signs are moved in a line, by unit: less is an icon put straight, more a place on a page. */
const moved: Readonly<Record<string, readonly [number, number]>> = {
  px: [3, 14],
  pt: [2, 12],
  em: [0.2, 1.2],
  '%': [20, 120],
};

/** How far up a style moves words; null where it does not. */
function heightOf(told: string | undefined, sign: 1 | -1 = 1): number | null {
  const [, number = '', unit = ''] = /^([-+]?[\d.]+)(px|pt|em|%)$/.exec(told ?? '') ?? [];
  const [least, most] = moved[unit] ?? [0, -1];
  const height = Number(number) * sign;
  return Math.abs(height) >= least && Math.abs(height) <= most ? height : null;
}

/** The language that an element names, where the desk offers it; null where it names none. */
const languageIn = ({ attributes }: Element): string | null => {
  const tag = attributes['lang'] ?? attributes['xml:lang'];
  return tag === undefined || tag === '' ? null : offeredLanguage(tag);
};

const boldTags = new Set(['b', 'strong']);
const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** The look in an element: what its style says comes before what its tag says, as in a browser. */
export function lookIn(element: Element, around: Look): Look {
  const { tag, style } = element;
  return {
    ...around,
    bold: isBold(style['font-weight'] ?? '') ?? (boldTags.has(tag) || around.bold),
    italic: isItalic(style['font-style'] ?? '') ?? (italicTags.has(tag) || around.italic),
    raised: raisedIn(element, around.raised),
    language: languageIn(element) ?? around.language,
  };
}

/** A run of words in one look, or a line break. */
export type Run = { kind: 'words'; text: string; look: Look } | { kind: 'break' };

/**
 * Signs that nobody sees and that hide a word from a search: soft hyphens, and marks where a line may or may not end. In
 * scripts that write no spaces those marks part the words.
 */
const unseen =
  /\u00ad|\ufeff|(?<![\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])[\u200b\u2060]/gu;

/** Spaces as a browser shows them: one for any number, none at the ends of lines. A no-break space stays where it stands alone between words. */
function spaced(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  let before = ' '; // what stands before: a line begins as after a space
  for (const run of runs) {
    if (run.kind === 'break') {
      trimEnd(made);
      made.push(run);
      before = ' ';
      continue;
    }
    const joined = withoutLigatures(run.text)
      .replace(/[\t\n\r\f\v ]+/g, ' ')
      .replace(/ ?\u00a0[ \u00a0]+| \u00a0/g, ' ')
      .replace(unseen, '');
    const text = / $/.test(before)
      ? joined.replace(/^[ \u00a0]+/, '')
      : before === '\u00a0'
        ? joined.replace(/^ +/, '')
        : joined;
    if (text === '') continue;
    made.push({ ...run, text });
    before = text.at(-1) ?? before;
  }
  trimEnd(made);
  return made;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last?.kind === 'words'; last = runs.at(-1)) {
    const text = last.text.replace(/[ \u00a0]+$/, '');
    if (text === last.text) return;
    runs.pop();
    if (text !== '') {
      runs.push({ ...last, text });
      return;
    }
  }
}

/** The paragraphs that runs make: an empty line ends one. Each is a list of inline nodes, none is empty. */
export function paragraphsOf(runs: readonly Run[]): BodyNode[][] {
  const paragraphs: Run[][] = [[]];
  const tidy = spaced(runs);
  tidy.forEach((run, at) => {
    if (run.kind === 'words') return void paragraphs.at(-1)?.push(run);
    const isDouble = tidy[at - 1]?.kind === 'break' || tidy[at + 1]?.kind === 'break';
    const isAtEnd = at === 0 || at === tidy.length - 1;
    if (isDouble) {
      if ((paragraphs.at(-1)?.length ?? 0) > 0) paragraphs.push([]);
    } else if (!isAtEnd) paragraphs.at(-1)?.push(run);
  });
  return paragraphs.filter((own) => own.length > 0).map((own) => joined(own).map(nodeOf));
}

/** Neighbours of one look as one run. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (run.kind === 'words' && last?.kind === 'words' && isSameLook(run.look, last.look))
      made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

const isSameLook = (a: Look, b: Look): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.raised === b.raised &&
  a.href === b.href &&
  a.language === b.language;

const nodeOf = (run: Run): BodyNode => {
  if (run.kind === 'break') return { type: 'hardBreak' };
  const marks = marksOf(run.look);
  return { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) };
};

function marksOf({ bold, italic, raised, href, language }: Look): NonNullable<BodyNode['marks']> {
  const names: (MarkName | null)[] = [bold ? 'bold' : null, italic ? 'italic' : null, raised];
  return [
    ...(language === null ? [] : [{ type: 'language', attrs: { lang: language } }]),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
    ...names.flatMap((type) => (type === null ? [] : [{ type }])),
  ];
}
