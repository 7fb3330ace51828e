/** Lines -> drafts and notices: the stages that a text, a web page and a Word file go through alike. */
import { isBlankBody } from '../body/body.ts';
import type { Form } from '../document.ts';
import { readArticle } from './article.ts';
import { readPolicyBrief, readProfile } from './brief.ts';
import { readBrochure } from './brochure.ts';
import { detectForm } from './detect.ts';
import { readLatestNews } from './latest-news.ts';
import { apartFromPictures, type Line } from './lines.ts';
import { NoticeBoard } from './notice-board.ts';
import { dropPlaceholders } from './placeholders.ts';
import { NotOurs, type Reading } from '../import/reading.ts';
import { dropReleaseMarks } from './release-marks.ts';
import { joinWrapped, wrapWidth } from './wrapping.ts';

/** What is known of a document besides its words. */
export type ReadOptions = {
  /** The form to read it in; left out, it is recognised. */
  as?: Form | undefined;
  /** Name of its file, without folders. */
  file?: string | undefined;
};

const readers: Record<Form, (lines: readonly Line[], board: NoticeBoard) => Reading> = {
  'latest-news': readLatestNews,
  brochure: readBrochure,
  article: readArticle,
  profile: readProfile,
  brief: readPolicyBrief,
};

const names: Record<Form, string> = {
  'latest-news': 'a Latest News page',
  brochure: 'a brochure',
  article: 'an article',
  profile: 'the profile of an office',
  brief: 'a policy brief',
};

const notOurs =
  'This is none of the office’s documents: no Latest News page, brochure, article, profile or brief was recognised in it. ' +
  'If it is one, say which (“as”), or check that the whole text was copied.';

/**
 * Reads lines in the form that they are in, or in the one given. Throws NotOurs, with a sentence for the editor, where
 * they are none of the office's documents.
 */
export function readLines(all: readonly Line[], { as, file }: ReadOptions = {}): Reading {
  const board = new NoticeBoard();
  let lines = dropPlaceholders(dropReleaseMarks(apartFromPictures(all), board), board);
  const width = wrapWidth(lines);
  const rejoined = width === null ? null : joinWrapped(lines, width);
  if (rejoined) lines = rejoined.lines;
  const form = as ?? detectForm(lines, rejoined !== null);
  if (form === null) throw new NotOurs(notOurs);
  if (rejoined?.message) {
    const add = form === 'brochure' || form === 'latest-news' ? 'addToFile' : 'add';
    board[add](rejoined.first, 'lines-rejoined', rejoined.message);
  }
  const reading = readers[form](lines, board);
  const isEmpty = reading.drafts.every(
    (draft) => draft.headline === '' || (draft.teaser === '' && isBlankBody(draft.body)),
  );
  if (reading.drafts.length === 0 || (as === undefined && isEmpty))
    throw new NotOurs(as === undefined ? notOurs : `No text of ${names[as]} was found in it.`);
  if (file !== undefined) for (const draft of reading.drafts) if (draft.imported) draft.imported.file = file;
  return reading;
}
