/** SQLite as Node has it, set to its safest: WAL, synchronous FULL. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { story, versionOf } from '../story.ts';
import type { OpenStore } from './store.ts';

export const openSqliteStore: OpenStore = (folder) => {
  const database = new DatabaseSync(path.join(folder, 'stories.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('CREATE TABLE IF NOT EXISTS stories (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT');
  const put = database.prepare('INSERT OR REPLACE INTO stories VALUES (?, ?)');
  const get = database.prepare('SELECT json FROM stories WHERE id = ?');
  return Promise.resolve({
    save(id, version) {
      put.run(id, JSON.stringify(story(id, version)));
      return Promise.resolve();
    },
    load(id) {
      const row = get.get(id);
      return Promise.resolve(row === undefined ? 0 : versionOf(JSON.parse(String(row['json']))));
    },
    close() {
      database.close();
    },
  });
};
