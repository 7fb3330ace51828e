/** What takes long to work out of a long text, worked out in steps before it is asked for all at once. */
import { wordCount } from '../../core/body/body.ts';
import type { Document } from '../../core/document.ts';
import { breathe } from '../storage/pace.ts';
import { likenessOf, textOf, type Likeness } from './summarise.ts';

export interface WorkedOut {
  text: string;
  words: number;
  likeness: Likeness;
}

/** Bytes of a file from which it is worth while. */
const long = 200_000;

const ready = new WeakMap<Document, WorkedOut>();

/** Works it out where the document's file has so many bytes. */
export async function workOutLong(document: Document, bytes: number): Promise<void> {
  if (bytes < long || document.kind === 'brochure') return;
  await breathe();
  const text = textOf(document);
  const words = wordCount(text, document.language);
  await breathe();
  ready.set(document, { text, words, likeness: likenessOf(document, text) });
  await breathe();
}

/** What has been worked out of a document; it is not kept any longer. */
export function takeWorkedOut(document: Document): WorkedOut | undefined {
  const found = ready.get(document);
  ready.delete(document);
  return found;
}
