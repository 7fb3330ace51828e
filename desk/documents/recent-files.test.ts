import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../core/document.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { createLibrary } from '../opening/open-library.ts';
import { RecentFiles } from './recent-files.ts';
import type { InFile } from './stored-file.ts';

const inFile = (size: number, fill = 'a'): InFile<Document> => ({
  document: newsItem(),
  rev: 1,
  savedAt: '2026-03-01T10:00:00Z',
  sha256: '',
  bytes: Buffer.alloc(size, fill),
});

describe('the files last read or written', () => {
  it('are known again by their bytes, and by nothing less', () => {
    const recent = new RecentFiles<Document>();
    const found = inFile(100);
    recent.remember('news/a.json', found);
    expect(recent.withBytes('news/a.json', Buffer.alloc(100, 'a'))).toBe(found);
    const other = Buffer.alloc(100, 'a');
    other[57] = 0x62;
    expect(recent.withBytes('news/a.json', other)).toBeNull();
    expect(recent.withBytes('news/a.json', Buffer.alloc(99, 'a'))).toBeNull();
    expect(recent.withBytes('news/b.json', Buffer.alloc(100, 'a'))).toBeNull();
  });

  it('are few, and of no more than 64 MB', () => {
    const recent = new RecentFiles<Document>();
    for (let at = 0; at < 12; at += 1) recent.remember(`news/${at}.json`, inFile(10));
    expect([...Array(12).keys()].filter((at) => recent.has(`news/${at}.json`))).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    recent.remember('news/large.json', inFile(60 * 1024 * 1024));
    recent.remember('news/larger.json', inFile(5 * 1024 * 1024));
    expect(recent.has('news/large.json')).toBe(false);
    expect(recent.has('news/larger.json')).toBe(true);
  });

  it('do not hide a change of one letter made outside within the same moment', async () => {
    const library = await createLibrary(path.join(temporaryFolder(), 'l'));
    const item = newsItem({ teaser: 'Seven seizures' });
    await library.create(item);
    const file = library.files.pathOf('news', item.id);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Seven seizures', 'Eleven seizure'));
    await expect(library.save({ ...item, teaser: 'Mine' }, 1)).rejects.toMatchObject({ code: 'conflict' });
    expect((await library.read(item.id)).document).toMatchObject({ teaser: 'Eleven seizure' });
  });
});
