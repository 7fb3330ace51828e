/** Finds the document that a returned file belongs to, and the state of it that went out. */
import { DeskError } from '../../core/desk-error.ts';
import type { Returned } from '../../core/clearance/clearance.ts';
import type { ReturnedBrochure } from '../../core/clearance/returned-brochure.ts';
import { findReturnedBrochure } from './find-returned-brochure.ts';
import { asReturned, asSent, type ReturnedFile } from '../../core/clearance/tracked.ts';
import { paragraphKey, wordText, type WordParagraph } from '../../core/body/word-forms.ts';
import type { Article, Document } from '../../core/document.ts';
import { withPassageLanguages } from '../../core/clearance/passage-languages.ts';
import { wordArticle } from '../../core/writing/word.ts';
import { cleanLine } from '../../core/text/clean-text.ts';
import type { History } from '../history/history.ts';
import type { Library } from '../library/library.ts';

/** The document to compare with, whatever the file says, and the one for a file that does not say. */
export interface AskedFor {
  id?: string | undefined;
  otherwise?: string | undefined;
}

/**
 * `asked`: which document the editor says it is. Throws DeskError `not-found` where nothing tells which it is, or where it
 * is no longer in the library.
 */
export async function findReturned(
  file: ReturnedFile,
  library: Library,
  history: History,
  asked: AskedFor = {},
): Promise<Returned | ReturnedBrochure> {
  const { id, matchedBy } = whichOf(file, library, asked);
  const { document, rev } = await library.read(id);
  if (document.kind === 'brochure' && file.fields === undefined)
    return findReturnedBrochure(file, { present: document, rev }, library, history);
  const present = articleIn(document);
  const notices = [...file.notices];
  if (matchedBy === 'chosen')
    notices.push(
      file.item === null
        ? 'The file does not say which document it was made of. Make sure that this is the right one.'
        : 'The file says that it was made of another document than this one.',
    );
  if (matchedBy === 'headline')
    notices.push(
      'The file does not say which document it was made of; this one has the same headline. Make sure that it is the right one.',
    );
  const isSame = file.item?.id === id;
  const sent = await sentState(file, isSame ? file.item : null, { document: present, rev }, library, history);
  if (sent === null)
    notices.push(
      'The version that was sent is no longer known. The file is compared with the document as it is now, so what was changed here since is among the changes too.',
    );
  return { file: { ...file, notices }, matchedBy, present, rev, sent };
}

function whichOf(
  file: ReturnedFile,
  library: Library,
  { id: chosen, otherwise }: AskedFor,
): { id: string; matchedBy: Returned['matchedBy'] } {
  if (chosen !== undefined) return { id: chosen, matchedBy: file.item?.id === chosen ? 'id' : 'chosen' };
  if (file.item !== null) {
    if (library.summary(file.item.id)) return { id: file.item.id, matchedBy: 'id' };
    throw new DeskError(
      'not-found',
      `The document that “${file.name}” was made of is not in this library. Restore it from the trash, or open the document to compare with and choose the file there.`,
    );
  }
  const headlines = new Set([
    headlineIn(asSent(file.paragraphs)),
    headlineIn(asReturned(file.paragraphs)),
    normal(file.fields?.headline ?? ''),
  ]);
  const alike = library
    .list()
    .filter(
      ({ kind, headline }) =>
        kind !== 'brochure' && headlines.has(normal(headline)) && normal(headline) !== '',
    );
  const [only] = alike;
  if (only && alike.length === 1) return { id: only.id, matchedBy: 'headline' };
  if (otherwise !== undefined) return { id: otherwise, matchedBy: 'chosen' };
  throw new DeskError(
    'not-found',
    `“${file.name}” does not say which document it was made of, and ${only ? `${alike.length} documents have` : 'no document has'} its headline. Open the document to compare with, then choose the file there.`,
  );
}

const normal = (text: string): string => cleanLine(text).toLowerCase();
const headlineIn = (paragraphs: readonly WordParagraph[]): string =>
  normal(
    paragraphs
      .filter(({ style }) => style === 'headline')
      .map(({ pieces }) => wordText(pieces))
      .join(' '),
  );

function articleIn(document: Document): Article {
  if (document.kind !== 'brochure') return document;
  throw new DeskError(
    'bad-request',
    `“${document.title}” is a brochure, which no Markdown file is made of. Choose the item that the file shows.`,
  );
}

/** The state that went out: of the revision that the file names, or one that says just what the file says without its changes. */
async function sentState(
  file: ReturnedFile,
  item: ReturnedFile['item'],
  now: { document: Article; rev: number },
  { settings: { office } }: Library,
  history: History,
): Promise<Article | null> {
  if (item?.rev === now.rev) return now.document;
  const { fields } = file;
  const says = (document: Article): boolean => {
    const own = keysOf(wordArticle(document, office.rangeMark));
    const came = fields
      ? wordArticle({ ...document, ...fields }, office.rangeMark)
      : asSent(withPassageLanguages(document, file.paragraphs));
    return own === keysOf(came);
  };
  if (says(now.document)) return now.document;
  const versions = await history.versions(now.document.id);
  const first = versions.filter(({ rev }) => rev === item?.rev);
  for (const { version } of [...first, ...versions.filter((one) => !first.includes(one))].slice(
    0,
    mostLooked,
  )) {
    const stored = await history.readVersion(now.document.id, version).catch(() => null);
    const document = stored?.document;
    if (!stored || !document || document.kind === 'brochure') continue;
    if (stored.rev === item?.rev || says(document)) return document;
  }
  return null;
}

/** Versions that are looked through for the one that went out. */
const mostLooked = 200;
const keysOf = (paragraphs: readonly WordParagraph[]): string => JSON.stringify(paragraphs.map(paragraphKey));
