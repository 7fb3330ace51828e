/** English: counted things, "1 file", "3 files". */
import { plural } from './numbers.ts';

const regular = (one: string): ((n: number) => string) => plural({ one: `# ${one}`, other: `# ${one}s` });

export const count = {
  news: regular('news item'),
  brief: regular('brief'),
  brochure: regular('brochure'),
  document: regular('document'),
  file: regular('file'),
  item: regular('item'),
  link: regular('link'),
  picture: regular('picture'),
  word: regular('word'),
  change: regular('change'),
  check: regular('check'),
  notice: regular('notice'),
  remark: regular('remark'),
  unchangedParagraph: regular('unchanged paragraph'),
  unsavedDraft: regular('unsaved draft'),
  conflict: regular('conflict'),
  damagedFile: regular('damaged file'),
  missingDocument: regular('missing document'),
  fileSetAside: plural({ one: '# file set aside', other: '# files set aside' }),
  fileKept: plural({ one: '# file is kept as it is.', other: '# files are kept as they are.' }),
};
