/** XML that anybody may have written -> elements. No entity but XML's own five is known, and nothing outside is fetched. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** `name` has the prefix by which the desk knows its namespace ("w:p"), whatever the file calls it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Elements within elements: more than any document has, and few enough for recursion. */
const deepest = 400;

/** The root element. Throws where it is not well-formed, has a document type, or is nested without end. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlElement | null = null;
  const open: XmlElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('It has a document type.');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (open.length >= deepest) throw new Error('Its parts stand in one another without end.');
    const element: XmlElement = {
      name: nameOf(tag.uri, tag.local),
      attributes: attributesOf(tag),
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const text = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  if (root === null) throw new Error('It is empty.');
  return root;
}

const nameOf = (uri: string, local: string): string => {
  const prefix = prefixes[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
};

const attributesOf = ({ attributes }: SaxesTagNS): Record<string, string> =>
  Object.fromEntries(Object.values(attributes).map(({ uri, local, value }) => [nameOf(uri, local), value]));

/** Elements among the children, by name where one is given. */
export const elementsIn = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
export const elementIn = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((one, name) => elementsIn(one, name)[0], element);

/** `w:val` of the element at the end of a path. */
export const valueIn = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  elementIn(element, ...path)?.attributes['w:val'];

/** Every element below, in order. */
export function* everyElement(element: XmlElement): Generator<XmlElement, void> {
  for (const child of elementsIn(element)) {
    yield child;
    yield* everyElement(child);
  }
}
