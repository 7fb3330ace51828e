import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../core/body/body.ts';
import { fetchFile, readFile, textOf } from './read-file.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { latestNewsText } from '../testing/texts.ts';

const file = (bytes: string | Uint8Array, name = 'page.txt') => ({
  name,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes),
});
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a file to be imported', () => {
  it('is read as the office’s documents, whichever way its letters are written', async () => {
    const utf16 = Buffer.from(`\ufeff${latestNewsText}`, 'utf16le');
    for (const bytes of [latestNewsText, `\ufeff${latestNewsText}`, utf16]) {
      const reading = await readFile(file(bytes));
      expect(reading.form).toBe('latest-news');
      expect(reading.drafts).toHaveLength(3);
      expect(reading.notices.map(({ code }) => code)).not.toContain('encoding-guessed');
    }
  });

  it('in Windows-1252 is read with a notice that says so', async () => {
    const text = latestNewsText.replace('A short survey', 'A caf\xe9 survey \x96 \x93short\x94');
    const reading = await readFile(file(latin(text)));
    expect(reading.drafts[2]?.teaser).toContain('A café survey – “short”');
    expect(reading.notices[0]).toMatchObject({ document: null, line: 1, code: 'encoding-guessed' });
    expect(bodyText(reading.drafts[2]?.body ?? { type: 'doc' })).toBe('');
  });

  it.each([
    ['an empty file', '', /is empty/],
    ['blanks alone', ' \n\t\n', /no words/],
    ['zero bytes', 'Some words\0and more', /not text/],
    ['a program', latin('\x7fELF\x02\x01\x01\0\0\0\0'), /not text/],
    ['signs that no text has', 'Some\x01words', /signs that no text has/],
    ['bytes of no alphabet', latin('\xe9\x81\xff\xfe'.repeat(50)), /not text/],
    ['a PDF', '%PDF-1.7\n…', /a PDF cannot be read yet/],
    [
      'a Word document',
      latin('PK\x03\x04\x14\0'),
      /a Word document or another packed file cannot be read yet/,
    ],
    ['Rich Text', '{\\rtf1 words}', /Rich Text Format cannot be read yet/],
    ['a web page', '\n<!DOCTYPE html><title>x</title>', /a web page cannot be read yet/],
    ['20 MB of text', 'All work and no play. '.repeat(1_000_000), /longer than 5 MB/],
  ])('is refused with the reason where it is %s', (_, bytes, reason) => {
    const began = performance.now();
    const refused = (): unknown => textOf(file(bytes, 'mine.txt'));
    expect(refused).toThrow(reason);
    expect(refused).toThrow('“mine.txt” was not imported');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('that is a text of somebody else is refused as not ours', async () => {
    const shopping = file('- six eggs\n- milk\n- a newspaper\n', 'list.txt');
    await expect(readFile(shopping)).rejects.toMatchObject({
      code: 'not-ours',
      message: expect.stringContaining('“list.txt”'),
    });
  });
});

describe('fetching a file', () => {
  it('gives its bytes, and of a huge one no more than tells that it is too long', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.txt'), 'words');
    writeFileSync(path.join(folder, 'huge.txt'), new Uint8Array(20 * 1024 * 1024).fill(0x61));
    expect(Buffer.from((await fetchFile(path.join(folder, 'a.txt'))).bytes).toString()).toBe('words');
    const huge = await fetchFile(path.join(folder, 'huge.txt'));
    expect(huge.bytes.length).toBe(5 * 1024 * 1024 + 1);
    await expect(readFile(huge)).rejects.toThrow(/longer than 5 MB/);
  });

  it('says what is wrong with one that cannot be had', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'inside'));
    expect((await fetchFile(path.join(folder, 'none.txt'))).refusal).toMatch(
      /^There is no file “.*none\.txt”/,
    );
    expect((await fetchFile(path.join(folder, 'inside'))).refusal).toMatch(/is a folder/);
    await expect(readFile(await fetchFile(path.join(folder, 'none.txt')))).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
