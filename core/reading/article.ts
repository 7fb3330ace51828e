/** Reads the text of an article. */
import { bodyText } from '../body/body.ts';
import { dropArticleJunk } from './article-junk.ts';
import { readBody } from './body-reader.ts';
import { endOf } from './cutting.ts';
import { dateLineOf, dateOf, noticeDifference, typedOtherwise, type DateLine } from './date-line.ts';
import { datelineOf } from '../dates/dateline.ts';
import { wholeDate } from './date-line.ts';
import { takeHeadline } from './headline.ts';
import { languageOf } from '../languages/text-language.ts';
import type { Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Reading } from '../import/reading.ts';

/** The date of an article with its place, where it stood, and the lines without it. */
type Dated = {
  found: DateLine | null;
  place: string;
  at: 'under-headline' | 'over-headline' | 'opening';
  line: number;
  lines: Line[];
};

/** So many lines at the head of an article can hold its date line. */
const headLines = 12;

/** Finds the date: a line of its own near the head or at the foot, `DATE: headline`, or opening the first paragraph. */
function takeDate(lines: readonly Line[]): Dated {
  const filled = lines.filter((line) => line.text !== '' && !line.isCaption);
  const without = (line: Line): Line[] => lines.filter((each) => each !== line);
  const foot = filled.length > 2 ? filled.slice(-1) : [];
  for (const [index, line] of [...filled.slice(0, headLines), ...foot].entries()) {
    const whole = wholeDate(line.text);
    if (whole)
      return {
        ...whole,
        at: index === 0 ? 'over-headline' : 'under-headline',
        line: line.number,
        lines: without(line),
      };
  }
  const [first, ...others] = filled;
  const heading = first ? dateLineOf(first.text) : null;
  if (first && heading && heading.rest !== '') {
    const rest = endOf(first, heading.rest);
    return {
      found: heading.mark === ':' ? { ...heading, text: `${heading.text}:` } : heading,
      place: '',
      at: 'over-headline',
      line: first.number,
      lines: lines.map((line) => (line === first ? rest : line)),
    };
  }
  for (const line of others.slice(0, 3)) {
    const dateline = datelineOf(line.text);
    if (!dateline || dateline.rest === '') continue;
    return {
      found: { ...dateline, text: `${dateline.text} ${dateline.mark}`.trim() },
      place: dateline.place,
      at: 'opening',
      line: line.number,
      lines: lines.map((each) => (each === line ? endOf(line, dateline.rest) : each)),
    };
  }
  return { found: null, place: '', at: 'under-headline', line: first?.number ?? 1, lines: [...lines] };
}

/** Reads an article: headline, date line, body with captions and quotations. What stands around it is dropped. */
export function readArticle(all: readonly Line[], board: NoticeBoard): Reading {
  const own = dropArticleJunk(all, board);
  const start = own.find((line) => line.text !== '')?.number ?? 1;
  const dated = takeDate(own);
  const { headline, lines } = takeHeadline(dated.lines, board);
  const parts = readBody(lines, board);
  const text = bodyText(parts.body);
  const date = dateOf(dated.found, dated.line, headline, board, text);
  const language = languageOf(`${headline} ${text}`);
  noticeDifference(date, text, dated.line, board);
  const typed = dated.found?.text ?? '';
  const dateText = dated.place === '' ? typedOtherwise(typed, date, 'long', language) : typed;
  const drafts: Reading['drafts'] =
    headline === '' && text === ''
      ? []
      : [
          {
            kind: 'news',
            headline,
            date,
            place: dated.place,
            teaser: '',
            body: parts.body,
            language,
            source: parts.source,
            furtherInformation: parts.furtherInformation,
            imported: {
              form: 'article',
              line: start,
              ...(dateText === undefined ? {} : { dateText }),
              ...(dated.at === 'under-headline' ? {} : { dateAt: dated.at }),
              ...parts.sourceAt,
            },
            more: null,
          },
        ];
  return { form: 'article', drafts, brochure: null, office: null, notices: board.place(drafts) };
}
