/** Word's web edition calls its parts "document2.xml" or "styles3.xml": which part is which, the file's relationships tell. */
import path from 'node:path';
import { partOf, type Parts } from './word-context.ts';
import { elementsIn } from './xml-tree.ts';

/** Parts by the last word of the type of the relationship that leads to them. */
const usual: Readonly<Record<string, string>> = {
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  comments: 'word/comments.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
};

const relationsOf = (part: string): string =>
  `${path.posix.dirname(part)}/_rels/${path.posix.basename(part)}.rels`;

/** Where the relationships of a part lead within the file, with the last word of the type of each. */
function relations(parts: Parts, file: string, folder: string): { type: string; part: string }[] {
  return elementsIn(partOf(parts, file)).flatMap(({ attributes }) => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External' || target === '') return [];
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
    return [{ type: type.slice(type.lastIndexOf('/') + 1), part }];
  });
}

/** The parts, with those that have other names under the usual ones too. Throws where a part that is read is not well-formed. */
export function withUsualNames(parts: Parts): Parts {
  const found = new Map(parts);
  const put = (name: string, from: string): void => {
    const bytes = parts.get(from);
    if (bytes && from !== name) found.set(name, bytes);
  };
  const main = relations(parts, '_rels/.rels', '.').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) return parts;
  put('word/document.xml', main);
  put('word/_rels/document.xml.rels', relationsOf(main));
  for (const { type, part } of relations(parts, relationsOf(main), path.posix.dirname(main))) {
    const name = usual[type];
    if (name !== undefined) put(name, part);
  }
  return found;
}
