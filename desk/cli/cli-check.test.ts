import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';

const date = { start: '2024-03-11' };

async function flawed(...bare: string[]): Promise<string> {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  await library.create(
    newsItem({ id: 'one', date, teaser: 'A teaser.', body: bodyOf('Some 75% have organised it.') }),
  );
  for (const id of bare) await library.create(newsItem({ id, headline: `Item ${id}`, date }));
  return root;
}

describe('desk check', () => {
  it('prints a line for each finding, writes nothing, and fails where there are errors', async () => {
    const library = await flawed('bare');
    const before = filesIn(library);
    const { status, out, err } = await runDesk(['check', '--library', library]);
    expect(out.split('\n').filter(Boolean)).toEqual([
      'warning  missing-teaser   bare  No teaser. Latest News will show only the headline.',
      'error    nothing-to-read  bare  Neither text nor teaser. Articles and brochures would show only the headline.',
      'warning  percent-sign     one   “75%” is written “75 per cent”.',
      'warning  un-spelling      one   “organised” is spelt “organized” in United Nations texts.',
    ]);
    expect({ status, err: err.trim() }).toEqual({ status: 1, err: '1 error found.' });
    expect(filesIn(library)).toEqual(before);
  });

  it('does not fail on warnings alone, nor on rules that were not asked for', async () => {
    expect((await runDesk(['check', '--library', await flawed()])).status).toBe(0);
    const { status, out } = await runDesk([
      'check',
      '--library',
      await flawed('bare'),
      '--rule',
      'un-spelling',
    ]);
    expect(status).toBe(0);
    expect(out.split('\n').filter(Boolean)).toHaveLength(1);
  });

  it('lists what is wrong with the look, with file and line', async () => {
    const library = await flawed();
    await runDesk(['look', 'copy', '--library', library]);
    expect((await runDesk(['check', '--library', library, '--rule', 'look'])).out).toBe('');
    writeFileSync(path.join(library, 'looks/web.css'), 'h1 {\n  margin 0;\n}');
    const { status, out, err } = await runDesk(['check', '--library', library, '--rule', 'look']);
    expect(out).toMatch(/^error +look +looks\/web\.css:2 +“margin 0;” is no CSS/);
    expect({ status, err: err.trim() }).toEqual({ status: 1, err: '1 error found.' });
    expect((await runDesk(['check', '--library', library, '--rule', 'un-spelling'])).status).toBe(0);
    const json = (await runDesk(['check', '--library', library, '--json'])).out;
    expect(JSON.parse(json)).toMatchObject({ look: [{ grade: 'error', file: 'web.css', line: 2 }] });
  });

  it('names files that could not be looked at', async () => {
    const library = await flawed();
    writeFileSync(path.join(library, 'news', 'two.json'), '{"schema": 1, "id": "tw');
    const { out, err } = await runDesk(['check', '--library', library, '--json']);
    expect((JSON.parse(out) as { unread: string[] }).unread).toEqual(['news/two.json']);
    expect(err).toContain('news/two.json: This document could not be read.');
  });

  it('--fix leaves nothing for a second time, also where one fix brings another rule about', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const library = await createLibrary(root);
    const body = bodyOf(
      'Le bureau de liaison a organisé une conférence sur la lutte contre la corruption et la traite des personnes dans les ports. Les participants ont dit que 75% des pays ont un programme pour les juges et la police.',
    );
    await library.create(
      newsItem({
        id: 'one',
        date,
        language: 'nl',
        headline: 'La traite',
        teaser: 'La traite dans les ports.',
        body,
      }),
    );
    const fix = async (): Promise<unknown> =>
      (JSON.parse((await runDesk(['check', '--library', root, '--fix', '--json'])).out) as { fixed: unknown })
        .fixed;
    expect(await fix()).toMatchObject([
      { rule: 'text-in-another-language', findings: 1 },
      { rule: 'percent-sign', findings: 1 },
    ]);
    expect(await fix()).toEqual([]);
  });

  it('--fix mends and saves, --rule says what, and --json tells all of it', async () => {
    const library = await flawed();
    const { status, out } = await runDesk([
      'check',
      '--library',
      library,
      '--fix',
      '--rule',
      'percent-sign',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      documents: 1,
      unread: [],
      look: [],
      fixed: [{ rule: 'percent-sign', findings: 1, documents: ['one'] }],
      failed: [],
      findings: [],
    });
    const { document } = await (await openLibrary(library, { lookOnly: true })).read('one');
    expect(JSON.stringify(document)).toContain('Some 75 per cent have organised it.');
    const kept = Object.keys(filesIn(library)).filter((file) => /history\/one\//.test(file));
    expect(kept).toHaveLength(1);
  });

  it('names the rules there are where one is asked for that there is not', async () => {
    const { status, err } = await runDesk(['check', '--library', 'x', '--rule', 'comma']);
    expect(status).toBe(2);
    expect(err).toContain('percent-sign');
  });
});
