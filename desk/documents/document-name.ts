/** The one rule by which a file in a document folder is a document, from its name alone. */
import { documentFileName } from '../../core/places.ts';
import { temporaryName } from '../storage/durable-file.ts';

/**
 * What a name in a document folder says. `document`: the desk gives such names. `misnamed`: it ought to be a document,
 * under a name that the desk does not give, as syncing programs make them. `none`: hidden files, what computers leave in
 * folders by themselves, temporary files, and whatever else is no document and is left alone.
 */
export type DocumentName =
  { kind: 'document'; id: string } | { kind: 'misnamed' } | { kind: 'of-the-computer' } | { kind: 'none' };

/** Hidden files, among them macOS's `._name`, and those that systems leave in folders by themselves. */
const ofTheComputer = /^(\.|thumbs\.db$|desktop\.ini$|icon\r$|~\$)/i;

/** Used by everyone who asks what a document is: list, index, watch, backup, restore, doctor. */
export function readDocumentName(name: string): DocumentName {
  const id = documentFileName.exec(name)?.[1];
  if (id !== undefined) return { kind: 'document', id };
  if (isOfTheComputer(name) || temporaryName.test(name)) return { kind: 'of-the-computer' };
  return name.toLowerCase().endsWith('.json') ? { kind: 'misnamed' } : { kind: 'none' };
}

/** True of files that nobody put there: a folder with only such files is empty. */
export const isOfTheComputer = (name: string): boolean => ofTheComputer.test(name);
