import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsItem } from '../desk/testing/documents.ts';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { oddFileRuns, prepareGround, tryOddFile } from './odd-file.ts';
import { nested, type Oddity } from '../desk/testing/oddities.ts';
import { seal } from '../desk/documents/envelope.ts';

const text = (json: string): Oddity => ({ bytes: new TextEncoder().encode(json) });

describe('One odd file in a library', () => {
  it('keeps nobody from anything else, whatever it holds and whatever it is, in 60 trials', async () => {
    await oddFileRuns(temporaryFolder(), 60);
  }, 120_000);

  it('is found out where a reader trusts what files hold: the trial can fail', async () => {
    for (const seed of [1, 2, 3])
      await expect(oddFileRuns(temporaryFolder(), 150, seed, 'trusting')).rejects.toThrow(/Property failed/);
  }, 120_000);

  it('is what was seen before: a link to a number, quotations 700 deep, attributes 50,000 deep, a lock that names a path', async () => {
    const ground = await prepareGround(path.join(temporaryFolder(), 'ground'));
    const sealed = (document: { id: string; body?: unknown }): string =>
      JSON.stringify(seal(document, 3, '2024-03-11T10:00:00.000Z'));
    const item = newsItem({ id: 'two' });
    const link = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 5 } }] };
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] };
    await tryOddFile(ground, 'news/two.json', text(sealed({ ...item, body })));
    await tryOddFile(ground, 'news/two.json', text(sealed({ ...item, body: nested(700) })));
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const attributes = sealed(item).replace('"doc"', `"doc","attrs":{"a":${deep}}`);
    expect(attributes).toContain('"attrs"');
    await tryOddFile(ground, 'news/two.json', text(attributes));
    for (const token of ['/../../../outside/kept.txt', 'a'.repeat(5_000), '\0'])
      await tryOddFile(
        ground,
        '.desk/lock',
        text(
          `{"host":"gone","machine":"m","boot":"b","space":null,"pid":5,"start":"1","who":"A","since":"2024-03-11T10:00:00+01:00","every":1e300,"token":${JSON.stringify(token)},"beat":"given up. "}`,
        ),
      );
  }, 60_000);
});
