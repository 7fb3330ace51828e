/** The accessibility report beside a PDF: what was checked, what is missing, and what only a person can judge. */
import { meets, standardNames, type CheckedRule, type PdfCheck } from '../../core/export/pdf-check.ts';
import { el, type Markup } from '../../core/markup.ts';
import { writePage } from '../../core/writing/page.ts';

/** The report that stands beside a PDF. */
export const reportOf = (pdf: string): string => pdf.replace(/\.pdf$/, '-accessibility.html');

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function verdict(check: PdfCheck): string {
  const standard = standardNames.universal;
  const rules = check.rules.filter((rule) => rule.standard === 'universal');
  const broken = rules.filter(({ findings }) => findings.length > 0);
  const archive = meets(check, 'archival')
    ? ` It also meets ${standardNames.archival} (ISO 19005-2), for keeping.`
    : '';
  const told = meets(check, 'universal')
    ? `The file meets ${standard} (ISO 14289-1) as far as a program can tell, and says so: it passes all ${rules.length} checks.`
    : `The file does not claim ${standard} (ISO 14289-1): it passes ${rules.length - broken.length} of ${rules.length} checks.`;
  return told + archive;
}

const finding = ({ page, what }: CheckedRule['findings'][number]): string =>
  `${page === null ? '' : `Page ${page}: `}${what}`;

function missing({ rules }: PdfCheck): Markup {
  const broken = rules.filter(({ findings }) => findings.length > 0);
  if (broken.length === 0) return null;
  return [
    el('h2', {}, 'What is missing'),
    el(
      'ul',
      {},
      broken.map((rule) =>
        el(
          'li',
          {},
          el('p', {}, el('strong', {}, 'Not so: '), rule.says),
          el(
            'ul',
            {},
            rule.findings.map((one) => el('li', {}, finding(one))),
          ),
        ),
      ),
    ),
  ];
}

const places = ({ standard, clause, checkpoints }: CheckedRule): string =>
  [
    `${standard === 'universal' ? 'ISO 14289-1' : 'ISO 19005-2'}, ${clause}`,
    ...(checkpoints.length > 0 ? [`Matterhorn ${checkpoints.join(', ')}`] : []),
  ].join('; ');

const passed = ({ rules }: PdfCheck): Markup => [
  el('h2', {}, 'What was checked and passed'),
  el(
    'ul',
    {},
    rules
      .filter(({ findings }) => findings.length === 0)
      .map((rule) => el('li', {}, `${rule.says} (${places(rule)})`)),
  ),
];

function pictures({ figures, silentPictures }: PdfCheck['facts']): Markup {
  const silent =
    silentPictures > 0 &&
    el(
      'p',
      {},
      `${counted(silentPictures, 'picture is', 'pictures are')} skipped by screen readers, as decoration is: without an alternative text, or drawn by the design. Is that right?`,
    );
  if (figures.length === 0) return silent || el('p', {}, 'There are no pictures with an alternative text.');
  return [
    el('p', {}, 'Does each text say what the picture shows, and why it is there?'),
    el(
      'ul',
      {},
      figures.map(({ page, alt }) => el('li', {}, `${page === null ? '' : `Page ${page}: `}“${alt}”`)),
    ),
    silent,
  ];
}

const toJudge = ({ facts }: PdfCheck): Markup => [
  el('h2', {}, 'What a person has to judge'),
  el('h3', {}, 'Alternative texts'),
  pictures(facts),
  el('h3', {}, 'Order of reading'),
  el(
    'p',
    {},
    'Read the file with a screen reader, or as plain text: does what comes first come first? These are its bookmarks:',
  ),
  facts.bookmarks.length > 0
    ? el(
        'ul',
        {},
        facts.bookmarks.map((title) => el('li', {}, title)),
      )
    : el('p', {}, 'None.'),
  el('h3', {}, 'Languages'),
  el(
    'p',
    {},
    `The document says that it is in “${facts.languages[0] ?? ''}”${
      facts.languages.length > 1
        ? `, and parts of it in ${facts.languages
            .slice(1)
            .map((tag) => `“${tag}”`)
            .join(', ')}`
        : ''
    }. Is any other language in it?`,
  ),
  el('h3', {}, 'Links, colours and plain words'),
  el(
    'p',
    {},
    `Do the words of each link say where it leads (there ${facts.links === 1 ? 'is one' : `are ${facts.links}`})? Is nothing told by colour alone? Are headings and words as plain as they can be?`,
  ),
];

/** The report as a page; `stylesheet` is its address as seen from there. */
export function pdfReport(pdf: string, check: PdfCheck, stylesheet: string): string {
  const name = pdf.slice(pdf.lastIndexOf('/') + 1);
  const { facts } = check;
  return writePage({
    language: 'en',
    title: [`Accessibility of ${name}`],
    stylesheet,
    classes: 'article-page',
    body: el(
      'main',
      { class: 'column' },
      el(
        'article',
        { class: 'article' },
        el('h1', { class: 'headline' }, `Accessibility of ${name}`),
        el('p', {}, `“${facts.title}”, ${counted(facts.pages, 'page', 'pages')}. ${verdict(check)}`),
        el('div', { class: 'prose' }, missing(check), toJudge(check), passed(check)),
      ),
    ),
  });
}
