import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../core/document.ts';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { largePictures, largeText } from './large-documents.ts';

const clean = { trials: 1, corrupt: 0, lost: 0, failed: 0, remark: '' };

describe('What is large', () => {
  it('comes back word for word: 5 MB of text in a document (50 MB in npm run torture)', async () => {
    const figures = await largeText(path.join(temporaryFolder(), 'a'), 5);
    expect(figures).toMatchObject(clean);
  }, 120_000);

  it('comes back byte for byte: a picture of 100 MB', async () => {
    expect(await largePictures(path.join(temporaryFolder(), 'a'), 100)).toMatchObject(clean);
  }, 120_000);
});

const strange = {
  'from right to left': '\u202bמכס הוכשרו לזהות היתרים مزوّرة\u202c – فيينا',
  'of many code points': '👩🏽‍⚖️👨‍👩‍👧‍👦🏳️‍🌈🇧🇪 e\u0301 \u00e9 \u212b \u00c5 \ufb01',
  'lone surrogates': 'high \ud83d low \ude00 swapped \ude00\ud83d',
  'control characters':
    'nul \u0000 bell \u0007 delete \u007f next line \u0085 separators \u2028\u2029 bom \ufeff',
  'of JSON and JavaScript': '{"__proto__": null} \\u0000 \\" </script> ${x} \r\n\t',
};

async function roundTrip(root: string, item: NewsItem): Promise<NewsItem> {
  const library = await createLibrary(root);
  const { rev, document } = await library.create({ ...item, teaser: 'before' });
  expect(document.kind).toBe('news');
  await library.save(item, rev);
  const opened = await openLibrary(root);
  expect(opened.state().troubled).toEqual([]);
  return (await opened.read(item.id)).document as NewsItem;
}

const everywhere = (text: string): Partial<NewsItem> => ({
  headline: text,
  place: text,
  teaser: text,
  body: text === '' ? bodyOf() : bodyOf(text, `${text}${text}`),
  more: { label: text },
  source: { label: text },
  furtherInformation: { heading: text, links: [{ label: text }] },
});

describe('Words of every kind, in every field', () => {
  it.each(Object.entries(strange))('come back as they were: %s', async (_kind, text) => {
    const root = path.join(temporaryFolder(), 'library');
    const item = newsItem({ id: 'strange', ...everywhere(text) });
    const found = await roundTrip(root, item);
    expect(found).toEqual({ ...item, updatedAt: found.updatedAt });
    expect(readFileSync(path.join(root, 'news', 'strange.json')).includes(0)).toBe(false);
  });

  it('come back as they were, whatever code units they are made of', async () => {
    const folder = temporaryFolder();
    const anyText = fc
      .array(fc.nat(0xffff), { minLength: 1, maxLength: 30 })
      .map((units) => String.fromCharCode(...units));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const item = newsItem({ id: 'strange', ...everywhere(text) });
        const found = await roundTrip(path.join(folder, String((run += 1))), item);
        expect(found).toEqual({ ...item, updatedAt: found.updatedAt });
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});
