/** The same items in SQLite, as a program would keep them that lists from columns. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { benchItem } from './documents.ts';

/** Makes `items.sqlite` in a folder, with columns for the list and the whole item as JSON. */
export async function sqliteLibrary(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, 'items.sqlite'));
  database.exec(
    `PRAGMA journal_mode = WAL;
     CREATE TABLE items (id TEXT PRIMARY KEY, kind TEXT, headline TEXT, date TEXT, teaser TEXT, status TEXT,
       tags TEXT, language TEXT, words INTEGER, created TEXT, updated TEXT, json TEXT) STRICT;
     CREATE INDEX by_date ON items (date);
     BEGIN`,
  );
  const insert = database.prepare('INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (let n = 0; n < count; n += 1) {
    const item = benchItem(n);
    const { id, kind, headline, date, teaser, status, language, createdAt, updatedAt } = item;
    const day = date?.start ?? null;
    insert.run(
      id,
      kind,
      headline,
      day,
      teaser,
      status,
      '[]',
      language,
      500,
      createdAt,
      updatedAt,
      JSON.stringify(item),
    );
  }
  database.exec('COMMIT; ANALYZE');
  database.close();
}
