/** What a paragraph of a Word file is to be read by: names of styles, lists, links. */
import {
  wordStyles,
  type WordCounting,
  type WordList,
  type WordLook,
  type WordStyle,
} from '../../core/body/word-forms.ts';
import { safeHref } from '../../core/addresses/address.ts';
import { gapStyle } from '../word/table-gap.ts';
import { wordStyleTable } from '../word/word-styles.ts';
import { elementIn, elementsIn, readXml, valueIn, type XmlElement } from './xml-tree.ts';

export interface WordContext {
  /** Style of a paragraph by Word's id of it. */
  styleOf: (id: string | undefined) => WordStyle;
  /** True of the style of the empty paragraph after a table. */
  isGap: (id: string | undefined) => boolean;
  /** What the runs of a style of letters look like. */
  lookOf: (id: string | undefined) => Pick<WordLook, 'bold' | 'italic' | 'raised'>;
  /** The list that a number of Word's stands for; null where it stands for none. */
  listOf: (numbering: string, level: number) => WordList | null;
  /** Number and level that a style of paragraphs has by itself. */
  numberingOf: (style: string | undefined) => { id: string; level: number } | null;
  /** Where a relationship leads; null where the policy refuses the address. */
  hrefOf: (relationship: string) => string | null;
}

export type Parts = ReadonlyMap<string, Buffer>;

/** A part as elements; undefined where the file has none of that name. Throws where it is not well-formed. */
export function partOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  return bytes && readXml(new TextDecoder().decode(bytes));
}

/** What other programs call the same styles. */
const otherNames: Readonly<Record<string, WordStyle>> = {
  'text body': 'text',
  'body text': 'text',
  quotations: 'quote',
  'intense quote': 'quote',
  'block text': 'quote',
  'list paragraph': 'text',
  'table text': 'cell',
};
const names = new Map<string, WordStyle>([
  ...Object.entries(otherNames),
  ...wordStyles.map((style): [string, WordStyle] => [wordStyleTable[style].name.toLowerCase(), style]),
  ...[7, 8, 9].map((level): [string, WordStyle] => [`heading ${level}`, 'heading-6']),
]);

const countings: Readonly<Record<string, WordCounting>> = {
  bullet: 'bullet',
  decimal: 'decimal',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
};

export function wordContext(parts: Parts): WordContext {
  const styles = new Map(
    elementsIn(partOf(parts, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const chain = function* (id: string | undefined): Generator<XmlElement, void> {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = styles.get(at);
      if (!style) return;
      yield style;
      at = valueIn(style, 'w:basedOn');
    }
  };
  const numbering = partOf(parts, 'word/numbering.xml');
  const abstracts = new Map(
    elementsIn(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  );
  const numbers = new Map(elementsIn(numbering, 'w:num').map((one) => [one.attributes['w:numId'], one]));
  const links = new Map(
    elementsIn(partOf(parts, 'word/_rels/document.xml.rels')).map(({ attributes }) => [
      attributes['Id'],
      attributes['TargetMode'] === 'External' ? safeHref(attributes['Target']) : null,
    ]),
  );
  return {
    styleOf: (id) => {
      for (const style of chain(id)) {
        const named = names.get(valueIn(style, 'w:name')?.toLowerCase() ?? '');
        if (named) return named;
      }
      return 'text';
    },
    isGap: (id) => valueIn(styles.get(id ?? ''), 'w:name') === gapStyle.name,
    lookOf: (id) => {
      const own = [...chain(id)].map((style) => elementIn(style, 'w:rPr'));
      const told = own.map((look) => valueIn(look, 'w:vertAlign')).find((one) => one !== undefined);
      return {
        bold: own.some((look) => isOn(look, 'w:b')),
        italic: own.some((look) => isOn(look, 'w:i')),
        raised: told === 'superscript' || told === 'subscript' ? told : null,
      };
    },
    numberingOf: (style) => {
      for (const one of chain(style)) {
        const own = elementIn(one, 'w:pPr', 'w:numPr');
        const id = valueIn(own, 'w:numId');
        if (id !== undefined) return { id, level: Number(valueIn(own, 'w:ilvl') ?? 0) };
      }
      return null;
    },
    listOf: (id, level) => {
      const number = numbers.get(id);
      if (!number) return null;
      const has = (one: XmlElement): boolean => one.attributes['w:ilvl'] === String(level);
      const override = elementsIn(number, 'w:lvlOverride').find(has);
      const abstract = abstracts.get(valueIn(number, 'w:abstractNumId') ?? '');
      const own = elementIn(override, 'w:lvl') ?? elementsIn(abstract, 'w:lvl').find(has);
      const start = Number(valueIn(override, 'w:startOverride') ?? valueIn(own, 'w:start') ?? 1);
      const format = valueIn(own, 'w:numFmt') ?? 'decimal';
      if (format === 'none') return null;
      return {
        id,
        level,
        counting: countings[format] ?? 'decimal',
        start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
      };
    },
    hrefOf: (relationship) => links.get(relationship) ?? null,
  };
}

/** True of a switch that is on: it stands there, and does not say that it is off. */
export function isOn(look: XmlElement | undefined, name: string): boolean {
  const element = elementIn(look, name);
  return element !== undefined && !/^(0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}
