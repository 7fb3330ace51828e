/** Word files as they come back, for tests: a file of ours with its document.xml edited, as Word would. */
import { office } from '../../core/writing/testing/sample.ts';
import type { Article } from '../../core/document.ts';
import { wordArticleFile } from '../../core/writing/word.ts';
import { writeDocx } from '../word/write-docx.ts';
import { putTogether, takeApart } from '../word/word-parts.ts';

/** The file in which a document goes out. */
export const sentDocx = (document: Article, rev = 1): Promise<Buffer> =>
  writeDocx(wordArticleFile(document, office, []), { picture: () => null, item: { id: document.id, rev } });

/** A file with some of its parts edited; a part that it does not have begins as an empty text. */
export async function editedDocx(
  bytes: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string>>,
): Promise<Buffer> {
  const parts = new Map<string, Uint8Array>(await takeApart('a file', bytes, () => true));
  for (const [name, edit] of Object.entries(edits))
    parts.set(name, Buffer.from(edit(Buffer.from(parts.get(name) ?? '').toString('utf8'))));
  return putTogether(parts);
}

const who = (by: string): string => `w:id="900" w:author="${by}" w:date="2024-03-12T09:30:00Z"`;
const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Tracked changes as Word writes them. */
export const tracked = {
  run,
  inserted: (text: string, by = 'Ada'): string => `<w:ins ${who(by)}>${run(text)}</w:ins>`,
  deleted: (text: string, by = 'Ada'): string =>
    `<w:del ${who(by)}>${run(text).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`,
  /** In the properties of a paragraph: its end came or went. */
  end: (kind: 'ins' | 'del', by = 'Ada'): string => `<w:rPr><w:${kind} ${who(by)}/></w:rPr>`,
  bold: (text: string, by = 'Ada'): string =>
    run(text, `<w:b/><w:rPrChange ${who(by)}><w:rPr/></w:rPrChange>`),
  restyled: (to: string, from: string, by = 'Ada'): string =>
    `<w:pStyle w:val="${to}"/><w:pPrChange ${who(by)}><w:pPr><w:pStyle w:val="${from}"/></w:pPr></w:pPrChange>`,
  paragraph: (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`,
};

/** The run that holds just this text, as our files have it. */
export const runOf = (text: string): RegExp =>
  new RegExp(
    `<w:r>(?:<w:rPr>[^§]*?</w:rPr>)?<w:t xml:space="preserve">${text.replace(/[.?]/g, '\\$&')}</w:t></w:r>`,
  );
