/** Looks at a document's file for search and for the index: quickly, and without judging what it holds. */
import { closeSync, fstatSync, readFileSync } from 'node:fs';
import type { Document } from '../../core/document.ts';
import { digestOf } from '../storage/digest.ts';
import { markOf, type FileMark } from '../storage/file-mark.ts';
import { openRegularSync } from '../storage/regular-file.ts';

/** What a file holds. */
export interface Examined {
  /** As the file was before it was read. */
  mark: FileMark;
  /** When it was read, in milliseconds since 1970. */
  readAt: number;
  /** As stored-file.ts works them out. */
  rev: number;
  sha256: string;
  /** Not checked against any schema. */
  document: Document;
}

/** Null where the file is missing, cannot be read, or is not of that form. Reads at once, for use off the main thread. */
export function examine(path: string, form: number): Examined | null {
  try {
    const readAt = Date.now();
    const file = openRegularSync(path);
    let mark: FileMark;
    let text: string;
    try {
      mark = markOf(fstatSync(file));
      text = readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
    const { schema, rev, sha256, document } = JSON.parse(text) as Partial<
      Record<'schema' | 'rev' | 'sha256' | 'document', unknown>
    >;
    if (schema !== form || typeof rev !== 'number' || typeof document !== 'object' || document === null)
      return null;
    const now = digestOf(document);
    return { mark, readAt, rev: now === sha256 ? rev : rev + 1, sha256: now, document: document as Document };
  } catch {
    return null; // whoever needs the reason reads the file properly
  }
}
