import path from 'node:path';
import { expect, it } from 'vitest';
import { writeMarkdown } from '../../core/writing/markdown.ts';
import { makePlan } from '../import/import-plan.ts';
import { createLibrary } from '../opening/open-library.ts';
import { newOffice } from '../settings/default-office.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { sentDocx } from '../testing/returned-docx.ts';
import { wordBrochureFile } from '../../core/writing/word.ts';
import { writeDocx } from '../word/write-docx.ts';
import { cameBack } from './came-back.ts';

const picture = {
  type: 'picture',
  attrs: { src: `media/${'a'.repeat(64)}.png`, alt: 'A quay', caption: 'The quay', credit: '© X' },
};
const item = newsItem({
  id: 'gold',
  headline: 'Gold: “rush”',
  date: { start: '2024-03-11', end: '2024-03-12' },
  place: 'Vienna',
  teaser: 'A teaser.',
  status: 'published',
  more: { label: 'more', href: 'https://example.org/gold' },
  body: { type: 'doc', content: [...(bodyOf('Found.', 'Twice.').content ?? []), picture] },
});
const markdown = writeMarkdown(item, [], 3);

it('tells files that went out from this library, and only those', async () => {
  const library = await createLibrary(path.join(temporaryFolder(), 'library'));
  const bytes = await sentDocx(item);
  expect(await cameBack('gold.docx', bytes, library)).toBeNull();
  expect(await cameBack('gold.md', Buffer.from(markdown), library)).toBeNull();
  await library.create(newsItem({ ...item, body: bodyOf('Found.') }));
  expect(await cameBack('gold.docx', bytes, library)).toContain('“Gold: “rush””');
  expect(await cameBack('other name.md', Buffer.from(markdown), library)).toContain(
    'Compare it with what is here',
  );
  await library.create(brochure({ id: 'spring', title: 'Spring', items: ['gold'] }));
  const whole = wordBrochureFile(brochure({ id: 'spring', title: 'Spring' }), [item], newOffice(), null);
  const file = await writeDocx(whole, { picture: () => null, item: { id: 'spring', rev: 0 } });
  expect(await cameBack('spring.docx', file, library)).toContain('it is the brochure “Spring”');
  for (const odd of ['', 'PK\u0003\u0004', '---\nid: gold\n', 'Just a text.'])
    expect(await cameBack('odd.md', Buffer.from(odd), library)).toBeNull();
  expect(await cameBack('gold.docx', bytes, null)).toBeNull();
});

it.each([
  ['as it went out', markdown],
  ['with Windows line ends and a mark at its beginning', `\ufeff${markdown.replaceAll('\n', '\r\n')}`],
  ['without its id', markdown.replace(/^id: .*\n/m, '')],
])('a file of another library comes in whole, as a draft, %s', async (_, text) => {
  const plan = await makePlan(null, [{ name: 'gold.md', bytes: Buffer.from(text) }]);
  const [file] = plan.files;
  if (!file || 'refused' in file) throw new Error('Refused.');
  const { kind, headline, date, place, teaser, more, language } = item;
  expect(file.reading.form).toBe('article');
  expect(file.reading.drafts).toMatchObject([{ kind, headline, date, place, teaser, more, language }]);
  // The picture is the other library's.
  expect(file.reading.drafts[0]?.body.content?.at(-1)).toMatchObject({
    attrs: { ...picture.attrs, src: null },
  });
  expect(file.reading.notices.map(({ code }) => code)).toEqual(['picture-missing']);
});
