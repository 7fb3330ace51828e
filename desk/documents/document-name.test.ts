import { describe, expect, it } from 'vitest';
import { readDocumentName } from './document-name.ts';

describe('a name in a document folder', () => {
  it.each([
    ['3f2c.json', 'document'],
    ['a.json', 'document'],
    ['X.JSON', 'misnamed'],
    ['x.Json', 'misnamed'],
    ['x (conflicted copy).json', 'misnamed'],
    ['x.sync-conflict-20240311-103205-ABCDEFG.json', 'misnamed'],
    ['._x.json', 'of-the-computer'],
    ['.x.json', 'of-the-computer'],
    ['.liaison-desk-export.json', 'of-the-computer'],
    ['.DS_Store', 'of-the-computer'],
    ['Thumbs.db', 'of-the-computer'],
    ['~$x.json', 'of-the-computer'],
    ['x.json.17-0123456789ab.tmp', 'of-the-computer'],
    ['notes.txt', 'none'],
  ])('“%s” is %s', (name, is) => {
    expect(readDocumentName(name).kind).toBe(is);
  });
});
