/** The office's real documents, for tests; they lie beside the project and are never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../../shared/seeds');
export const names = ['latest-news', 'brochure', 'article', 'profile', 'brief'] as const;

/** False where the folder is missing: tests then skip, and say so in their titles. */
export const haveSeeds = names.every((name) => existsSync(path.join(folder, `${name}.txt`)));
export const seedTitle = (title: string): string =>
  haveSeeds ? title : `${title} (skipped: ../shared/seeds is not there)`;
export const seed = (name: (typeof names)[number]): string =>
  readFileSync(path.join(folder, `${name}.txt`), 'utf8');
