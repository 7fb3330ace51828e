/** The headings by which a policy brief is known where nothing else tells it from an article. */
import { anyOf } from '../languages/words.ts';
import { endsSentence, type Line } from './lines.ts';

/** What a brief's sections are called, each alone on its line, in the languages that the desk reads. */
const sections = new RegExp(
  String.raw`^(?:\d{1,2}[.)]?\s+)?${anyOf(({ reading }) => reading.briefSections)}\s*:?$`,
  'iu',
);
/** Enough of them that no article has by chance. */
const enough = 2;

/** True where different sections of a brief stand over text of their own. */
export function hasBriefSections(filled: readonly Line[]): boolean {
  const found = filled
    .slice(1, -1)
    .filter((line, index) => sections.test(line.text) && endsSentence(filled[index + 2]?.text ?? ''));
  return new Set(found.map((line) => line.text.toLowerCase())).size >= enough;
}
