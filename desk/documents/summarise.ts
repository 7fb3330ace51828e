/** What a list and the desk's own book-keeping hold of a document. */
import { createHash } from 'node:crypto';
import { bodiesIn } from '../../core/body/bodies.ts';
import { bodyPictures, wordCount } from '../../core/body/body.ts';
import { bodyText } from '../../core/body/body-text.ts';
import { titleOf, type Summary } from '../../core/list/listing.ts';
import type { Document, Imported } from '../../core/document.ts';
import { searchedText } from '../../core/finding/searched-text.ts';
import { saidDigest } from '../../core/translations/said-digest.ts';
import type { Draft } from '../../core/import/reading.ts';
import { workOf } from '../../core/people/work.ts';

/** The text of a document, without its headline and teaser; a brochure has none. What is asked below may be given it. */
export const textOf = (document: Document | Draft): string =>
  document.kind === 'brochure' ? '' : bodyText(document.body);

/** The list's view of a document. A brochure has no day of its own; its teaser is its introduction. */
export function summarise(document: Document, text: string = textOf(document)): Summary {
  const { id, kind, status, language, createdAt, updatedAt } = document;
  const work = workOf(document);
  const common = {
    id,
    kind,
    headline: titleOf(document),
    status,
    language,
    work,
    said: saidDigest(document, text),
    translation: document.translation,
    createdAt,
    updatedAt,
  };
  if (document.kind === 'brochure')
    return {
      ...common,
      date: null,
      teaser: document.introduction,
      notBefore: null,
      tags: [],
      cover: null,
      words: 0,
    };
  return {
    ...common,
    date: document.date,
    teaser: document.teaser,
    notBefore: document.notBefore,
    tags: document.tags,
    cover: bodyPictures(document.body)[0]?.src ?? null,
    words: wordCount(text, language),
  };
}

/** Characters of a text that can be searched before the text has been read. */
const openingLength = 200;

/** What search looks into beside headline, teaser and tags, with the first words of the text. */
export function openingOf(document: Document, text: string): string {
  const opening = text.slice(0, openingLength);
  if (document.kind === 'brochure') return searchedText(document).body;
  const beside = searchedText({ ...document, body: { type: 'doc', content: [] } }).body;
  return [beside, opening].filter((part) => part !== '').join(' ');
}

/** By what an import tells that the library has a document already, and what that one lacks. */
export interface Likeness {
  imported: Imported | null;
  /** Digest of teaser and body; null where there are no words. */
  text: string | null;
  hasTeaser: boolean;
  hasBody: boolean;
}

export function likenessOf(document: Document | Draft, text: string = textOf(document)): Likeness {
  const imported = document.imported ?? null;
  if (document.kind === 'brochure') return { imported, text: null, hasTeaser: true, hasBody: true };
  const words = normalised(`${document.teaser} ${text}`);
  return {
    imported,
    text: words === '' ? null : createHash('sha256').update(words).digest('base64'),
    hasTeaser: document.teaser.trim() !== '',
    hasBody: text !== '' || bodyPictures(document.body).length > 0,
  };
}

/** Headlines are compared without case, quotation marks' shapes and white space. */
export function normalised(text: string): string {
  let plain = text;
  if (/[^\n -~]/.test(text))
    plain = text
      .normalize('NFKC')
      .replace(/[“”„«»‘’]/g, "'")
      .replace(/[‐-―]/g, '-');
  return plain
    .toLowerCase()
    .replaceAll('"', "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Pictures that a document shows, as `media/…`; of a brochure, those that its frozen edition keeps. */
export const picturesOf = (document: Document): string[] =>
  bodiesIn(document).flatMap((body) => bodyPictures(body).flatMap(({ src }) => src ?? []));
