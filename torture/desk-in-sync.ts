/** One of two desks in a trial: its library, its editor, and what the service remembers of its files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../core/desk-error.ts';
import type { Stored } from '../core/library/stored.ts';
import type { NewsItem } from '../core/document.ts';
import { Conflicts } from '../desk/conflicts/conflicts.ts';
import { DeskDays } from '../desk/days/desk-days.ts';
import { History } from '../desk/history/history.ts';
import { OpenedLibrary } from '../desk/opening/opened-library.ts';
import type { Library } from '../desk/library/library.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { mortalDisk, type MortalDisk } from '../desk/testing/mortal-disk.ts';

/** `kept`: desks as they are. `bare`: without what keeps the newest state of each document: the trial can fail. */
export type Protection = 'kept' | 'bare';

interface Opened {
  library: Library;
  conflicts: Conflicts;
  close(): Promise<void>;
}

export const ids = ['a', 'b'] as const;
export type Id = (typeof ids)[number];

/** One desk with its library. */
export class Place {
  readonly root: string;
  readonly #protection: Protection;
  readonly mortal: MortalDisk = mortalDisk();
  /** Words that were acknowledged. */
  readonly acknowledged = new Set<string>();
  /** Documents as its editor has opened them; they may have changed since. */
  readonly sheets = new Map<Id, Stored>();
  /** Every content that a file has had, as the service remembers it. */
  readonly versions = new Map<Id, Buffer[]>();
  desk!: Opened;

  constructor(root: string, protection: Protection) {
    this.root = root;
    this.#protection = protection;
  }

  fileOf(id: Id): string {
    return path.join(this.root, 'news', `${id}.json`);
  }

  async open(): Promise<void> {
    const { disk } = this.mortal;
    this.sheets.clear();
    if (this.#protection === 'kept') this.desk = await OpenedLibrary.open(this.root, { stays: false, disk });
    else {
      const library = await openLibrary(this.root, { disk });
      const history = new History(library, await DeskDays.open(library.files));
      this.desk = { library, conflicts: new Conflicts(library, history), close: () => Promise.resolve() };
    }
  }

  async reopen(): Promise<void> {
    await this.desk.close();
    this.mortal.revive();
    await this.open();
  }

  /** The service sees every content that stands in a file for a while. */
  remember(): void {
    for (const id of ids) {
      if (!existsSync(this.fileOf(id))) continue;
      const bytes = readFileSync(this.fileOf(id));
      const known = this.versions.get(id) ?? [];
      if (!known.at(-1)?.equals(bytes)) this.versions.set(id, [...known, bytes]);
    }
  }

  /** All that the library holds where an editor can find it again. */
  words(): string {
    const places = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !/[\\/]\.desk[\\/](newest[\\/]|index\.json|missed\.json)/.test(file));
    return places.map((file) => readFileSync(file, 'utf8')).join('\n');
  }
}

const textOf = ({ document }: Stored): string =>
  (document as NewsItem).body.content?.map(({ content }) => content?.[0]?.text ?? '').join(' ') ?? '';

/** True where it was done or refused as a desk refuses things; a dead disk gives false. */
export const worked = (action: Promise<unknown>): Promise<boolean> =>
  action.then(
    () => true,
    (error: unknown) => {
      if (error instanceof DeskError) return false;
      throw error;
    },
  );

/** An editor adds a word to what the sheet shows, as the window does it: a save that meets a conflict becomes a copy. */
export async function type(place: Place, id: Id, fromSheet: boolean, word: string): Promise<void> {
  const { library, conflicts } = place.desk;
  const sheet = fromSheet ? place.sheets.get(id) : undefined;
  const base = sheet ?? (await library.read(id).catch(() => null));
  if (!base) {
    const item = newsItem({ id, headline: `Item ${id}`, body: bodyOf(word) });
    if (await worked(library.create(item))) place.acknowledged.add(word);
    return;
  }
  const document = { ...(base.document as NewsItem), body: bodyOf(`${textOf(base)} ${word}`) };
  try {
    place.sheets.set(id, await library.save(document, base.rev));
    place.acknowledged.add(word);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code !== 'conflict' && error.code !== 'not-found') return;
    if (await worked(conflicts.addTypedConflict(document, base.rev))) place.acknowledged.add(word);
  }
}
