/** The computer's dialogs, asked of the page that wants something: it has a chooser of the desk's own. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { ChooserQuestion } from '../../core/door/door.ts';
import type { Dialogs } from '../ports.ts';
import type { Pages } from './pages.ts';

interface Open {
  page: string;
  question: ChooserQuestion;
  answer: (paths: string[] | null) => void;
}

export class Questions {
  readonly #asking = new AsyncLocalStorage<{ page: string; connection: Duplex }>();
  readonly #open = new Map<string, Open>();
  readonly #tell: Pages['tell'];

  constructor(tell: Pages['tell']) {
    this.#tell = tell;
  }

  /** Runs a request of a page: what it asks of the computer is asked there, as long as its connection holds. */
  askedBy<T>(page: string, connection: Duplex, work: () => T): T {
    return this.#asking.run({ page, connection }, work);
  }

  readonly dialogs: Dialogs = {
    chooseFolder: async ({ purpose, create }) =>
      (await this.#ask({ what: 'folder', purpose, create, filters: [] }))?.[0] ?? null,
    chooseFiles: ({ purpose, filters }) => this.#ask({ what: 'files', purpose, create: false, filters }),
  };

  /** What a question asks for; null where it waits for no answer of this page. */
  what(question: string, page: string): ChooserQuestion['what'] | null {
    const open = this.#open.get(question);
    return open?.page === page ? open.question.what : null;
  }

  /** True of a question that waits for an answer of this page. */
  isOpen(question: string, page: string): boolean {
    return this.what(question, page) !== null;
  }

  /** Answers a question of a page; one that is not open is answered already, and nothing happens. */
  answer(question: string, page: string, paths: string[] | null): void {
    const open = this.#open.get(question);
    if (open?.page !== page) return;
    this.#open.delete(question);
    this.#tell(page, 'chosen', { question });
    open.answer(paths !== null && paths.length > 0 ? paths : null);
  }

  /** Asks a page that came back what it was asked before. */
  askAgain(page: string): void {
    for (const open of this.#open.values()) if (open.page === page) this.#tell(page, 'choose', open.question);
  }

  /** The desk ends: every question is cancelled. */
  close(): void {
    for (const [question, { page }] of this.#open) this.answer(question, page, null);
  }

  /** A page has gone for good: its questions are cancelled. */
  left(page: string): void {
    for (const [question, open] of this.#open) if (open.page === page) this.answer(question, page, null);
  }

  #ask(what: Omit<ChooserQuestion, 'question'>): Promise<string[] | null> {
    const asking = this.#asking.getStore();
    if (!asking || asking.connection.destroyed) return Promise.resolve(null);
    const { page, connection } = asking;
    // One at a time: a new question takes the place of one that was left standing.
    this.left(page);
    const question: ChooserQuestion = { question: randomUUID(), ...what };
    return new Promise((resolve) => {
      const hangUp = (): void => this.answer(question.question, page, null);
      connection.once('close', hangUp);
      const answer = (paths: string[] | null): void => {
        connection.off('close', hangUp);
        resolve(paths);
      };
      this.#open.set(question.question, { page, question, answer });
      this.#tell(page, 'choose', question);
    });
  }
}
