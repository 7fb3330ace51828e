import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';

async function withName(): Promise<string> {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  const quote = { type: 'blockquote', content: bodyOf('“Smyth said it.”').content };
  const body = bodyOf('Ms. Smyth opened it.');
  await library.create(
    newsItem({
      id: 'one',
      headline: 'Smyth in Vienna',
      date: { start: '2023-07-30' },
      body: { ...body, content: [...(body.content ?? []), quote] },
    }),
  );
  await library.create(newsItem({ id: 'two', headline: 'Smythson', status: 'published' }));
  return root;
}
const lines = (text: string): string[] => text.split('\n').filter(Boolean);

describe('desk replace', () => {
  it('lists what would stand where, and writes nothing unless it is told to', async () => {
    const library = await withName();
    const before = filesIn(library);
    const asked = ['replace', 'Smyth', 'Smith', '--library', library, '--whole-word'];
    const { status, out } = await runDesk(asked);
    expect(lines(out)).toEqual([
      'one  draft  headline  [Smyth → Smith] in Vienna',
      'one  draft  text      Ms. [Smyth → Smith] opened it.',
      'one  draft  text      “[Smyth] said it.” (left: a quotation)',
      '3 hits in 1 document; 2 would be replaced. Nothing was written: --write does.',
    ]);
    expect(status).toBe(0);
    expect(filesIn(library)).toEqual(before);
    const written = await runDesk([...asked, '--write']);
    expect(lines(written.out).at(-1)).toBe(
      'Replaced 2 hits in 1 document. History keeps the version before.',
    );
    expect(lines((await runDesk([...asked, '--in', 'text'])).out)).toHaveLength(2);
    expect(
      (await runDesk(['list', '--library', library, '--search', '"Smith in Vienna" 30.07'])).out,
    ).toContain('Smith in Vienna');
    expect(
      lines((await runDesk(['list', '--library', library, '--search', '-smyth', '--json'])).out).join(''),
    ).not.toContain('Smith in Vienna');
  });

  it('takes a regular expression, and names what cannot be read of one', async () => {
    const library = await withName();
    const asked = [
      'replace',
      String.raw`Sm(y)th(son)?\b`,
      'Sm$1$1th$2',
      '--library',
      library,
      '--regex',
      '--all',
    ];
    const { out } = await runDesk(asked);
    expect(out).toContain('[Smyth → Smyyth] in Vienna');
    expect(out).toContain('[Smythson → Smyythson]');
    const wrong = await runDesk(['replace', '(Smyth', 'x', '--library', library, '--regex']);
    expect([wrong.status, wrong.err.includes('The expression cannot be read at “(Smyth”.')]).toEqual([
      2,
      true,
    ]);
  });

  it('says how it is called', async () => {
    const library = await withName();
    for (const wrong of [
      [],
      ['Smyth'],
      ['', 'x'],
      ['a', 'b', 'c'],
      ['a', 'b', '--in', 'nowhere'],
      ['a', 'b\nc'],
      ['a', 'b', '--write', '--dry-run'],
    ])
      expect((await runDesk(['replace', ...wrong, '--library', library])).status, wrong.join(' ')).toBe(2);
  });
});
