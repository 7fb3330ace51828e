/** Reads the text of a brief: a policy brief taken out of a PDF, or the profile of an office. */
import { bodyText } from '../body/body.ts';
import { anyOf } from '../languages/words.ts';
import { readBody } from './body-reader.ts';
import { dateOf, typedOtherwise } from './date-line.ts';
import { wholeDate } from './date-line.ts';
import { takeHeadline } from './headline.ts';
import { dropOuterJunk, noticeDropped } from './junk.ts';
import { languageOf } from '../languages/text-language.ts';
import type { Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { BriefDraft, Reading } from '../import/reading.ts';

/** A date line stands among so many lines at the head. Days named in the text are what it speaks of, not its date. */
const headLines = 4;

/** Names of the form, alone on a line over the headline ("Policy brief"). */
const formName = new RegExp(
  String.raw`^${anyOf(({ reading }) => reading.briefName)}(?:\s+(?:no\.?|n°|#)?\s*\d{1,3})?$`,
  'iu',
);

/** Drops the form's name from over the headline. */
function dropName(lines: readonly Line[], board: NoticeBoard): Line[] {
  const first = lines.find((line) => line.text !== '');
  if (!first || !formName.test(first.text)) return [...lines];
  noticeDropped([first], 'the name of the form', board);
  return lines.filter((line) => line !== first);
}

function readDocument(all: readonly Line[], form: 'policy' | 'profile', board: NoticeBoard): Reading {
  const own = dropName(dropOuterJunk(all, board, 'document'), board);
  const head = own.filter((line) => line.text !== '').slice(0, headLines);
  const dateLine = head.find((line) => wholeDate(line.text) !== null);
  const { found, place } = (dateLine && wholeDate(dateLine.text)) ?? { found: null, place: '' };
  const start = head[0]?.number ?? 1;
  const { headline, lines } = takeHeadline(
    own.filter((line) => line !== dateLine),
    board,
  );
  const parts = readBody(lines, board, { headings: true });
  const text = bodyText(parts.body);
  // A profile is of no day; of a brief, the editor is told that its day is open.
  const date =
    form === 'policy' || found ? dateOf(found, dateLine?.number ?? start, headline, board, text) : null;
  const language = languageOf(`${headline} ${text}`);
  const typed = found?.text ?? '';
  const dateText = place === '' ? typedOtherwise(typed, date, 'long', language) : typed;
  const draft: BriefDraft = {
    kind: 'brief',
    form,
    headline,
    date,
    place,
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
      ...parts.sourceAt,
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
