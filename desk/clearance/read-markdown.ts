/** A Markdown file that came back, read as the desk reads files that come back from Word. */
import { DeskError } from '../../core/desk-error.ts';
import { bodyPictures } from '../../core/body/body.ts';
import type { MarkdownSettings } from '../../core/clearance/markdown-fields.ts';
import { NotMarkdown } from '../../core/clearance/returned-front.ts';
import { readMarkdown } from '../../core/clearance/returned-markdown.ts';
import type { ReturnedFile } from '../../core/clearance/tracked.ts';
import type { Article, Link, Tag } from '../../core/document.ts';

/** True of a name that Markdown files have. */
export const isMarkdownName = (name: string): boolean => /\.(md|markdown)$/i.test(name);

/** Throws DeskError `refused` with a sentence that names the file. */
export function readReturnedMarkdown(
  name: string,
  bytes: Uint8Array,
): { file: ReturnedFile; told: MarkdownSettings } {
  const refuse = (why: string, cause?: unknown): DeskError =>
    new DeskError('refused', `“${name}” cannot be compared: ${why}`, { cause });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw refuse('it is not text in UTF-8.', error);
  }
  try {
    const { item, fields, told, notices, pictures } = readMarkdown(text);
    const lost = bodyPictures(fields.body).flatMap(({ src }, at) =>
      src === null ? (pictures[at] ?? '') : '',
    );
    const all = [
      ...notices,
      ...lost
        .filter((url) => url !== '')
        .map((url) => `The picture “${url}” is not in the library; put it into the text by hand.`),
    ];
    return { file: { name, item, fields, paragraphs: [], changes: {}, comments: [], notices: all }, told };
  } catch (error) {
    throw refuse(error instanceof NotMarkdown ? error.message : 'it is damaged.', error);
  }
}

/** Sentences on what the file says otherwise of an item than the library does, and what is not taken in by comparing. */
export function saidOtherwise(told: MarkdownSettings, known: Article, tags: readonly Tag[]): string[] {
  const isSame = (one: Link, other: Link | null): boolean =>
    one.label === other?.label && one.href === other.href;
  const names = known.tags.map((id) => tags.find((one) => one.id === id)?.name ?? id);
  const differ = (
    [
      ['status', told.status, known.status],
      ['language', told.language, known.language],
      ['tags', told.tags?.join(', '), names.join(', ')],
    ] as [what: string, said: string | undefined, is: string | undefined][]
  ).filter(([, said, is]) => said !== undefined && said !== is);
  if (known.kind === 'news' && told.more && !isSame(told.more, known.more))
    differ.push(['“more”', [told.more.label, told.more.href].filter(Boolean).join(', '), undefined]);
  return differ.map(
    ([what, said]) =>
      `The file has another ${what} (“${said ?? ''}”). Change it in the details if it is to be so.`,
  );
}
