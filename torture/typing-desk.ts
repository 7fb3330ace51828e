/** A desk with its pages in a trial: what they have typed, what was acknowledged, and what other programs do meanwhile. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Resolution } from '../core/conflicts/conflict.ts';
import type { Request } from '../core/contract.ts';
import { DeskError } from '../core/desk-error.ts';
import type { NewsItem } from '../core/document.ts';
import { DraftSender } from '../core/drafts/draft-sender.ts';
import { Journal } from '../desk/drafts/journal.ts';
import { documentHandlers } from '../desk/handlers/document-handlers.ts';
import { draftHandlers } from '../desk/handlers/draft-handlers.ts';
import { OpenedLibrary } from '../desk/opening/opened-library.ts';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { Session } from '../desk/session.ts';
import { newsItem } from '../desk/testing/documents.ts';
import { ids, worked, type Id } from './desk-in-sync.ts';

/** `apart`: the desk as it is. `as one`: it does not know one page from another: the trial can fail. */
export type Pages = 'apart' | 'as one';

/** A document as a page shows it. */
interface Sheet {
  document: NewsItem;
  rev: number;
}

/** The handlers as a door calls them. */
type Handlers = ReturnType<typeof documentHandlers> & ReturnType<typeof draftHandlers>;
type Api = { [K in keyof Handlers]: (request: Request<K>, page?: string) => ReturnType<Handlers[K]> };

const wordsIn = (document: NewsItem): string[] => document.teaser.split(' ').filter((word) => word !== '');
const withWord = (document: NewsItem, word: string): NewsItem => ({
  ...document,
  teaser: `${document.teaser} ${word}`.trim(),
});

export class TypingDesk {
  readonly #folder: string;
  readonly #root: string;
  readonly #pages: Pages;
  readonly #sheets = new Map<string, Sheet>();
  /** How each page sends what is typed in a document, by page and document. */
  readonly #senders = new Map<string, DraftSender>();
  /** What each page noted last, by page and document. */
  readonly #noted = new Map<string, ReadonlySet<string>>();
  /** Words that nobody may let go any more: they were saved, or are those of a page that is gone. */
  readonly #settled = new Set<string>();
  readonly #versions = new Map<Id, Buffer[]>();
  #journal!: Journal;
  #session!: Session;
  #opened!: OpenedLibrary;
  #api!: Api;

  private constructor(folder: string, pages: Pages) {
    this.#folder = folder;
    this.#root = path.join(folder, 'library');
    this.#pages = pages;
  }

  static async begin(folder: string, pages: Pages): Promise<TypingDesk> {
    const desk = new TypingDesk(folder, pages);
    const library = await createLibrary(desk.#root);
    for (const id of ids) await library.create(newsItem({ id, headline: `Item ${id}` }));
    await desk.#open();
    return desk;
  }

  /** Words that must be somewhere. */
  acknowledged(): Set<string> {
    return new Set([...this.#settled, ...[...this.#noted.values()].flatMap((words) => [...words])]);
  }

  /** Shows a document anew; what the page typed in it before stays noted until it notes something else. */
  async show(page: string, id: Id): Promise<void> {
    const stored = await this.#api.read({ id }, page).catch(refused);
    if (stored) this.#sheets.set(`${page} ${id}`, { document: stored.document as NewsItem, rev: stored.rev });
  }

  async type(page: string, id: Id, word: string): Promise<void> {
    const key = `${page} ${id}`;
    if (!this.#sheets.has(key)) await this.show(page, id);
    const sheet = this.#sheets.get(key);
    if (!sheet) return;
    sheet.document = withWord(sheet.document, word);
    const { document, rev } = sheet;
    if (await worked(this.#sender(page, id).send({ document, rev })))
      this.#noted.set(key, new Set(wordsIn(document)));
  }

  async save(page: string, id: Id): Promise<void> {
    const key = `${page} ${id}`;
    const sheet = this.#sheets.get(key);
    if (!sheet) return;
    const { document, rev } = sheet;
    const noted = this.#noted.get(key);
    try {
      const saved = await this.#api.save({ document, rev }, this.#named(page));
      sheet.rev = saved.rev;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (error.code !== 'conflict') return;
    }
    for (const word of wordsIn(document)) this.#settled.add(word);
    // Newer words of the same page, as far as it has not typed on meanwhile.
    if (this.#noted.get(key) === noted) this.#noted.delete(key);
  }

  /** The pages are gone with the desk, or before it; what they noted are left-overs now. */
  async end(isKilled: boolean): Promise<void> {
    const before = this.#journal;
    this.#forgetPages();
    if (isKilled) await this.#opened.close();
    else {
      await this.#session.leave();
      await before.close();
    }
    await this.#open();
    if (isKilled) void before.close().catch(() => undefined); // lets go of files and timer, long after
  }

  async turnOver(): Promise<void> {
    this.#forgetPages();
    await this.#journal.turnOver();
  }

  async decide(which: number, takes: boolean): Promise<void> {
    const left = await this.#api.leftovers({});
    const one = left[which % Math.max(1, left.length)];
    if (!one) return;
    if (takes) return void (await worked(this.#api.restoreDraft({ draft: one.draft })));
    const others = left
      .filter(({ draft }) => draft !== one.draft)
      .flatMap(({ document }) => wordsIn(document as NewsItem));
    const here = await this.#inLibrary();
    if (!(await worked(this.#api.discardDraft({ draft: one.draft })))) return;
    // Only what was nowhere else is let go by the editor.
    for (const word of wordsIn(one.document as NewsItem))
      if (!others.includes(word) && !here.includes(word)) this.#settled.delete(word);
  }

  async settle(choice: Resolution): Promise<void> {
    const { conflicts } = this.#opened;
    const [first] = await conflicts.conflicts();
    if (first) await worked(conflicts.resolve(first.conflict, choice));
  }

  async remove(id: Id): Promise<void> {
    await worked(this.#api.remove({ id }));
  }

  async restore(id: Id): Promise<void> {
    await worked(this.#api.restore({ id }));
  }

  async saveElsewhere(id: Id, word: string): Promise<void> {
    const library = await openLibrary(this.#root);
    const stored = await library.read(id).catch(refused);
    if (!stored) return;
    const document = withWord(stored.document as NewsItem, word);
    if (await worked(library.save(document, stored.rev))) await this.look();
  }

  /** Another program puts a file back that stood there before. */
  async putBack(id: Id, which: number): Promise<void> {
    const known = this.#versions.get(id) ?? [];
    const bytes = known[which % Math.max(1, known.length)];
    if (bytes) writeFileSync(this.#fileOf(id), bytes);
    await this.look();
  }

  async deleteFile(id: Id): Promise<void> {
    rmSync(this.#fileOf(id), { force: true });
    await this.look();
  }

  async look(): Promise<void> {
    for (const id of ids) await this.#opened.library.rereadFile('news', id);
  }

  /** Other programs know every content that stands in a file for a while. */
  remember(): void {
    for (const id of ids) {
      if (!existsSync(this.#fileOf(id))) continue;
      const bytes = readFileSync(this.#fileOf(id));
      const known = this.#versions.get(id) ?? [];
      if (!known.at(-1)?.equals(bytes)) this.#versions.set(id, [...known, bytes]);
    }
  }

  /** All that an editor can find again: in the library, and in what the next start offers. */
  async words(): Promise<string> {
    const left = await this.#api.leftovers({});
    return [await this.#inLibrary(), ...left.map(({ document }) => JSON.stringify(document))].join('\n');
  }

  async close(): Promise<void> {
    await this.#opened.close();
    await this.#journal.close();
  }

  #sender(page: string, id: Id): DraftSender {
    const key = `${page} ${id}`;
    const known = this.#senders.get(key);
    if (known) return known;
    const sender = new DraftSender({
      noteDraft: (request) => this.#api.noteDraft(request, this.#named(page)),
      noteDraftChange: (request) => this.#api.noteDraftChange(request, this.#named(page)),
    });
    this.#senders.set(key, sender);
    return sender;
  }

  async #inLibrary(): Promise<string> {
    await this.#opened.settled;
    return readdirSync(this.#root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !/[\\/]\.desk[\\/](newest[\\/]|index\.json|missed\.json)/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
  }

  async #open(): Promise<void> {
    this.#journal = new Journal(path.join(this.#folder, 'user', 'drafts'), 60_000);
    this.#opened = await OpenedLibrary.open(this.#root, { stays: false, journal: this.#journal });
    this.#session = new Session(() => undefined, false);
    this.#session.take(this.#opened);
    this.#api = {
      ...documentHandlers(this.#session, this.#journal),
      ...draftHandlers(this.#session, this.#journal, null),
    };
  }

  /** Nobody can replace what they noted any more. */
  #forgetPages(): void {
    for (const words of this.#noted.values()) for (const word of words) this.#settled.add(word);
    this.#noted.clear();
    this.#sheets.clear();
  }

  #named(page: string): string {
    return this.#pages === 'apart' ? page : '';
  }

  #fileOf(id: Id): string {
    return path.join(this.#root, 'news', `${id}.json`);
  }
}

const refused = (error: unknown): null => {
  if (error instanceof DeskError) return null;
  throw error;
};
