import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';

async function made(): Promise<string> {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  await library.create(newsItem({ id: 'ar', headline: 'Arabic', language: 'ar' }));
  await library.create(newsItem({ id: 'fr', headline: 'French', language: 'fr' }));
  await library.create(newsItem({ id: 'en', headline: 'English', language: 'en' }));
  return root;
}

describe('desk translation', () => {
  it('joins items of an Arabic original, lists them, and parts them', async () => {
    const root = await made();
    const ask = (...args: string[]) => runDesk(['translation', ...args, '--library', root]);
    expect((await ask('fr', '--of', 'Arabic')).status).toBe(0);
    // A translation of a translation is one of the same original.
    const { status, out } = await ask('en', '--of', 'fr', '--older');
    expect([status, out.trim().split('\n')]).toEqual([
      0,
      ['ar ar Arabic (original)', 'en en English (older than the original)', 'fr fr French'],
    ]);
    expect((await ask('fr', '--of', 'ar')).err).toContain('linked this way already');
    expect((await ask('fr', '--part')).out).toContain('has no translations');
    const library = await openLibrary(root);
    expect(
      library
        .list()
        .map(({ id, translation }) => [id, translation?.of ?? null])
        .sort(),
    ).toEqual([
      ['ar', null],
      ['en', 'ar'],
      ['fr', null],
    ]);
  });

  it('changes nothing where it cannot be', async () => {
    const root = await made();
    expect((await runDesk(['translation', 'fr', '--of', 'fr', '--library', root])).status).toBe(1);
    expect((await runDesk(['translation', 'fr', '--of', 'gone', '--library', root])).err).toContain('gone');
    expect((await runDesk(['translation', 'fr', '--of', 'ar', '--part', '--library', root])).status).toBe(2);
  });
});
