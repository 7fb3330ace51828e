/** What the desk knows of one field of a document: a row of the tables in article-fields.ts and brochure-fields.ts. */
import type { EventDate, Link, Office } from '../document.ts';
import type { Summary } from '../list/listing.ts';

/** How values that are not text are told in a comparison. */
export interface Telling {
  /** A date as the house writes it; ISO days where left out. */
  date?: ((date: EventDate) => string) | undefined;
  /** Name of a tag by its id; the id where left out. */
  tag?: ((id: string) => string) | undefined;
  /** Headline of a news item by its id; the id where left out. */
  item?: ((id: string) => string) | undefined;
}

/** A value as text: a string is compared by words, a list by its entries first. */
export type Told = string | string[];

/** Fields that a document gets when it is made. */
export type MadeField = 'id' | 'kind' | 'createdAt' | 'updatedAt';

/**
 * `made`: given when the document is made, as ids are. `setting`: chosen from what there is, as a status or language is.
 * `words`: written by the editor; a document whose words are all empty is blank.
 */
export type Role = 'made' | 'setting' | 'words';

export interface Field<V, Made extends boolean = false> {
  role: Role;
  /** The form of documents (`schemaVersion`) with which it came; left out, the first. Older documents get its empty value. */
  since?: number;
  /** Its value where nothing is written or chosen. */
  empty: Made extends true ? null : () => V;
  /** Its value in a new document, where that is not the empty one. */
  begins?: (office: Office) => V;
  /**
   * Its value as text, for History and for conflicts. Two values that differ are shown as a change even where their texts are
   * the same. Only times are never compared: they say when somebody wrote, not what.
   */
  compared: ((value: V, telling: Telling) => Told) | 'never';
  /** Where lists show it; null: they do not. */
  listed: keyof Summary | null;
  /** Where search finds its words; null: it does not look there. */
  searched: 'headline' | 'teaser' | 'tags' | 'body' | null;
  /**
   * `read`: imported files have it. `completes`: they have it, and where the library's document has none, an import brings it
   * in. `never`: it is not in the files, so that an imported document begins as a new one does.
   */
  imported: 'read' | 'completes' | 'never';
}

/** A table with a row for each field of a document: a missing row does not compile. */
export type Fields<D> = {
  readonly [K in keyof D]-?: Field<D[K], K extends MadeField ? true : false>;
};

/** Names of the fields that no imported file has. */
export type NotImported<T extends Record<keyof T, { imported: string }>> = {
  [K in keyof T]: T[K]['imported'] extends 'never' ? K : never;
}[keyof T];

/** A date as ISO days. */
const isoDays = ({ start, end }: EventDate): string => (end === undefined ? start : `${start} – ${end}`);

export const toldText = (text: string): string => text;
export const toldDate = (date: EventDate | null, telling: Telling): string =>
  date === null ? '' : (telling.date ?? isoDays)(date);
export const toldLink = (link: Link | null): string =>
  link === null ? '' : link.href === undefined ? link.label : `${link.label} <${link.href}>`;
