/** A translation as it begins: what it keeps of its original, and what begins anew. */
import type { Article } from '../document.ts';
import { fieldsOfKind, valueOf, type FieldName } from '../fields/fields.ts';
import { originalOf } from './language-set.ts';
import { saidDigest } from './said-digest.ts';

/** `kept`: as in the original, to be written over where it is words. `anew`: as in a document that was just begun. */
export type Translating = 'kept' | 'anew';

/** What no translation takes from its original, whatever kind it is: where its work stands, and what colleagues say of it. */
export const ownWork = {
  status: 'anew',
  // They are about words that are to become others.
  ignoredChecks: 'anew',
  assignedTo: 'anew',
  due: 'anew',
  note: 'anew',
  statusSince: 'anew',
  cleared: 'anew',
  comments: 'anew',
  imported: 'anew',
} as const satisfies Partial<Record<FieldName, Translating>>;

type ArticleField = Exclude<
  keyof Article | 'more' | 'form',
  'id' | 'kind' | 'createdAt' | 'updatedAt' | 'language' | 'translation'
>;

/** Every field of an article: a new one does not compile until it is decided here. */
const translating: Readonly<Record<ArticleField, Translating>> = {
  headline: 'kept',
  date: 'kept',
  place: 'kept',
  teaser: 'kept',
  body: 'kept',
  tags: 'kept',
  source: 'kept',
  furtherInformation: 'kept',
  form: 'kept',
  // What the original waits for, its translation waits for as well.
  notBefore: 'kept',
  // It leads to a page in the original's language.
  more: 'anew',
  ...ownWork,
};

/**
 * The fields of a draft in another language (BCP 47). Its words are the original's, with headings, links, pictures and tables in
 * their places, to be written over. `at` is an ISO instant. A translation of a translation is one of the same original.
 */
export function beginTranslation(of: Article, language: string, at: string): Partial<Article> {
  const kept = fieldsOfKind(of.kind).flatMap(([name]): [FieldName, unknown][] =>
    translating[name as ArticleField] === 'kept' ? [[name, valueOf(of, name)]] : [],
  );
  return {
    ...Object.fromEntries(kept),
    language,
    // What was translated from a translation is as new as that one.
    translation: { of: originalOf(of), at, digest: of.translation?.digest ?? saidDigest(of) },
  };
}
