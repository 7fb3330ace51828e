/** A brochure that came back: its items, each with the state of it that went out. */
import type { Returned } from '../../core/clearance/clearance.ts';
import {
  asArticle,
  takeApart,
  type ItemInFile,
  type ReturnedBrochure,
} from '../../core/clearance/returned-brochure.ts';
import { asSent, type ReturnedFile } from '../../core/clearance/tracked.ts';
import { paragraphKey, type WordParagraph } from '../../core/body/word-forms.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { wordArticle } from '../../core/writing/word.ts';
import type { History } from '../history/history.ts';
import type { Library } from '../library/library.ts';

/** Versions of an item that are looked through for the one that went out. */
const mostLooked = 50;

/** Throws DeskError where the library cannot be read. */
export async function findReturnedBrochure(
  file: ReturnedFile,
  { present, rev }: { present: Brochure; rev: number },
  library: Library,
  history: History,
): Promise<ReturnedBrochure> {
  const stored = new Map<string, { document: NewsItem; rev: number }>();
  for (const id of present.items) {
    const one = library.has(id) ? await library.read(id).catch(() => null) : null;
    if (one?.document.kind === 'news') stored.set(id, { document: one.document, rev: one.rev });
  }
  const { office } = library.settings;
  // Of a frozen edition, its own words went out, whatever the library says now and has kept of before.
  const kept = new Map((present.frozen?.items ?? []).map((item) => [item.id, item]));
  const items = [...stored.values()].map(({ document }) => kept.get(document.id) ?? document);
  const { brochure, items: found, notices } = takeApart(file, present, items, office);

  const beside = async (one: ItemInFile): Promise<Returned> => {
    const item = stored.get(one.item.id)?.document ?? one.item;
    const says = (state: NewsItem): boolean =>
      keysOf(asSent(asArticle(one, state, present, office))) === keysOf(wordArticle(state, office.rangeMark));
    const sent = [item, one.item].find(says) ?? (await older(item.id, says));
    const told =
      sent === null
        ? [
            'No version of this item says what went out. The file is compared with the item as it is now, so what was changed here since is among the changes too.',
          ]
        : [];
    return {
      file: {
        name: file.name,
        item: { id: item.id, rev: stored.get(item.id)?.rev ?? 0 },
        paragraphs: asArticle(one, sent ?? item, present, office),
        changes: file.changes,
        comments: [],
        notices: told,
      },
      matchedBy: 'id',
      present: item,
      rev: stored.get(item.id)?.rev ?? 0,
      sent,
    };
  };
  const older = async (id: string, says: (state: NewsItem) => boolean): Promise<NewsItem | null> => {
    for (const { version } of (await history.versions(id)).slice(0, mostLooked)) {
      const document = (await history.readVersion(id, version).catch(() => null))?.document;
      if (document?.kind === 'news' && says(document)) return document;
    }
    return null;
  };
  const read: Returned[] = [];
  for (const one of found) read.push(await beside(one));
  return {
    kind: 'brochure',
    name: file.name,
    present,
    rev,
    // What readers have of a frozen edition stays as it is; its items may be corrected in the library.
    returned: present.frozen ? present : brochure,
    items: read,
    comments: file.comments,
    notices: present.frozen && !sayTheSame(brochure, present) ? [...notices, frozenNotice] : notices,
  };
}

const frozenNotice =
  'The edition is frozen, so what the file changes in its title, edition, introduction, order and closing line is left out. To have that, edit the edition again and compare the file once more.';

const keysOf = (paragraphs: readonly WordParagraph[]): string => JSON.stringify(paragraphs.map(paragraphKey));
