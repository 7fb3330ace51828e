/** Reads the text of a brief: a policy brief taken out of a PDF, or the profile of an office. */
import { bodyText } from '../body.ts';
import { readBody } from './body-reader.ts';
import { dateLineOf, dateOf, typedOtherwise } from './date-line.ts';
import { takeHeadline } from './headline.ts';
import { dropOuterJunk } from './junk.ts';
import { languageOf } from './language.ts';
import type { Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { BriefDraft, Reading } from './reading.ts';

/** A date line stands among so many lines at the head. Days named in the text are what it speaks of, not its date. */
const headLines = 4;

function readDocument(all: readonly Line[], form: 'policy' | 'profile', board: NoticeBoard): Reading {
  const own = dropOuterJunk(all, board);
  const head = own.filter((line) => line.text !== '').slice(0, headLines);
  const dateLine = head.find((line) => dateLineOf(line.text)?.rest === '');
  const found = dateLine ? dateLineOf(dateLine.text) : null;
  const start = head[0]?.number ?? 1;
  const { headline, lines } = takeHeadline(
    own.filter((line) => line !== dateLine),
    board,
  );
  // A profile is of no day; of a brief, the editor is told that its day is open.
  const date = form === 'policy' || found ? dateOf(found, dateLine?.number ?? start, headline, board) : null;
  const parts = readBody(lines, board, { headings: true });
  const text = bodyText(parts.body);
  const language = languageOf(`${headline} ${text}`);
  const dateText = typedOtherwise(found?.text ?? '', date, 'long', language);
  const draft: BriefDraft = {
    kind: 'brief',
    form,
    headline,
    date,
    place: '',
    teaser: '',
    body: parts.body,
    language,
    source: parts.source,
    furtherInformation: parts.furtherInformation,
    imported: {
      form: form === 'policy' ? 'brief' : 'profile',
      line: start,
      ...(dateText === undefined ? {} : { dateText }),
      ...(dateLine && dateLine === head[0] ? { dateAt: 'over-headline' as const } : {}),
      ...(parts.sourceAt === 'after-picture' ? { sourceAfterPicture: true } : {}),
      ...(parts.sourceAt === 'end' ? { sourceAtEnd: true } : {}),
    },
  };
  const drafts = headline === '' && text === '' ? [] : [draft];
  return {
    form: form === 'policy' ? 'brief' : 'profile',
    drafts,
    brochure: null,
    office: null,
    notices: board.place(drafts),
  };
}

/** Reads a policy brief: headline and paragraphs, whose wrapped lines are joined already. */
export const readPolicyBrief = (lines: readonly Line[], board: NoticeBoard): Reading =>
  readDocument(lines, 'policy', board);

/** Reads an office's profile: organization, mandate, pillars, the section on a country, where to read more. */
export const readProfile = (lines: readonly Line[], board: NoticeBoard): Reading =>
  readDocument(lines, 'profile', board);
