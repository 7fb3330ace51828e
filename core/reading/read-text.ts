/** Reads a plain text in any of the office's forms. */
import { toLines } from './lines.ts';
import { readLines, type ReadOptions } from './read-lines.ts';
import { NotOurs, type Reading } from '../import/reading.ts';
import { refusalOf } from './refusal.ts';

/**
 * Reads a text: its form, its documents as drafts in the order of the file, and a notice for everything that was
 * changed, lost or doubtful. Throws NotOurs, with a sentence for the editor, where it is none of the office's documents.
 */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const refusal = refusalOf(text);
  if (refusal !== null) throw new NotOurs(refusal);
  return readLines(toLines(text), options);
}
