/** A returned file beside the document that it belongs to: its changes, and the document with those that are accepted. */
import type { WordParagraph } from '../body/word-forms.ts';
import type { Article, Office } from '../document.ts';
import { wordArticle } from '../writing/word.ts';
import { listChanges, type ListedChange } from './change-list.ts';
import { returnedArticle } from './returned-article.ts';
import { withLostStyles } from './lost-styles.ts';
import { withPassageLanguages } from './passage-languages.ts';
import { mergeReturned, type Clash } from './three-way.ts';
import { asReturned, resolve, type ReturnedFile } from './tracked.ts';
import { trackEverything } from './untracked.ts';

/** What a comparison begins with. */
export interface Returned {
  kind?: undefined;
  file: ReturnedFile;
  /** `headline`: the file no longer says which document it shows, so that its headline told. `chosen`: the editor said so. */
  matchedBy: 'id' | 'headline' | 'chosen';
  /** The document as it is now. */
  present: Article;
  rev: number;
  /** The document as it went out; null where nothing knows that state any more. */
  sent: Article | null;
}

export interface Compared {
  /** With every difference as a change. */
  file: ReturnedFile;
  changes: ListedChange[];
  /** What the file is compared with. */
  sent: Article;
}

/** The changes of a returned file. Where the state that went out is no longer known, it is compared with the present one. */
export function compareReturned({ file, sent, present }: Returned, rangeMark: Office['rangeMark']): Compared {
  const base = sent ?? present;
  const { fields } = file;
  const came = fields
    ? { ...file, paragraphs: wordArticle({ ...base, ...fields }, rangeMark).map(withoutPlace) }
    : {
        ...file,
        paragraphs: withPassageLanguages(base, withLostStyles(wordArticle(base, rangeMark), file.paragraphs)),
      };
  const whole = trackEverything(wordArticle(base, rangeMark), came);
  return { file: whole, changes: listChanges(whole), sent: base };
}

/** A paragraph alone, without where it comes from. */
const withoutPlace = ({ style, list, depth, pieces, cell }: WordParagraph): WordParagraph => ({
  style,
  list,
  depth,
  pieces,
  ...(cell ? { cell } : {}),
});

export interface Taken {
  document: Article;
  clashes: Clash[];
  notices: string[];
}

/** The document with the accepted changes in it; `taken` are clashes in which the file's words are to stand. */
export function takeChanges(
  { file, sent }: Compared,
  present: Article,
  accepted: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  rangeMark: Office['rangeMark'],
): Taken {
  const { document, notices } = returnedArticle(
    sent,
    resolve(file.paragraphs, (change) => accepted.has(change)),
    rangeMark,
  );
  const merged = mergeReturned(sent, present, document, taken);
  return { ...merged, notices };
}

/** Sentences on what in the whole file has no place in a document. */
export const placelessWords = ({ file, sent }: Compared, rangeMark: Office['rangeMark']): string[] => [
  ...file.notices,
  ...returnedArticle(sent, asReturned(file.paragraphs), rangeMark).notices,
];
