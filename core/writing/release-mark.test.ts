import { describe, expect, it } from 'vitest';
import { languages, wordsFor } from '../languages/words.ts';
import { articlePage } from './article.ts';
import { briefPage } from './brief.ts';
import { brochurePage } from './brochure.ts';
import { latestNewsFeed } from './feed.ts';
import { archivePage, latestNewsPage } from './latest-news.ts';
import { markText, markWords } from './release-mark.ts';
import { context, stylesheet } from './testing/context.ts';
import { newsItem, sampleBrief, sampleBrochure, sampleNews } from './testing/sample.ts';
import { findingsOf } from './testing/validate.ts';

const marks = ['draft', 'proof'] as const;
const cases = languages.flatMap((language) => marks.map((mark) => ({ language, mark })));

/** Every kind of page, in a language, with a mark or without. */
function pagesIn(language: string, mark: (typeof marks)[number] | null): Record<string, string> {
  const own = context({ language, mark });
  const item = newsItem('ports', { language });
  return {
    'latest-news': latestNewsPage([item], own, stylesheet),
    archive: archivePage(2019, [item], own, stylesheet),
    article: articlePage(item, own, stylesheet),
    brochure: brochurePage({ ...sampleBrochure, language }, sampleNews, own, stylesheet),
    brief: briefPage({ ...sampleBrief, language }, own, stylesheet),
  };
}

describe('a page that is not for the public', () => {
  it.each(cases)(
    'says so ($mark, $language) in its first words, and asks not to be indexed',
    ({ language, mark }) => {
      const { notCleared, proof } = wordsFor(language);
      expect(markWords(mark, language)).toBe({ draft: notCleared, proof }[mark]);
      for (const [name, page] of Object.entries(pagesIn(language, mark))) {
        const body = page.slice(page.indexOf('<body'));
        expect(body, name).toMatch(/^<body class="[^"]* marked"><aside class="release-mark"><p>/);
        expect(body, name).toContain(`>${markWords(mark, language)}</p></aside>`);
        expect(page, name).toContain('<meta name="robots" content="noindex">');
      }
    },
  );

  it('says so at the foot of each printed page, and in the title of its feed', () => {
    for (const page of Object.values(pagesIn('en', 'draft')))
      expect(page).toMatch(/<meta name="running-foot" content="Draft, not cleared · /);
    expect(latestNewsFeed(sampleNews, 'library-1', context({ mark: 'proof' }))).toContain(
      '<title>Proof, not for release - ',
    );
  });

  it('has no findings', async () => {
    for (const page of Object.values(pagesIn('en', 'proof'))) expect(await findingsOf(page)).toEqual([]);
  });

  it('is every other page as well, but for the mark', () => {
    for (const page of Object.values(pagesIn('en', null))) {
      expect(page).not.toMatch(/release-mark|marked|robots/);
      expect(page).not.toContain(wordsFor('en').notCleared);
    }
  });
});

describe('a plain text', () => {
  it('has the mark as its first and last line, and is as it was without', () => {
    expect(markText('Words.\n', 'draft', 'en')).toBe('Draft, not cleared\n\nWords.\n\nDraft, not cleared\n');
    expect(markText('Words.\n', null, 'en')).toBe('Words.\n');
  });
});
