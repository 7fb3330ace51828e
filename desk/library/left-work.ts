/** What is said of work on several documents that a desk did not come to the end of. */
import { titleOf } from '../../core/list/listing.ts';
import type { Work, WorkOf } from './work-notes.ts';

/** A piece of work that this desk could not finish when it opened the library. */
export interface UnfinishedWork {
  /** Name of its note. */
  name: string;
  work: Work;
  /** A sentence: what was in the way. */
  why: string;
}

const documents = (count: number): string => (count === 1 ? 'one document' : `${count} documents`);

/** Headlines that are named. */
const mostNamed = 5;

const says: { [K in Work['kind']]: (work: WorkOf<K>) => { what: string; next: string } } = {
  'remove-tag': ({ tag, documents: from }) => ({
    what: `the removal of the tag “${tag}” from ${documents(from.length)}`,
    next: 'Documents that still have the tag keep it. You can remove the tag again yourself.',
  }),
  'restore-tag': ({ tag, documents: to }) => ({
    what: `putting the tag “${tag.name}” back into ${documents(to.length)}`,
    next: 'No document has lost a word. You can tag the documents yourself.',
  }),
  'set-values': ({ changes }) => ({
    what: `changing ${documents(changes.length)}`,
    next: 'Every document is as it was or as it was to be. You can change the others yourself.',
  }),
  'set-pictures': ({ changes }) => ({
    what: `changing pictures of ${documents(changes.length)}`,
    next: 'Every document is as it was or as it was to be. You can change the others yourself.',
  }),
  'remove-many': ({ documents: all }) => ({
    what: `moving ${documents(all.length)} to the trash`,
    next: 'Every document is in its place or in the trash. You can move the others yourself.',
  }),
  import: ({ documents: all }) => {
    const named = all.slice(0, mostNamed).map(({ document }) => `“${titleOf(document) || 'Untitled'}”`);
    const more = all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '';
    return {
      what: `an import of ${documents(all.length)}: ${named.join(', ')}${more}`,
      next: 'What has not come in is kept whole in the note.',
    };
  },
};

const sayingOf = <K extends Work['kind']>(work: WorkOf<K>): { what: string; next: string } =>
  (says[work.kind as K] as (work: WorkOf<K>) => { what: string; next: string })(work);

/** Sentences on work that could not be finished, as Needs attention shows them. */
export function sayUnfinished({ work, why }: UnfinishedWork): string {
  const { what, next } = sayingOf(work);
  return `A desk ended in the middle of ${what}. This desk tried to finish it and could not: ${why} ${next} Put right what was in the way and open the library again: the rest is then done.`;
}

/** The same as the check-up finds it, which does not try. */
export function sayLeft(work: Work): string {
  const { what, next } = sayingOf(work);
  return `A desk ended in the middle of ${what}. The next desk that opens the library to work in it finishes that; where it cannot, Needs attention says why. ${next}`;
}
