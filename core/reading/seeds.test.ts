import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../body/body.ts';
import type { Office } from '../document.ts';
import { writeArticleText, writeBriefText, writeBrochureText, writeLatestNewsText } from '../writing/text.ts';
import { dryRun } from './dry-run.ts';
import { toLines } from './lines.ts';
import { readLines } from './read-lines.ts';
import { readText } from './read-text.ts';
import type { Run } from './runs.ts';
import { isNews, type Draft, type Reading } from '../import/reading.ts';
import { emptyOffice } from '../fields/office-fields.ts';

// They lie beside the project and are never copied into it.
const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const names = ['latest-news', 'brochure', 'article', 'profile', 'brief'] as const;

/** False where the folder is missing: tests then skip, and say so in their titles. */
const haveSeeds = names.every((name) => existsSync(path.join(folder, `${name}.txt`)));
const seedTitle = (title: string): string =>
  haveSeeds ? title : `${title} (skipped: ../shared/seeds is not there)`;
const seed = (name: (typeof names)[number]): string => readFileSync(path.join(folder, `${name}.txt`), 'utf8');

const office: Office = {
  ...emptyOffice(),
  name: '',
  latestNewsTitle: '',
  rangeMark: '-',
  language: 'en',
  teaserLimit: 400,
  brochureTitle: '',
  brochureIntroduction: '',
  brochureClosing: null,
  releases: 'published',
};

/** A reading written back in its own form. */
function written({ form, drafts, brochure, office: said }: Reading): string {
  const news = drafts.filter(isNews);
  const [first] = drafts as [Draft];
  if (form === 'latest-news') return writeLatestNewsText(news, { ...office, ...said });
  if (form === 'brochure' && brochure) return writeBrochureText(brochure, news, office);
  return isNews(first) ? writeArticleText(first, office) : writeBriefText(first, office);
}

/** Words as a reader counts them, with nothing between a word and the one that ran into it. */
const wordList = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const squeezed = (text: string): string => text.replace(/\s+/g, '');
/** The one copy of the caption that a notice says was dropped. */
const withoutFixes = (text: string): string => text.replace(/^<em>.*<\/em>$/gm, '');

describe.skipIf(!haveSeeds)(seedTitle('The office’s real documents'), () => {
  it.each(names)('recognises %s without being told', (name) => {
    const reading = readText(seed(name), { file: `${name}.txt` });
    expect(reading.form).toBe(name);
    for (const draft of reading.drafts) {
      checkBody(draft.body);
      expect(draft.imported?.file).toBe(`${name}.txt`);
      expect(draft.language).toBe('en');
    }
  });

  it.each(names)('gives every word of %s back in order', (name) => {
    const text = written(readText(seed(name)));
    expect(squeezed(text)).toBe(squeezed(withoutFixes(seed(name))));
    // Where words were glued in the original, the notices name them; all others stand as they stood.
    const glued = readText(seed(name)).notices.filter(({ code }) =>
      ['credit-run-into-body', 'more-glued'].includes(code),
    );
    const [before, after] = [wordList(withoutFixes(seed(name))), wordList(text)];
    expect(after.length - before.length).toBe(glued.length);
  });

  it.each(names)('reads %s again as it was written', (name) => {
    const first = readText(seed(name));
    const again = readText(written(first));
    expect(again.form).toBe(first.form);
    expect(again.drafts.map(({ headline, date, teaser }) => ({ headline, date, teaser }))).toEqual(
      first.drafts.map(({ headline, date, teaser }) => ({ headline, date, teaser })),
    );
  });

  it.each(names)('reads %s alike where every other word is bold', (name) => {
    const lines = toLines(seed(name)).map((line) => ({
      ...line,
      runs: line.text
        .split(/(?<= )/)
        .map((text, index): Run => (index % 2 === 0 ? { text } : { text, marks: ['strong'] })),
    }));
    const reading = readLines(lines);
    expect(dryRun(reading)).toEqual(dryRun(readText(seed(name))));
    for (const { body } of reading.drafts) {
      checkBody(body);
      if (name !== 'latest-news') expect(JSON.stringify(body)).toContain('"bold"');
    }
  });

  it('reads the Latest News page', () => {
    const { drafts, office: said, notices } = readText(seed('latest-news'));
    expect(drafts.map(({ date }) => [date?.start, date?.end])).toEqual([
      ['2024-03-11', undefined],
      ['2024-02-22', undefined],
      ['2024-01-23', undefined],
      ['2023-11-14', '2023-11-15'],
      ['2023-10-18', undefined],
      ['2023-10-05', undefined],
      ['2023-07-30', undefined],
      ['2023-06-20', '2023-06-21'],
      ['2023-06-10', undefined],
      ['2023-06-01', undefined],
      ['2023-05-15', '2023-05-16'],
      ['2023-03-22', undefined],
      ['2023-03-08', undefined],
      ['2023-03-06', undefined],
    ]);
    expect(said?.latestNewsTitle).toBe('Latest News');
    for (const draft of drafts.filter(isNews)) {
      expect(draft.more).toEqual({ label: 'more' });
      expect(draft.teaser).not.toMatch(/more$|\u00a0|^$/);
      expect(draft.headline).not.toBe('');
    }
    expect(notices.map(({ document, line, code }) => [document, line, code])).toEqual([
      [null, 3, 'more-target-lost'],
      [6, 43, 'more-glued'],
      [8, 51, 'date-differs-from-body'],
      [11, 70, 'date-differs-from-body'],
    ]);
  });

  it('reads the brochure', () => {
    const { drafts, brochure, notices } = readText(seed('brochure'));
    expect(brochure).toMatchObject({
      dateForm: 'dotted',
      closing: { label: 'Read our past stories here.' },
      language: 'en',
    });
    expect(brochure?.introduction).not.toBe('');
    const credit = { credit: 'Image © UNODC' };
    const items = dryRun({ ...readText(seed('brochure')) }).documents;
    expect(
      items.map(({ date, pictures, source }) => [date?.start, date?.end, pictures[0], source?.label]),
    ).toEqual([
      ['2019-04-11', undefined, expect.objectContaining(credit), undefined],
      ['2019-04-05', undefined, expect.objectContaining(credit), 'UNODC Vienna'],
      ['2019-04-04', '2019-04-05', undefined, undefined],
      ['2019-04-04', '2019-04-05', undefined, undefined],
      ['2019-03-28', undefined, expect.objectContaining(credit), undefined],
      ['2019-03-18', undefined, expect.objectContaining(credit), undefined],
      ['2019-03-11', undefined, expect.objectContaining(credit), undefined],
      ['2019-02-22', undefined, undefined, undefined],
      ['2019-02-20', undefined, undefined, undefined],
      ['2019-02-12', undefined, expect.objectContaining(credit), undefined],
      ['2019-02-12', undefined, { credit: 'Image © Belgian MoFA', caption: '', alt: '' }, 'UNODC Vienna'],
      ['2019-02-12', undefined, undefined, undefined],
      ['2019-02-07', undefined, expect.objectContaining(credit), undefined],
      ['2019-01-31', undefined, expect.objectContaining(credit), undefined],
    ]);
    expect(drafts.map(({ furtherInformation }) => furtherInformation?.heading ?? null)).toEqual([
      null,
      'Further Information:',
      null,
      null,
      null,
      null,
      'Further information:',
      null,
      'Further information:',
      'Further information:',
      'Further information:',
      null,
      'Further information:',
      null,
    ]);
    expect(drafts[12]?.furtherInformation?.links).toHaveLength(2);
    expect(drafts[10]?.imported?.sourceAfterPicture).toBe(true);
    expect(drafts[1]?.imported?.sourceAfterPicture).toBeUndefined();
    expect(drafts[12]?.imported?.dateText).toBe('07 February 2019');
    expect(
      drafts.flatMap(({ body }) => body.content ?? []).filter(({ type }) => type === 'bulletList'),
    ).toHaveLength(1);
    const lines = (code: string): number[] =>
      notices.filter((notice) => notice.code === code).map(({ line }) => line);
    expect(lines('credit-run-into-body')).toEqual([9, 26, 76, 91, 117, 154, 169, 205, 219]);
    expect(lines('further-information-empty')).toEqual([43, 125, 149, 164, 191]);
    expect(lines('link-target-lost')).toEqual([19, 60, 80, 86, 111, 200, 213, 214, 231, 233]);
    expect(lines('date-differs-from-body')).toEqual([89]);
    expect(lines('mixed-date-forms')).toEqual([152]);
  });

  it('reads the article with one caption and its two quotations', () => {
    const [article] = dryRun(readText(seed('article'))).documents;
    expect(article?.date).toEqual({ start: '2022-02-15' });
    expect(article?.pictures).toHaveLength(1);
    expect(article?.pictures[0]?.caption).not.toMatch(/<|^$/);
    expect(article?.text).not.toContain('<em>');
    expect(article?.text.split('\n\n')).toHaveLength(8);
    expect(article?.text.match(/^“/gm)).toHaveLength(2);
  });

  it('reads the profile', () => {
    const [profile] = readText(seed('profile')).drafts;
    expect(profile).toMatchObject({ kind: 'brief', form: 'profile', date: null });
    expect(profile?.body.content?.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'heading',
      'paragraph',
      'paragraph',
      'heading',
    ]);
    expect(profile?.body.content?.[1]?.content).toHaveLength(3);
    expect(profile?.body.content?.[4]?.content?.at(-1)?.marks).toEqual([
      { type: 'link', attrs: { href: 'http://www.unodc.org/southeasterneurope/' } },
    ]);
    expect(readText(seed('profile')).notices.map(({ line, code }) => [line, code])).toEqual([
      [16, 'section-empty'],
    ]);
  });

  it('reads the policy brief as a headline and five paragraphs', () => {
    const { drafts, notices } = readText(seed('brief'));
    const [brief] = dryRun(readText(seed('brief'))).documents;
    expect(drafts[0]).toMatchObject({ kind: 'brief', form: 'policy', date: null });
    expect(brief?.text.split('\n\n')).toHaveLength(5);
    expect(brief?.text).toContain('COVID_19');
    expect(brief?.text).toContain('long-term');
    expect(brief?.text).not.toMatch(/ {2}|\n(?!\n)(?<!\n\n)/);
    expect(notices.map(({ code }) => code).sort()).toEqual(['date-missing', 'lines-rejoined']);
  });
});
